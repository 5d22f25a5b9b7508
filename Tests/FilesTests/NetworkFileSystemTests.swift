import Files
import Foundation
import Testing

/// File systems that several hosts mount.
@Suite struct NetworkFileSystemTests {
  /// The kernel's header, which Debian's linux-libc-dev brings with every compiler.
  private static let header = "/usr/include/linux/magic.h"

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: Self.header), "no \(Self.header) here"),
    arguments: [
      (NetworkFileSystem.nfs, "NFS_SUPER_MAGIC"), (.smb, "SMB_SUPER_MAGIC"),
      (.cifs, "CIFS_SUPER_MAGIC"), (.smb2, "SMB2_SUPER_MAGIC"), (.ceph, "CEPH_SUPER_MAGIC"),
      (.afs, "AFS_SUPER_MAGIC"), (.kernelAFS, "AFS_FS_MAGIC"), (.coda, "CODA_SUPER_MAGIC"),
      (.ocfs2, "OCFS2_SUPER_MAGIC"), (.plan9, "V9FS_MAGIC"),
    ])
  func theNumbersAreTheKernels(kind: NetworkFileSystem, name: String) throws {
    let text = try String(contentsOfFile: Self.header, encoding: .utf8)
    let line = try #require(
      text.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace) }
        .first { $0.count >= 3 && $0[1] == name })
    #expect(UInt32(line[2].dropFirst(2), radix: 16) == kind.rawValue)
  }

  @Test func aFolderOfThisMachineIsOnNone() {
    #expect(NetworkFileSystem.under(FileManager.default.temporaryDirectory.path) == nil)
    #expect(NetworkFileSystem.under("/proc/no/such/file") == nil)
  }
}

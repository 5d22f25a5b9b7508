import CFileSystem
import Foundation

/// The kinds of file systems that several hosts mount, by the number that `statfs(2)` gives.
///
/// SQLite's write-ahead log keeps its index in memory that only processes of one host share, and a
/// lock is seen by other hosts on some of these only: a database on them must not be written by two
/// hosts (SQLite's documentation, "Write-Ahead Logging" and "Use Of The Network").
package enum NetworkFileSystem: UInt32, CaseIterable, Sendable {
  // Of the kernel's include/uapi/linux/magic.h.
  case nfs = 0x6969
  case smb = 0x517B
  case cifs = 0xFF53_4D42
  case smb2 = 0xFE53_4D42
  case ceph = 0x00C3_6400
  case afs = 0x5346_414F
  case kernelAFS = 0x6B41_4653
  case coda = 0x7375_7245
  case ocfs2 = 0x7461_636F
  case plan9 = 0x0102_1997
  // Of the sources of those that aren't in the kernel: Lustre's lustre_user.h (LL_SUPER_MAGIC),
  // IBM's gpfs.h, BeeGFS's client (BEEGFS_MAGIC), OrangeFS in fs/orangefs.
  case lustre = 0x0BD0_0BD0
  case gpfs = 0x4750_4653
  case beegfs = 0x1983_0326
  case orangefs = 0x2003_0528

  /// The name that people know it by.
  package var name: String {
    switch self {
    case .nfs: "NFS"
    case .smb, .cifs, .smb2: "SMB"
    case .ceph: "CephFS"
    case .afs, .kernelAFS: "AFS"
    case .coda: "Coda"
    case .ocfs2: "OCFS2"
    case .plan9: "9P"
    case .lustre: "Lustre"
    case .gpfs: "GPFS"
    case .beegfs: "BeeGFS"
    case .orangefs: "OrangeFS"
    }
  }

  /// The network file system that `path`, or the nearest folder above it that is there, lies on;
  /// nil where it lies on none of these.
  ///
  /// What a program in user space serves (FUSE) may be either, and counts as none.
  package static func under(_ path: String) -> NetworkFileSystem? {
    var path = FilePath.resolved(path)
    var status = statfs()
    while statfs(path, &status) != 0 {
      guard errno == ENOENT || errno == ENOTDIR, path != "/" else { return nil }
      path = Folder.parent(of: path)
    }
    return NetworkFileSystem(rawValue: UInt32(truncatingIfNeeded: status.f_type))
  }
}

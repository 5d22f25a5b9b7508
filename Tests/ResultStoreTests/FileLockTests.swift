import Files
import Foundation
import Testing

@Suite struct FileLockTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The waiter gets its lock on a file that the holder removed on release: it has to notice, and
  /// lock the file that has the name now.
  @Test func aWaiterLocksTheFileThatHasTheName() async throws {
    let path = folder.file("a.lock")
    let holder = try FileLock.attempt(at: path)
    let waiter = onThread { try FileLock.wait(at: path) }
    try await untilSomeoneWaits(for: path)
    holder?.release()
    let lock = try await waiter.value
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try FileLock.attempt(at: path) == nil)
    lock.release()
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try FileLock.attempt(at: path) != nil)
  }

  @Test func createsItsFolder() throws {
    let lock = try FileLock.attempt(at: folder.file("a/b/c.lock"))
    #expect(FileManager.default.fileExists(atPath: folder.file("a/b/c.lock")))
    lock?.release()
  }

  @Test func aPlaceThatHoldsNoFilesIsAnError() throws {
    let file = try folder.write("", to: "file")
    #expect(throws: FileFault.self) { try FileLock.attempt(at: file + "/c.lock") }
    #expect(throws: FileFault.self) { try FileLock.attempt(at: folder.path) }
  }
}

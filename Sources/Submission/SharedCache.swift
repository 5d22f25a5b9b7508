import Files
import ResultStore

/// A cache that may lie on a file system which several hosts mount.
///
/// There it is never written in place: it is copied to this host's own disk, worked on, and the
/// result is put in its place in one step. Two that do so take turns where the file system has
/// locks; where it hasn't, the last one's file stays, and what the other added is still in the
/// caches that it took it from.
package struct SharedCache: Sendable {
  private let path: String
  private let isOfOneHost: Bool
  private let scratch: String

  /// The cache at `path`.
  ///
  /// - Parameters:
  ///   - isOfOneHost: whether no other host writes to it, so that it can be written in place.
  ///   - scratch: a folder on this host's own disk.
  package init(_ path: String, isOfOneHost: Bool, scratch: String) {
    self.path = path
    self.isOfOneHost = isOfOneHost
    self.scratch = scratch
  }

  /// Does `body` with the cache, which is made if need be.
  package func writing<Value>(_ body: (ResultStore) throws -> Value) throws -> Value {
    guard !isOfOneHost, NetworkFileSystem.under(path) != nil else {
      return try body(ResultStore(path: path, isOfOneHost: isOfOneHost))
    }
    let path = FilePath.resolved(path)
    try SubmissionError.translating { () throws(FileFault) in
      try Folder.create(Folder.parent(of: path))
    }
    let lock = try lock(path + ".lock")
    defer { lock?.release() }
    let cache = try TaskCache(shared: path, in: scratch)
    defer { cache.remove() }
    return try cache.copyingOut { try body(cache.store) }
  }

  /// The lock, or nil where the file system has none.
  private func lock(_ path: String) throws -> FileLock? {
    do {
      return try FileLock.wait(at: path)
    } catch let fault {
      guard fault.isWithoutLocks else {
        throw SubmissionError.file(
          path: fault.path, operation: fault.operation, reason: fault.reason)
      }
      return nil
    }
  }
}

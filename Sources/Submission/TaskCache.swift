import Files
import Foundation
import ResultStore
import Synchronization

/// A task's cache: written on the host's own disk, and copied as one file into the plan's folder,
/// where the task finds it again wherever it is started the next time.
final class TaskCache: Sendable {
  /// Which file a name stood for at some time.
  private struct Identity: Equatable {
    let file: ino_t
    let size: off_t
    let seconds: Int
    let nanoseconds: Int
  }

  private static let prefix = "replicate-task-"

  /// The cache on the host's own disk.
  let store: ResultStore
  private let shared: String
  private let scratch: ScratchFolder
  /// The copy in the plan's folder that this process wrote or has taken in.
  private let known = Mutex<Identity?>(nil)

  /// Makes the cache in a folder of its own in `folder`, with what `shared` has.
  init(shared: String, in folder: String) throws {
    self.shared = shared
    scratch = try SubmissionError.translating { () throws(FileFault) in
      try ScratchFolder(in: folder, named: Self.prefix)
    }
    store = try ResultStore(path: scratch.path + "/cache.sqlite")
    try takeIn(shared)
    let found = identity()
    known.withLock { $0 = found }
  }

  /// Takes over what the cache `path` has of `keys`, or all of it; nothing where there is none.
  func takeIn(_ path: String, only keys: Set<String>? = nil) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    let copy = scratch.path + "/other.sqlite"
    // A copy on this host's disk: whoever puts another file in its place doesn't disturb us.
    try SubmissionError.translating { () throws(FileFault) in
      try FileReplacement.copy(path, to: copy)
    }
    defer { for file in [copy, copy + "-wal", copy + "-shm"] { unlink(file) } }
    _ = try store.merge(ResultStore(readingOnly: copy), only: keys)
  }

  /// Puts a copy of the cache as it is into the plan's folder.
  ///
  /// Where another process of the same task has put one there meanwhile, as one that was thought
  /// dead may, what that has is taken over first.
  func copyOut() throws {
    if let found = identity(), found != known.withLock({ $0 }) { try takeIn(shared) }
    let copy = scratch.path + "/copy.sqlite"
    defer { unlink(copy) }
    try store.copy(to: copy)
    try SubmissionError.translating { () throws(FileFault) in
      try FileReplacement.copy(copy, to: shared)
    }
    let written = identity()
    known.withLock { $0 = written }
  }

  /// Does `body`, and puts a copy of the cache into the plan's folder, also where `body` throws:
  /// what it reached until then is worth as much.
  ///
  /// - Throws: what `body` throws; `SubmissionError.leftBehind` where copying fails, and fails
  ///   again: then the cache stays on the host's own disk.
  func copyingOut<Value>(after body: () throws -> Value) throws -> Value {
    let result = Result { try body() }
    if (try? copyOut()) == nil {
      do {
        try copyOut()
      } catch {
        try leave(because: error, after: result)
      }
    }
    return try result.get()
  }

  /// Gives the folder a name that no later process removes, and throws where it is.
  private func leave<Value>(
    because error: any Error, after result: Result<Value, any Error>
  ) throws {
    let name = URL(fileURLWithPath: scratch.path).lastPathComponent
    let left =
      Folder.parent(of: scratch.path) + "/" + name.replacing(Self.prefix, with: "replicate-left-")
    guard rename(scratch.path, left) == 0 else { throw error }
    var cause: String?
    if case .failure(let earlier) = result { cause = String(describing: earlier) }
    throw SubmissionError.leftBehind(
      cache: left + "/cache.sqlite", reason: String(describing: error), cause: cause)
  }

  /// Removes what is on the host's own disk, unless it was left there.
  func remove() { scratch.remove() }

  private func identity() -> Identity? {
    var status = stat()
    guard stat(shared, &status) == 0 else { return nil }
    return Identity(
      file: status.st_ino, size: status.st_size, seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }
}

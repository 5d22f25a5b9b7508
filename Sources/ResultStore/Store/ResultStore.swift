import Files
import Foundation
import GRDB

/// The cache of runs: one SQLite file that many threads and processes share.
///
/// A run is known here only by its key (64 hexadecimal digits), its canonical JSON, its metrics,
/// its weights as bytes, and its checkpoint as bytes. A measurement of a run is a record of the
/// same kind, with its values in place of weights and the number of examples in place of
/// iterations.
///
/// - Durability: write-ahead log with `synchronous = FULL`. `NORMAL` would never leave anything
///   half written either, but it may lose the last commits when the power fails. A commit here
///   stands for minutes of training, and its one `fsync` costs milliseconds, so `FULL` is nearly
///   free.
/// - Concurrency: writers queue up behind one another for up to ``busySeconds``. `claim` makes sure
///   that a key is trained by one of them only.
/// - The cache file must never be opened by other means in a process that has a store on it:
///   closing any descriptor of a file drops the POSIX locks that SQLite holds on it.
package final class ResultStore: Sendable {
  /// How long a read or a write waits for another process before it fails with `.busy`.
  package static let busySeconds = 60

  /// The cache file, absolute, with symbolic links resolved, so that every process that names the
  /// same file uses the same locks.
  package let path: String

  /// Whether the store was opened by `init(readingOnly:)`.
  package let isReadOnly: Bool

  /// Whether its results have seals: those of a cache of an earlier version that is only looked at
  /// haven't.
  let isSealed: Bool

  let queue: DatabaseQueue

  /// Opens the cache for reading and writing, creating it and its folder when they are missing.
  ///
  /// Nothing on disk changes when it throws on a file that exists.
  ///
  /// - Parameter isOfOneHost: whether the caller promises that no other host writes to it, so that
  ///   it may lie on a network file system.
  /// - Throws: `.onNetwork` where it lies on a network file system without that promise;
  ///   `.notSQLite`, `.notARunCache`, `.newerSchema`, `.readOnly`, `.cannotOpen`, `.diskFull`,
  ///   `.busy`.
  package init(path: String, isOfOneHost: Bool = false) throws(ResultStoreError) {
    if !isOfOneHost, let system = NetworkFileSystem.under(path) {
      throw .onNetwork(path: FilePath.resolved(path), system: system.name)
    }
    self.path = try ResultStore.canonicalPath(path, creatingFolder: true)
    isReadOnly = false
    isSealed = true
    ResultStore.createFile(self.path)
    queue = try ResultStore.open(self.path, file: self.path)
    try prepareForWriting()
    try removeStaleLocks()
  }

  /// Opens an existing cache, to look at it only: nothing is created, upgraded or recorded.
  ///
  /// One of a version without seals is read, unchecked.
  ///
  /// - Throws: `.missing`, `.notSQLite`, `.notARunCache`, `.newerSchema`, `.olderSchema`,
  ///   `.empty`, `.cannotOpen`, `.busy`.
  package init(readingOnly path: String) throws(ResultStoreError) {
    self.path = try ResultStore.canonicalPath(path, creatingFolder: false)
    isReadOnly = true
    (queue, isSealed) = try ResultStore.openForReading(self.path)
  }

  /// Runs `body` on a consistent view of the cache.
  func read<Value>(_ body: (Database) throws -> Value) throws(ResultStoreError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw ResultStoreError(error, path: path)
    }
  }

  /// Runs `body` in one transaction: all of it happens, or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(ResultStoreError) -> Value {
    try requireWriting()
    do {
      return try queue.write(body)
    } catch {
      throw ResultStoreError(error, path: path)
    }
  }

  func requireWriting() throws(ResultStoreError) {
    if isReadOnly { throw .readOnly(path: path) }
  }

  /// Lets the cache grow by at most `pages` more pages: a real full disk, for tests.
  package func limitGrowth(toPages pages: Int) throws(ResultStoreError) {
    try write { database in
      let count = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      // A pragma that answers with a row: it must be fetched, not executed.
      _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(count + pages)")
    }
  }
}

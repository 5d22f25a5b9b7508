import Files
import Foundation
import GRDB

extension ResultStore {
  /// What a look at an existing file says before anything is written.
  enum SchemaState {
    /// No schema yet: a new file, or one whose creation was interrupted.
    case empty
    /// Made by this program; these migrations are still to be applied.
    case known(missing: [String])
  }

  /// The absolute path with symbolic links resolved, those that lead nowhere yet included.
  static func canonicalPath(_ path: String, creatingFolder: Bool) throws(ResultStoreError) -> String
  {
    let resolved = FilePath.resolved(path)
    if creatingFolder { try createFolder(Folder.parent(of: resolved)) }
    var status = stat()
    guard stat(resolved, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw .file(
          path: resolved, operation: "look at it", reason: String(cString: strerror(errno)))
      }
      if !creatingFolder { throw .missing(path: resolved) }
      return FilePath.resolved(path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return resolved
    case S_IFDIR: throw .cannotOpen(path: resolved, reason: "it is a folder")
    default: throw .cannotOpen(path: resolved, reason: "it is a device, a pipe or a socket")
    }
  }

  /// Creates `path` and its parents unless it exists.
  static func createFolder(_ path: String) throws(ResultStoreError) {
    try ResultStoreError.translating { () throws(FileFault) in try Folder.create(path) }
  }

  /// Makes the file `path`, empty, unless it is there: SQLite would give it to its maker alone,
  /// even in a folder that others may write to.
  static func createFile(_ path: String) {
    let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return }
    close(descriptor)
    Folder.share(path, in: Folder.parent(of: path), 0o666)
  }

  /// Connects to `name`: the path of `file`, or a URI of it.
  static func open(_ name: String, file path: String) throws(ResultStoreError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "replicate.ResultStore"
    configuration.busyMode = .timeout(TimeInterval(busySeconds))
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      return try DatabaseQueue(path: name, configuration: configuration)
    } catch {
      throw ResultStoreError(error, path: path)
    }
  }

  /// Inspects, then creates or upgrades what is missing.
  func prepareForWriting() throws(ResultStoreError) {
    if case .known(missing: []) = try inspect() {
      try proveWritable()
      return
    }
    try proveWritable()
    // Processes that find the file new at once take turns, so that a migration runs once.
    try withSetUpLock { () throws(ResultStoreError) in
      do {
        try queue.writeWithoutTransaction { database in
          let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
          guard mode == "wal" else {
            let reason = "its file system has no write-ahead log (journal mode \(mode ?? "none"))"
            throw ResultStoreError.cannotOpen(path: path, reason: reason)
          }
        }
        try ResultStoreSchema.migrator.migrate(queue)
      } catch {
        throw ResultStoreError(error, path: path)
      }
    }
  }

  /// Opens without ever creating; a file in a folder that can't be written, or on a network file
  /// system, needs SQLite's promise that nobody changes it, since a write-ahead log needs a
  /// shared-memory file beside the cache.
  ///
  /// On a network file system a cache has another put in its place and isn't written in place.
  ///
  /// - Returns: the connection, and whether the cache's results have seals.
  static func openForReading(
    _ path: String
  ) throws(ResultStoreError) -> (DatabaseQueue, isSealed: Bool) {
    if !hasPendingLog(path), NetworkFileSystem.under(path) != nil {
      return try openCurrent(immutable(path), file: path)
    }
    do {
      return try openCurrent(path, file: path)
    } catch ResultStoreError.readOnly where !hasPendingLog(path) {
      return try openCurrent(immutable(path), file: path)
    }
  }

  /// The URI of `path` that says that nobody changes the file.
  private static func immutable(_ path: String) -> String {
    var allowed = CharacterSet.urlPathAllowed
    allowed.remove(charactersIn: "?#%")
    let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return "file:\(escaped)?immutable=1"
  }

  private static func openCurrent(
    _ name: String, file path: String
  ) throws(ResultStoreError) -> (DatabaseQueue, isSealed: Bool) {
    let queue = try open(name, file: path)
    switch try inspect(queue, path: path) {
    case .empty: throw .empty(path: path)
    case .known(missing: []): return (queue, true)
    case .known(missing: [ResultStoreSchema.sealing]): return (queue, false)
    case .known(let missing): throw .olderSchema(path: path, missing: missing)
    }
  }

  private func inspect() throws(ResultStoreError) -> SchemaState {
    try ResultStore.inspect(queue, path: path)
  }

  private static func inspect(
    _ queue: DatabaseQueue, path: String
  ) throws(ResultStoreError) -> SchemaState {
    do {
      return try queue.read { try ResultStoreSchema.state(of: $0, path: path) }
    } catch {
      throw ResultStoreError(error, path: path)
    }
  }

  /// Takes SQLite's write lock and lets it go: fails on a file that can't be written, changes none.
  private func proveWritable() throws(ResultStoreError) {
    do {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) { .rollback }
      }
    } catch {
      throw ResultStoreError(error, path: path)
    }
  }

  private func withSetUpLock(
    _ body: () throws(ResultStoreError) -> Void
  ) throws(ResultStoreError) {
    let path = lockFolder + "/schema.lock"
    let lock = try ResultStoreError.translating { () throws(FileFault) in
      try FileLock.wait(at: path)
    }
    defer { lock.release() }
    try body()
  }

  private static func hasPendingLog(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }
}

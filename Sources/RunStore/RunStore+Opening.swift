import Foundation
import GRDB

extension RunStore {
  /// What a look at an existing file says before anything is written.
  enum SchemaState {
    /// No schema yet: a new file, or one whose creation was interrupted.
    case empty
    /// Made by this program; these migrations are still to be applied.
    case known(missing: [String])
  }

  /// The absolute path with symbolic links resolved.
  static func canonicalPath(_ path: String, creatingFolder: Bool) throws(RunStoreError) -> String {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let folder = url.deletingLastPathComponent()
    if creatingFolder {
      try createFolder(folder.path)
    }
    var status = stat()
    if stat(url.path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw .cannotOpen(path: url.path, reason: "it is a folder")
      }
      return resolved(url.path) ?? url.path
    }
    if !creatingFolder { throw .missing(path: url.path) }
    guard let parent = resolved(folder.path) else { return url.path }
    return URL(fileURLWithPath: parent).appendingPathComponent(url.lastPathComponent).path
  }

  /// Creates `path` and its parents unless it exists.
  static func createFolder(_ path: String) throws(RunStoreError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
      let code = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code
      let number = code.map(Int32.init) ?? ENOTDIR
      throw RunStoreError(errno: number, path: path, operation: "create the folder")
    }
  }

  /// Connects to `name`: the path of `file`, or a URI of it.
  static func open(_ name: String, file path: String) throws(RunStoreError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "replicate.RunStore"
    configuration.busyMode = .timeout(TimeInterval(busySeconds))
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      return try DatabaseQueue(path: name, configuration: configuration)
    } catch {
      throw RunStoreError(error, path: path)
    }
  }

  /// Inspects, then creates or upgrades what is missing.
  func prepareForWriting() throws(RunStoreError) {
    if case .known(missing: []) = try inspect() {
      try proveWritable()
      return
    }
    try proveWritable()
    // Processes that find the file new at once take turns, so that a migration runs once.
    try withSetUpLock { () throws(RunStoreError) in
      do {
        try queue.writeWithoutTransaction { database in
          let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
          guard mode == "wal" else {
            let reason = "its file system has no write-ahead log (journal mode \(mode ?? "none"))"
            throw RunStoreError.cannotOpen(path: path, reason: reason)
          }
        }
        try RunStoreSchema.migrator.migrate(queue)
      } catch {
        throw RunStoreError(error, path: path)
      }
    }
  }

  /// Opens without ever creating; a file in a folder that can't be written needs SQLite's promise
  /// that nobody changes it, since a write-ahead log needs a shared-memory file beside the cache.
  static func openForReading(_ path: String) throws(RunStoreError) -> DatabaseQueue {
    do {
      return try openCurrent(path, file: path)
    } catch RunStoreError.readOnly where !hasPendingLog(path) {
      var allowed = CharacterSet.urlPathAllowed
      allowed.remove(charactersIn: "?#%")
      let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
      return try openCurrent("file:\(escaped)?immutable=1", file: path)
    }
  }

  private static func openCurrent(
    _ name: String, file path: String
  ) throws(RunStoreError) -> DatabaseQueue {
    let queue = try open(name, file: path)
    switch try inspect(queue, path: path) {
    case .empty: throw .olderSchema(path: path, missing: RunStoreSchema.migrator.migrations)
    case .known(let missing) where !missing.isEmpty:
      throw .olderSchema(path: path, missing: missing)
    case .known: return queue
    }
  }

  private func inspect() throws(RunStoreError) -> SchemaState {
    try RunStore.inspect(queue, path: path)
  }

  private static func inspect(
    _ queue: DatabaseQueue, path: String
  ) throws(RunStoreError) -> SchemaState {
    do {
      return try queue.read { try RunStoreSchema.state(of: $0, path: path) }
    } catch {
      throw RunStoreError(error, path: path)
    }
  }

  /// Takes SQLite's write lock and lets it go: fails on a file that can't be written, changes none.
  private func proveWritable() throws(RunStoreError) {
    do {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) { .rollback }
      }
    } catch {
      throw RunStoreError(error, path: path)
    }
  }

  private func withSetUpLock(
    _ body: () throws(RunStoreError) -> Void
  ) throws(RunStoreError) {
    let lock = try FileLock.wait(at: lockFolder + "/schema.lock")
    defer { lock.release() }
    try body()
  }

  private static func hasPendingLog(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  private static func resolved(_ path: String) -> String? {
    guard let buffer = realpath(path, nil) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }
}

import Foundation
import ResultStore
import Testing

/// Files that must be refused, and left byte for byte as they were.
@Suite struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Expects both ways of opening to throw `error` and to leave the file, and only it, unchanged.
  private func expectRefusal(
    of path: String, with error: ResultStoreError, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try digest(ofFile: path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(throws: error, sourceLocation: sourceLocation) { try ResultStore(path: path) }
    #expect(throws: error, sourceLocation: sourceLocation) { try ResultStore(readingOnly: path) }
    #expect(try digest(ofFile: path) == before, sourceLocation: sourceLocation)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(left) == Set(names), sourceLocation: sourceLocation)
    #expect(!error.description.contains("\n"))
  }

  @Test func createsTheFolderAndTheFile() throws {
    let path = folder.file("a/b/cache.sqlite")
    let store = try ResultStore(path: path)
    try store.record(done(key(1)))
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func takesAnEmptyFileForANewOne() throws {
    let store = try ResultStore(path: try folder.write("", to: "cache.sqlite"))
    try store.record(done(key(1)))
    #expect(try store.list().count == 1)
  }

  @Test func refusesAFileThatIsNotSQLite() throws {
    let text = String(repeating: "key,exhibits,seed\n", count: 100)
    let path = try folder.write(text, to: "ledger.csv")
    try expectRefusal(of: path, with: .notSQLite(path: path))
  }

  @Test func refusesADatabaseOfAnotherProgram() throws {
    let path = folder.file("other.sqlite")
    try executeForeign("CREATE TABLE run (key TEXT); INSERT INTO run VALUES ('mine')", on: path)
    try expectRefusal(of: path, with: .notARunCache(path: path))
  }

  @Test func refusesANewerSchema() throws {
    let path = folder.file()
    do { try ResultStore(path: path).record(done(key(1))) }
    try executeForeign("INSERT INTO grdb_migrations VALUES ('99 tomorrow')", on: path)
    try? FileManager.default.removeItem(atPath: path + ".locks")
    try expectRefusal(
      of: path,
      with: .newerSchema(path: path, found: ["99 tomorrow"], newestKnown: "2 seals"))
  }

  @Test func finishesACreationThatWasInterrupted() throws {
    let path = folder.file()
    // What a process that is killed between the migrator's first two commits leaves.
    try executeForeign(
      "PRAGMA journal_mode = WAL; CREATE TABLE grdb_migrations (identifier TEXT PRIMARY KEY)",
      on: path)
    #expect(throws: ResultStoreError.empty(path: path)) { try ResultStore(readingOnly: path) }
    try ResultStore(path: path).record(done(key(1)))
    #expect(try ResultStore(readingOnly: path).list().count == 1)
  }

  @Test func reportsDamage() throws {
    let path = folder.file()
    do {
      let store = try ResultStore(path: path)
      for number in 16..<80 { try store.record(done(key(number))) }
    }
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    try handle.seek(toOffset: 8192)
    try handle.write(contentsOf: Data(repeating: 0xAB, count: 16384))
    try handle.close()
    let error = #expect(throws: ResultStoreError.self) {
      let store = try ResultStore(path: path)
      _ = try store.list()
    }
    guard case .damaged = error else {
      Issue.record("expected .damaged, got \(String(describing: error))")
      return
    }
  }

  @Test func readingNeedsAFile() throws {
    let path = folder.file("none.sqlite")
    #expect(throws: ResultStoreError.missing(path: path)) { try ResultStore(readingOnly: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(throws: ResultStoreError.self) { try ResultStore(path: folder.path) }
    let inside = try folder.write("x", to: "file") + "/cache.sqlite"
    #expect(throws: ResultStoreError.self) { try ResultStore(path: inside) }
  }

  @Test func readingOnlyRefusesToWrite() throws {
    let path = folder.file()
    do { try ResultStore(path: path).record(done(key(1))) }
    let store = try ResultStore(readingOnly: path)
    let error = ResultStoreError.readOnly(path: path)
    #expect(throws: error) { try store.record(done(key(2))) }
    #expect(throws: error) { try store.saveCheckpoint(key(2), iteration: 1, state: Data()) }
    #expect(throws: error) { try store.tryClaim(key(2)) }
    #expect(throws: error) { try store.prune(keeping: []) }
    #expect(try store.list().map(\.key) == [key(1)])
  }

  /// Whether anybody may enter the folder of temporary files.
  private static let isOpenToAll: Bool = {
    var path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    while true {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard let mode = attributes?[.posixPermissions] as? Int, mode & 0o001 != 0 else {
        return false
      }
      if path == "/" { return true }
      path = (path as NSString).deletingLastPathComponent
    }
  }()

  /// Permission bits don't stop the superuser, so a child process becomes nobody first.
  @Test(
    .enabled(
      if: getuid() != 0 || isOpenToAll, "needs a folder of temporary files that is open to all"))
  func refusesAFileThatPermissionsProtect() async throws {
    let path = folder.file()
    do { try ResultStore(path: path).record(done(key(1))) }
    let before = try digest(ofFile: path)
    let manager = FileManager.default
    try? manager.removeItem(atPath: path + ".locks")
    try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    await #expect(processExitsWith: .success) { [path = path as String] in
      if getuid() == 0 { guard setgid(65534) == 0, setuid(65534) == 0 else { exit(3) } }
      do {
        _ = try ResultStore(path: path)
        exit(4)
      } catch ResultStoreError.readOnly {
        let store = try ResultStore(readingOnly: path)
        exit(try store.weights(for: key(1)) == Data([1, 2, 3]) ? 0 : 5)
      }
    }
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    #expect(try digest(ofFile: path) == before)
  }

  @Test func reportsAFullDiskAndKeepsWhatWasThere() throws {
    let store = try ResultStore(path: folder.file())
    try store.record(done(key(1)))
    try store.saveCheckpoint(key(2), iteration: 1, state: Data([1]))
    try store.limitGrowth(toPages: 2)
    let large = [UInt8](repeating: 7, count: 1 << 20)
    let error = ResultStoreError.diskFull(path: store.path)
    #expect(throws: error) { try store.record(done(key(2), weights: large)) }
    #expect(throws: error) {
      try store.saveCheckpoint(key(2), iteration: 2, state: Data(large))
    }
    #expect(try store.outcome(for: key(2)) == nil)
    #expect(try store.checkpoint(for: key(2))?.iteration == 1)
    #expect(try store.weights(for: key(1)) == Data([1, 2, 3]))
    try store.record(done(key(2)))
    #expect(try store.outcome(for: key(2))?.state == .done)
  }
}

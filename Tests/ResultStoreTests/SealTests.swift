import Digests
import Foundation
import ResultStore
import Testing

/// A result that is no longer what was recorded is noticed, whoever changed it.
@Suite struct SealTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func cache() throws -> String {
    let path = folder.file()
    try ResultStore(path: path).record(
      done(key(1), metrics: ["accuracy": 0.975, "loss": .nan, "zero": -0.0, "norm": .infinity]))
    return path
  }

  @Test(arguments: [
    "UPDATE metric SET value = 0.976 WHERE name = 'accuracy'",
    "UPDATE metric SET value = NULL WHERE name = 'accuracy'",
    "UPDATE metric SET value = 1e308 WHERE name = 'loss'",
    "UPDATE metric SET value = -value WHERE name = 'norm'",
    "UPDATE metric SET name = 'precision' WHERE name = 'accuracy'",
    "DELETE FROM metric WHERE name = 'zero'",
    "INSERT INTO metric SELECT key, 'more', 1 FROM run",
    "UPDATE run SET weightsDigest = 'f' || substr(weightsDigest, 2)",
    "UPDATE run SET seal = NULL",
  ])
  func aChangeIsNoticed(_ change: String) throws {
    let path = try cache()
    try executeForeign(change, on: path)
    let error = ResultStoreError.sealBroken(key: key(1), path: path)
    let label = LedgerLabel(key: key(1), exhibits: [], seed: 1)
    for store in [try ResultStore(path: path), try ResultStore(readingOnly: path)] {
      #expect(throws: error) { try store.outcome(for: key(1)) }
      #expect(throws: error) { try store.metrics(for: [key(1)]) }
      #expect(throws: error) { try Ledger(exporting: [label], from: store) }
    }
    let other = try ResultStore(path: folder.file("other.sqlite"))
    #expect(throws: error) { try other.merge(ResultStore(readingOnly: path)) }
    #expect(!error.description.contains("\n"))
  }

  /// Any bit of any metric, by a fixed walk over them.
  @Test func everyBitOfAMetricCounts() throws {
    let value = 0.975
    let seal = ResultSeal.of(key: key(1), metrics: ["a": value], weightsDigest: key(2))
    for bit in 0..<64 {
      let other = Double(bitPattern: value.bitPattern ^ 1 << UInt64(bit))
      #expect(
        ResultSeal.of(key: key(1), metrics: ["a": other], weightsDigest: key(2)) != seal)
    }
    #expect(ResultSeal.of(key: key(3), metrics: ["a": value], weightsDigest: key(2)) != seal)
    #expect(ResultSeal.of(key: key(1), metrics: ["b": value], weightsDigest: key(2)) != seal)
  }

  /// The text that is digested stays as it is: caches and ledgers hold its SHA-256.
  @Test func theSealStays() {
    let text =
      "replicate result 1\nk\nw\na=3ff0000000000000\nb=7ff8000000000000\nc=0000000000000000\n"
    #expect(
      ResultSeal.of(key: "k", metrics: ["c": -0.0, "b": -.nan, "a": 1], weightsDigest: "w")
        == SHA256Digest.hex(of: Data(text.utf8)))
  }

  @Test func whoMakesItAgainMendsIt() throws {
    let path = try cache()
    try executeForeign("UPDATE metric SET value = 1 WHERE name = 'accuracy'", on: path)
    let store = try ResultStore(path: path)
    guard case .claimed(let claim) = try store.waitForClaim(key(1), toObtain: .training) else {
      Issue.record("the damaged run can't be claimed")
      return
    }
    try store.record(done(key(1)))
    claim.release()
    #expect(try store.metrics(for: [key(1)])[key(1)] == ["accuracy": 0.975])
  }

  /// What a version without seals left: its tables, and its migrations.
  private func makeOlder(_ path: String) throws {
    try executeForeign(
      """
      ALTER TABLE run DROP COLUMN seal;
      ALTER TABLE checkpoint DROP COLUMN specification;
      DELETE FROM grdb_migrations WHERE identifier = '2 seals';
      """, on: path)
  }

  @Test func anOlderCacheIsReadAndSealedAndLosesNothing() throws {
    let path = folder.file()
    do {
      let store = try ResultStore(path: path)
      for number in stride(from: 17, to: 2200, by: 2) {
        try store.record(done(key(number), metrics: ["a": Double(number), "b": .nan]))
      }
      try store.record(failed(key(3)))
      try store.saveCheckpoint(key(4), iteration: 5, state: Data([6]))
    }
    try makeOlder(path)
    let before = try ResultStore(readingOnly: path).list().map(\.key)
    #expect(try ResultStore(readingOnly: path).outcome(for: key(17))?.metrics["a"] == 17)
    #expect(try ResultStore(readingOnly: path).checkpoint(for: key(4))?.iteration == 5)
    // Merging reads it as it is.
    let other = try ResultStore(path: folder.file("other.sqlite"))
    #expect(try other.merge(ResultStore(readingOnly: path)).added == before.count - 1)

    let store = try ResultStore(path: path)
    #expect(try store.list().map(\.key) == before)
    let outcome = try #require(try store.outcome(for: key(17)))
    #expect(outcome.seal == outcome.computedSeal && outcome.seal != nil)
    #expect(try store.weights(for: key(17)) == Data([1, 2, 3]))
    #expect(try store.checkpoint(for: key(4))?.state == Data([6]))
    #expect(try store.outcome(for: key(3))?.state == .failed(reason: "loss is infinite"))
    try executeForeign("UPDATE metric SET value = 3 WHERE name = 'a'", on: path)
    #expect(throws: ResultStoreError.self) { try ResultStore(path: path).outcome(for: key(17)) }
  }

  @Test(arguments: [
    ("run", "weightsDigest"), ("run", "seal"), ("metric", "value"), ("weights", "bytes"),
    ("checkpoint", "state"),
  ])
  func aTableWithoutItsColumnIsDamage(table: String, column: String) throws {
    let path = try cache()
    try executeForeign("ALTER TABLE \(table) RENAME COLUMN \(column) TO other", on: path)
    let error = ResultStoreError.damaged(
      path: path, reason: "its table \(table) has no column \(column)")
    #expect(throws: error) { try ResultStore(path: path) }
    #expect(throws: error) { try ResultStore(readingOnly: path) }
  }

  @Test func aNewCacheIsForThoseWhoMayWriteToItsFolder() throws {
    chmod(folder.path, 0o2777)
    _ = try ResultStore(path: folder.file()).list()
    var status = stat()
    #expect(stat(folder.file(), &status) == 0 && status.st_mode & 0o777 == 0o666)
    #expect(stat(folder.file() + ".locks", &status) == 0 && status.st_mode & 0o777 == 0o777)
  }

  /// The link leads nowhere for the first, to the cache for the second: both have one folder of
  /// locks.
  @Test func aLinkThatLeadsNowhereYetHasTheLocksOfItsFile() throws {
    symlink("real.sqlite", folder.file("link.sqlite"))
    let first = try ResultStore(path: folder.file("link.sqlite"))
    let second = try ResultStore(path: folder.file("link.sqlite"))
    #expect(first.path == second.path && first.path.hasSuffix("/real.sqlite"))
    let claim = try #require(try first.tryClaim(key(1)))
    #expect(try second.tryClaim(key(1)) == nil)
    claim.release()
  }

  @Test func locksOfKilledProcessesGoWhenTheCacheIsOpened() throws {
    let path = try cache()
    let stale = path + ".locks/\(key(9)).lock"
    #expect(FileManager.default.createFile(atPath: stale, contents: nil))
    _ = try ResultStore(path: path).list()
    #expect(!FileManager.default.fileExists(atPath: stale))
  }

  @Test func aFileThatIsNoPlainOneIsRefused() throws {
    mkfifo(folder.file("pipe"), 0o666)
    let error = ResultStoreError.cannotOpen(
      path: folder.file("pipe"), reason: "it is a device, a pipe or a socket")
    #expect(throws: error) { try ResultStore(path: folder.file("pipe")) }
  }
}

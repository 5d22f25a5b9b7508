import Digests
import Foundation
import ResultStore
import Testing

/// `replicate cache list|show|prune|merge`.
@Suite struct MaintenanceTests {
  let folder: TemporaryFolder
  let store: ResultStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ResultStore(path: folder.file())
  }

  @Test func listsResultsFailuresAndCheckpointsByKey() throws {
    try store.record(failed(key(3)))
    try store.saveCheckpoint(key(2), iteration: 30, state: Data(count: 5))
    try store.record(done(key(1), metrics: ["a": 1, "b": .nan]))
    let entries = try store.list()
    #expect(entries.map(\.key) == [key(1), key(2), key(3)])
    #expect(entries.map(\.state) == [.done, nil, .failed(reason: "loss is infinite")])
    #expect(entries.map(\.seconds) == [1.5, nil, 0.5])
    #expect(entries.map(\.metricCount) == [2, 0, 0])
    #expect(entries.map(\.checkpointIteration) == [nil, 30, nil])
    #expect(entries.map(\.byteCount) == [3, 5, 0])
  }

  @Test func findsAKeyByItsStart() throws {
    let (first, second) = (key(0xABC1), key(0xABD2))
    try store.record(done(first))
    try store.saveCheckpoint(second, iteration: 1, state: Data())
    #expect(try store.key(startingWith: "abc") == first)
    #expect(try store.key(startingWith: "ABD") == second)
    #expect(try store.key(startingWith: first) == first)
    #expect(throws: ResultStoreError.ambiguousKey(prefix: "ab", candidates: [first, second])) {
      try store.key(startingWith: "ab")
    }
    #expect(throws: ResultStoreError.unknownKey(prefix: "f", path: store.path)) {
      try store.key(startingWith: "f")
    }
    for text in ["", "xyz", "a b", first + "0"] {
      #expect(throws: ResultStoreError.badKeyPrefix(text)) { try store.key(startingWith: text) }
    }
  }

  @Test func pruneDropsWhatNoKeptRunNeeds() throws {
    let large = [UInt8](repeating: 5, count: 300_000)
    try store.record(done(key(1), weights: [1]))
    try store.record(done(key(2), weights: large))
    try store.saveCheckpoint(key(1), iteration: 1, state: Data([1]))  // of a finished run
    try store.saveCheckpoint(key(3), iteration: 3, state: Data([3]))  // of a kept run
    try store.saveCheckpoint(key(4), iteration: 4, state: Data(large))
    try store.saveCheckpoint(key(5), iteration: 5, state: Data([5]))  // being trained
    let stale = "\(store.lockFolder)/\(key(9)).lock"
    let claim = try #require(try store.tryClaim(key(5)))
    #expect(FileManager.default.createFile(atPath: stale, contents: nil))

    let before = try size()
    let report = try store.prune(keeping: [key(1), key(3)])
    #expect(report.weights == 1)
    #expect(report.checkpoints == 2)
    #expect(report.busyCheckpoints == 1)
    // Each large blob fills 73 pages of 4096 bytes of its own; its rest shares a page.
    #expect(report.bytes >= 2 * 73 * 4096)
    #expect(try size() < before)
    #expect(!FileManager.default.fileExists(atPath: stale))

    #expect(try store.weights(for: key(1)) == Data([1]))
    #expect(try store.weights(for: key(2)) == nil)
    let pruned = try #require(try store.outcome(for: key(2)))
    #expect(pruned.state == .done)
    #expect(!pruned.hasWeights)
    #expect(pruned.weightsDigest == SHA256Digest.hex(of: Data(large)))
    #expect(pruned.metrics == ["accuracy": 0.975])
    #expect(try store.list().map(\.checkpointIteration) == [nil, nil, 3, 5])
    claim.release()
  }

  /// The size of the cache with its log, found without opening the file.
  private func size() throws -> Int {
    try [store.path, store.path + "-wal"].map { path in
      try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }.reduce(0, +)
  }
}

@Suite struct MergeTests {
  let folder: TemporaryFolder
  let store: ResultStore
  let other: ResultStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ResultStore(path: folder.file())
    other = try ResultStore(path: folder.file("other.sqlite"))
  }

  @Test func takesOverWhatIsMissing() throws {
    try store.record(done(key(1), metrics: ["a": 1]))
    try store.record(failed(key(3)))
    try store.record(done(key(5)))
    try other.record(done(key(1), metrics: ["a": 1, "b": .nan]))
    try other.record(done(key(2), weights: [2]))
    try other.record(done(key(3), weights: [3]))
    try other.record(failed(key(4)))
    try other.record(failed(key(5)))
    try other.saveCheckpoint(key(6), iteration: 6, state: Data([6]))
    let report = try store.merge(try ResultStore(readingOnly: other.path))
    #expect(report.added == 3)
    #expect(report.completed == 1)
    #expect(report.unchanged == 1)
    #expect(report.checkpoints == 1)
    let metrics = try #require(try store.outcome(for: key(1))).metrics
    #expect(metrics["a"] == 1)
    #expect(metrics["b"]?.isNaN == true)
    #expect(try store.weights(for: key(2)) == Data([2]))
    #expect(try store.weights(for: key(3)) == Data([3]))
    #expect(try store.outcome(for: key(3))?.state == .done)
    #expect(try store.outcome(for: key(4))?.state == .failed(reason: "loss is infinite"))
    #expect(try store.outcome(for: key(5))?.state == .done)
    #expect(try store.checkpoint(for: key(6))?.state == Data([6]))
    let again = try store.merge(other)
    #expect(again.unchanged == 5)
    #expect(again.added + again.completed + again.checkpoints == 0)
  }

  @Test func fillsInWhatOnlyTheLedgerHad() throws {
    try other.record(done(key(1), weights: [4]))
    let label = LedgerLabel(key: key(1), exhibits: ["x"], seed: 1)
    _ = try Ledger(exporting: [label], from: other).import(into: store, from: "ledger.csv")
    #expect(try store.outcome(for: key(1))?.state == .ledger)
    #expect(try store.merge(other).completed == 1)
    #expect(try store.outcome(for: key(1))?.state == .done)
    #expect(try store.weights(for: key(1)) == Data([4]))
  }

  @Test func aFailureElsewhereKeepsOurCheckpoint() throws {
    try store.saveCheckpoint(key(1), iteration: 9, state: Data([9]))
    try other.record(failed(key(1)))
    _ = try store.merge(other)
    #expect(try store.checkpoint(for: key(1))?.iteration == 9)
  }

  /// A task that ended because a device was full: its run goes on where it was.
  @Test func theCheckpointOfAFailedRunComesAlong() throws {
    for number in 1...3 {
      try other.record(failed(key(number)))
      try other.saveCheckpoint(key(number), iteration: 9, state: Data([9]))
    }
    try store.record(failed(key(2)))
    try store.record(done(key(3)))
    let report = try store.merge(other)
    #expect(report.added == 1 && report.unchanged == 2 && report.checkpoints == 2)
    #expect(try store.checkpoint(for: key(1))?.iteration == 9)
    #expect(try store.checkpoint(for: key(2))?.iteration == 9)
    #expect(try store.checkpoint(for: key(3)) == nil)
    #expect(try store.merge(other).checkpoints == 0)
  }

  @Test func differentWeightsAreAnErrorAndChangeNothing() throws {
    try store.record(done(key(2), weights: [1]))
    try other.record(done(key(1)))
    try other.record(done(key(2), weights: [2]))
    let error = ResultStoreError.contradictions(
      [
        Contradiction(
          key: key(2), name: "weights", here: SHA256Digest.hex(of: Data([1])),
          there: SHA256Digest.hex(of: Data([2])))
      ], here: store.path, there: other.path)
    #expect(throws: error) { try store.merge(other) }
    #expect(error.description.contains(key(2)))
    #expect(try store.list().map(\.key) == [key(2)])
    #expect(try store.weights(for: key(2)) == Data([1]))
  }

  @Test func mergingACacheWithItselfDoesNothing() throws {
    try store.record(done(key(1)))
    #expect(try store.merge(store).unchanged == 1)
    #expect(try store.merge(ResultStore(readingOnly: store.path)).unchanged == 1)
  }
}

import Digests
import Foundation
import ResultStore
import Testing

@Suite struct RecordTests {
  let folder: TemporaryFolder
  let store: ResultStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ResultStore(path: folder.file())
  }

  @Test func recordsAllOfARun() throws {
    try store.record(done(key(1), weights: [9, 8, 7]))
    let outcome = try #require(try store.outcome(for: key(1)))
    #expect(outcome.state == .done)
    #expect(outcome.specification == #"{"seed":1}"#)
    #expect(outcome.metrics == ["accuracy": 0.975])
    #expect(outcome.weightsDigest == SHA256Digest.hex(of: Data([9, 8, 7])))
    #expect(outcome.hasWeights)
    #expect(outcome.iterations == 100)
    #expect(outcome.seconds == 1.5)
    #expect(outcome.instructionSet == "native avx512")
    #expect(outcome.finishedAt == Date(timeIntervalSince1970: 1_000_000))
    #expect(try store.weights(for: key(1)) == Data([9, 8, 7]))
  }

  @Test func anUnknownKeyHasNothing() throws {
    #expect(try store.outcome(for: key(1)) == nil)
    #expect(try store.weights(for: key(1)) == nil)
    #expect(try store.checkpoint(for: key(1)) == nil)
    #expect(try store.metrics(for: [key(1)]).isEmpty)
  }

  @Test func keepsNumbersThatAreNotFinite() throws {
    let metrics: [String: Double] = [
      "loss": .nan, "norm": .infinity, "margin": -.infinity,
      "tiny": .leastNonzeroMagnitude, "third": 1.0 / 3.0,
    ]
    try store.record(done(key(1), metrics: metrics))
    for read in [
      try #require(try store.metrics(for: [key(1)])[key(1)]),
      try #require(try store.outcome(for: key(1))).metrics,
    ] {
      #expect(read.count == 5)
      #expect(read["loss"]?.isNaN == true)
      #expect(read["norm"] == .infinity)
      #expect(read["margin"] == -.infinity)
      #expect(read["tiny"] == .leastNonzeroMagnitude)
      #expect(read["third"] == 1.0 / 3.0)
    }
  }

  @Test func recordingAgainReplacesAndReturnsTheEarlierDigest() throws {
    #expect(try store.record(done(key(1), metrics: ["old": 1], weights: [1])) == nil)
    let earlier = try store.record(done(key(1), metrics: ["new": 2], weights: [2]))
    #expect(earlier == SHA256Digest.hex(of: Data([1])))
    #expect(try store.metrics(for: [key(1)]) == [key(1): ["new": 2]])
    #expect(try store.weights(for: key(1)) == Data([2]))
  }

  @Test func aFailureIsRecordedButNeverReplacesAResult() throws {
    try store.record(failed(key(1)))
    #expect(try store.outcome(for: key(1))?.state == .failed(reason: "loss is infinite"))
    #expect(try store.metrics(for: [key(1)]).isEmpty)
    try store.record(done(key(1)))
    try store.record(failed(key(1)))
    #expect(try store.outcome(for: key(1))?.state == .done)
    #expect(try store.weights(for: key(1)) == Data([1, 2, 3]))
  }

  @Test(arguments: ["", "a=b", "a;b", "a\nb"])
  func refusesAMetricNameThatTheLedgerCannotHold(name: String) throws {
    #expect(throws: ResultStoreError.badMetricName(name, key: key(1))) {
      try store.record(done(key(1), metrics: [name: 1]))
    }
    #expect(try store.outcome(for: key(1)) == nil)
  }

  @Test func answersForMoreKeysThanOneStatementBinds() throws {
    for number in 0..<3 { try store.record(done(key(16 + number), metrics: [:])) }
    let metrics = try store.metrics(for: (0..<40_000).map { key(16 + $0) })
    #expect(Set(metrics.keys) == Set((0..<3).map { key(16 + $0) }))
  }

  @Test func checkpointsAreReplacedAndEndWithTheRun() throws {
    try store.saveCheckpoint(key(1), iteration: 10, state: Data([1]))
    try store.saveCheckpoint(key(1), iteration: 20, state: Data([2, 2]))
    try store.saveCheckpoint(key(3), iteration: 6, state: Data())
    #expect(try store.checkpoint(for: key(1))?.iteration == 20)
    #expect(try store.checkpoint(for: key(1))?.state == Data([2, 2]))
    #expect(try store.checkpoint(for: key(3))?.state == Data())
    try store.record(done(key(1)))
    #expect(try store.checkpoint(for: key(1)) == nil)
    #expect(try store.checkpoint(for: key(3))?.iteration == 6)
  }

  /// What stood in the way may pass.
  @Test func aFailureKeepsTheCheckpoint() throws {
    try store.saveCheckpoint(key(1), iteration: 5, state: Data([3]))
    try store.record(failed(key(1)))
    #expect(try store.checkpoint(for: key(1))?.iteration == 5)
    try store.deleteCheckpoint(for: key(1))
    #expect(try store.checkpoint(for: key(1)) == nil)
  }

  @Test func survivesReopening() throws {
    let other = try TemporaryFolder()
    do {
      let first = try ResultStore(path: other.file())
      try first.record(done(key(1)))
    }
    #expect(try ResultStore(readingOnly: other.file()).metrics(for: [key(1)])[key(1)] != nil)
    #expect(try ResultStore(path: other.file()).weights(for: key(1)) == Data([1, 2, 3]))
  }

  @Test func manyThreadsRecordAtOnce() async throws {
    let store = store
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 16..<48 {
        group.addTask { try store.record(done(key(number), weights: [UInt8(number)])) }
      }
      try await group.waitForAll()
    }
    #expect(try store.list().count == 32)
    #expect(try store.weights(for: key(20)) == Data([20]))
  }
}

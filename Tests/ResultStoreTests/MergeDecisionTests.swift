import Foundation
import ResultStore
import Testing

/// What a merge does with a key, for all that two caches may have of it.
@Suite struct MergeDecisionTests {
  /// What a cache may have of a key.
  enum Held: CaseIterable {
    /// No record, at most a checkpoint.
    case nothing
    case failure
    /// Of the ledger.
    case line
    /// Without its weights, which were pruned.
    case result
    case weights
  }

  private let outcomes: [Held: ResultOutcome]

  init() throws {
    let folder = try TemporaryFolder()
    let store = try ResultStore(path: folder.file())
    try store.record(failed(key(1)))
    try store.record(done(key(2)))
    let label = LedgerLabel(key: key(2), exhibits: ["x"], seed: 1)
    let line = try #require(try Ledger(exporting: [label], from: store).entries[key(2)])
    let ledger = LedgerEntry(
      key: key(4), exhibits: line.exhibits, seed: line.seed, metrics: line.metrics,
      weightsSHA256: line.weightsSHA256, iterations: line.iterations, seconds: line.seconds,
      instructionSet: line.instructionSet)
    _ = try Ledger([ledger]).import(into: store, from: "l.csv")
    _ = try store.prune(keeping: [])
    try store.record(done(key(3)))
    let found = try store.outcomes(for: (1...4).map(key))
    outcomes = [
      .failure: found[key(1)], .result: found[key(2)], .weights: found[key(3)],
      .line: found[key(4)],
    ].compactMapValues { $0 }
    try #require(outcomes.count == 4)
  }

  /// A row for each of ours, in it each of theirs in the order of ``Held``; `w`: their weights come
  /// in, `c`: their checkpoint.
  static let table: [(Held, [String])] = [
    (.nothing, ["keep c", "replace c", "replace", "replace", "replace w"]),
    (.failure, ["keep c", "keep c", "replace", "replace", "replace w"]),
    (.line, ["keep", "keep", "keep", "replace", "replace w"]),
    (.result, ["keep", "keep", "keep", "keep", "complete w"]),
    (.weights, ["keep", "keep", "keep", "keep", "keep"]),
  ]

  @Test(arguments: table.indices)
  func whatTellsMoreStays(row: Int) {
    let (ours, expected) = Self.table[row]
    let found = Held.allCases.map { theirs in
      let decision = MergeDecision(ours: outcomes[ours], theirs: outcomes[theirs])
      return "\(decision.record)" + (decision.takesWeights ? " w" : "")
        + (decision.takesCheckpoint ? " c" : "")
    }
    #expect(found == expected)
  }

  @Test(arguments: [Held.line, .result, .weights], [Held.line, .result, .weights])
  func aMetricThatOnlyTheyHaveIsAdded(ours: Held, theirs: Held) throws {
    var richer = try #require(outcomes[theirs])
    richer.metrics["more"] = 1
    let decision = MergeDecision(ours: outcomes[ours], theirs: richer)
    #expect(decision.record == (ours == .line && theirs != .line ? .replace : .complete))
  }
}

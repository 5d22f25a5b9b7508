import ResultStore
import Testing

/// What `replicate verify` says of a line.
@Suite struct LedgerVerdictTests {
  private let folder: TemporaryFolder
  private let store: ResultStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ResultStore(path: folder.file())
  }

  /// The line of a result with `metrics` and the weights of `done`.
  private func line(_ metrics: [String: Double]) throws -> LedgerEntry {
    let source = try ResultStore(path: folder.file("source.sqlite"))
    try source.record(done(key(1), metrics: metrics))
    let label = LedgerLabel(key: key(1), exhibits: ["x"], seed: 1)
    return try #require(try Ledger(exporting: [label], from: source).entries[key(1)])
  }

  private func verdict(_ line: LedgerEntry) throws -> LedgerVerdict {
    LedgerVerdict(on: line, by: try store.outcome(for: key(1)))
  }

  @Test func metricsAndDigestDecide() throws {
    try store.record(done(key(1), metrics: ["a": 1, "exact: ms": 5]))
    #expect(try verdict(line(["a": 1, "exact: ms": 6])) == .equal)
    #expect(try verdict(line(["a": 2])) == .different(["a: ledger 2.0, here 1.0"]))
    #expect(
      try verdict(line(["a": 1, "b": 1])) == .different(["b: ledger has it, here there is none"]))
    let before = try line(["a": 1])
    try store.record(done(key(1), metrics: ["a": 1], weights: [9]))
    guard case .different(let phrases) = try verdict(before) else {
      Issue.record("other weights count as the same")
      return
    }
    #expect(phrases.count == 1 && phrases[0].hasPrefix("weights: ledger \(before.weightsSHA256)"))
  }

  @Test func whatCannotBeMadeIsNoDifference() throws {
    let line = try line(["a": 1])
    #expect(try verdict(line) == .notMade(reason: "it left no result"))
    try store.record(failed(key(1)))
    #expect(try verdict(line) == .notMade(reason: "loss is infinite"))
  }
}

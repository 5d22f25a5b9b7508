/// What making a ledger's result again says of its line.
package enum LedgerVerdict: Hashable, Sendable {
  /// Its metrics and digest came out again.
  case equal
  /// What came out otherwise, a phrase each.
  case different([String])
  /// The result couldn't be made, as for want of memory, which says nothing of the line.
  case notMade(reason: String)

  /// Holds `entry` against `outcome`, what making it again left; nil where it left nothing.
  ///
  /// Times aren't compared: see ``Contradiction/isTime(_:)``.
  package init(on entry: LedgerEntry, by outcome: ResultOutcome?) {
    guard let outcome, outcome.weightsDigest != nil else {
      guard case .failed(let reason)? = outcome?.state else {
        self = .notMade(reason: "it left no result")
        return
      }
      self = .notMade(reason: reason)
      return
    }
    let lacking = Set(entry.metrics.keys).subtracting(outcome.metrics.keys).sorted()
    let differences =
      outcome.contradictions(with: entry).map { "\($0.name): ledger \($0.there), here \($0.here)" }
      + lacking.map { "\($0): ledger has it, here there is none" }
    self = differences.isEmpty ? .equal : .different(differences)
  }
}

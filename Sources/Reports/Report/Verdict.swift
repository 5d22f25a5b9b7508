/// What a published number is worth by our runs: see ``CellTest`` for the rules.
package enum Verdict: String, Codable, Hashable, Sendable, CaseIterable {
  /// Shown to be the same: the 90 % interval of the difference lies within ±δ.
  case matches
  /// Not shown to be the same, but where a replication is to be expected, and known well enough.
  case compatible
  /// The difference is known to no better than ±2δ: nothing can be said.
  case tooFewRuns = "too few runs"
  /// Ours differs by more than δ and is better.
  case better
  /// Ours differs by more than δ and is worse, or is not a finite number.
  case worse
  /// Ours differs by more than δ in a metric of which neither direction is better.
  case differs
  /// None of these: neither shown the same nor shown to differ.
  case borderline
  /// Nothing was measured; the cell's note says why.
  case notRun = "not run"

  /// Whether the published number holds.
  package var agrees: Bool { self == .matches || self == .compatible }

  /// Whether ours differs from it.
  package var isDifference: Bool { self == .better || self == .worse || self == .differs }
}

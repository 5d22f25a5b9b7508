/// Whether a published number holds.
public enum Verdict: String, Codable, Hashable, Sendable, CaseIterable {
  /// The means agree: p ≥ 0.05, or their difference is within the metric's tolerance.
  case reproduced
  /// Ours differs and is better.
  case better
  /// Ours differs and is worse, or is not a finite number.
  case worse
  /// Ours differs in a metric of which neither direction is better.
  case differs
  /// Nothing was measured; the cell's note says why.
  case notRun = "not run"
}

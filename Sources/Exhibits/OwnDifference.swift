import Reports

/// How far one of our settings is from another, with the test that decides it.
package struct OwnDifference {
  /// The difference with its error.
  package let estimate: Estimate
  /// The differences seed by seed; nil where the two have no two seeds in common.
  package let pairs: PairedComparison?
  /// Decimals of differences.
  package let decimals: Int

  /// Takes `second` from `first`, seed by seed over the seeds that both have, else by Welch's test.
  ///
  /// Nil where a side isn't run, a run diverged or there are too few runs for a test.
  package init?(_ first: NamedValues, _ second: NamedValues) {
    guard let sample = first.sample, let other = second.sample, sample.mean.isFinite,
      other.mean.isFinite
    else { return nil }
    decimals = max(first.decimals, second.decimals)
    if let seeded = first.bySeed, let others = second.bySeed {
      let (own, other) = seeded.common(with: others)
      if let pairs = PairedComparison(own, other) {
        self.pairs = pairs
        estimate = pairs.estimate
        return
      }
    }
    guard let estimate = MeanComparison(sample, other).estimate else { return nil }
    pairs = nil
    self.estimate = estimate
  }

  /// The two-sided p.
  package var p: Double { estimate.p() }

  /// ", +0.16 ± 0.11 by 10 pairs, p = 0.0041 (0.0039 by signs)" or ", +0.16 ± 0.11, p = 0.0870
  /// (Welch)".
  package var text: String {
    let difference = NumberText.tellingSigned(estimate.difference, decimals: decimals)
    let half = NumberText.telling(estimate.halfWidth(), decimals: decimals)
    let level = "p \(Self.text(p))"
    guard let pairs else { return ", \(difference) ± \(half), \(level) (Welch)" }
    let exact = pairs.signFlipP.map { " (\(NumberText.telling($0, decimals: 4)) by signs)" } ?? ""
    return ", \(difference) ± \(half) by \(pairs.count) pairs, \(level)\(exact)"
  }

  /// "< 0.0001", or "= 0.0870".
  package static func text(_ p: Double) -> String {
    p < 0.0001 ? "< 0.0001" : "= \(NumberText.telling(p, decimals: 4))"
  }
}

extension NamedValues {
  /// How far these are from others; nil where there is no test.
  package func minus(_ other: NamedValues) -> OwnDifference? { OwnDifference(self, other) }
}

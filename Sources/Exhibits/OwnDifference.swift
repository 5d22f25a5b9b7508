import Reports

/// How far one of our settings is from another, with the test that decides it.
package struct OwnDifference {
  /// The difference with its error.
  package let estimate: Estimate
  /// The differences seed by seed; nil where the two have no two seeds in common.
  package let pairs: PairedComparison?
  /// The means of the seeds that both have, where a side has others too.
  private let means: (Double, Double)?
  /// The test of independent samples where nothing can be paired.
  private let method: MeanComparison.Method
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
        method = .none
        means =
          own.count < max(first.values.count, second.values.count)
          ? Self.means(own, other) : nil
        return
      }
    }
    let comparison = MeanComparison(sample, other)
    guard let estimate = comparison.estimate else { return nil }
    pairs = nil
    method = comparison.method
    means = nil
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
    guard let pairs else { return ", \(difference) ± \(half), \(level) (\(methodName))" }
    let exact = pairs.signFlipP.map { " (\(NumberText.telling($0, decimals: 4)) by signs)" } ?? ""
    let ofThese = means.map { first, second in
      " (\(NumberText.telling(first, decimals: decimals)) against "
        + "\(NumberText.telling(second, decimals: decimals)))"
    }
    return ", \(difference) ± \(half) by \(pairs.count) pairs\(ofThese ?? ""), \(level)\(exact)"
  }

  private static func means(_ first: [Double], _ second: [Double]) -> (Double, Double)? {
    guard let first = Sample(first)?.mean, let second = Sample(second)?.mean else { return nil }
    return (first, second)
  }

  private var methodName: String {
    switch method {
    case .welch: "Welch"
    case .pooled: "one standard deviation for both"
    case .oneSample: "against an exact number"
    case .none: "no test"
    }
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

import Foundation
import Reports

/// Measurements of one thing, one a seed, with the name that a sentence gives it.
package struct NamedValues {
  /// What sentences call it.
  package let name: String
  /// The values, one a seed.
  package let values: [Double]
  /// The same with their seeds; nil where they aren't known, so that nothing can be paired.
  package let bySeed: SeedValues?
  /// Decimals that sentences print.
  package let decimals: Int
  /// The unit, with a space before it.
  package let unit: String
  /// What the paper prints for it, in the same unit.
  package let printed: Sample?

  /// Values without their seeds.
  package init(
    _ name: String, _ values: [Double], decimals: Int = 2, unit: String = "",
    published: Double? = nil
  ) {
    self.name = name
    self.values = values
    bySeed = nil
    self.decimals = decimals
    self.unit = unit
    printed = published.map { Sample(mean: $0) }
  }

  /// Values by seed, which are compared with others seed by seed.
  ///
  /// - Parameter published: what the paper prints, with its spread and number of runs.
  package init(
    _ name: String, _ values: SeedValues, decimals: Int = 2, unit: String = "",
    published: Sample? = nil
  ) {
    self.name = name
    self.values = values.values
    bySeed = values
    self.decimals = decimals
    self.unit = unit
    printed = published
  }

  /// Mean, deviation and number; nil for no values.
  package var sample: Sample? { Sample(values) }

  /// The printed mean.
  package var published: Double? { printed?.mean }

  /// The means held against each other as independent; nil where a side has no values.
  package func compared(with other: NamedValues) -> MeanComparison? {
    guard let sample, let second = other.sample else { return nil }
    return MeanComparison(sample, second)
  }

  /// The middle value, the lower one of two; nil without values.
  package var median: Double? {
    values.isEmpty ? nil : values.sorted()[(values.count - 1) / 2]
  }

  /// For example `baseline 97.25 (sd 0.22, n 10) %`.
  package var summary: String {
    guard let sample else { return "\(name) not run" }
    let mean = NumberText.telling(sample.mean, decimals: decimals)
    let spread =
      sample.standardDeviation.map { "sd \(NumberText.telling($0, decimals: decimals)), " } ?? ""
    return "\(name) \(mean)\(unit) (\(spread)n \(values.count))"
  }
}

extension ClaimJudgement {
  /// The level below which a difference counts as one, two-sided.
  package static let significance = 0.05

  /// The verdict on "`greater` is greater than `lesser`" by the test of ``OwnDifference``, and its
  /// numbers, such as `, +0.16 ± 0.11 by 10 pairs, p = 0.0041`.
  package static func compare(
    _ greater: NamedValues, _ lesser: NamedValues
  ) -> (verdict: Claim.Verdict, p: String) {
    guard greater.sample != nil, lesser.sample != nil else { return (.undecided, "") }
    guard let difference = greater.minus(lesser) else {
      return (.undecided, ", too few runs for a test")
    }
    guard difference.p < significance else { return (.undecided, difference.text) }
    return (difference.estimate.difference > 0 ? .holds : .fails, difference.text)
  }
}

extension Claim.Verdict {
  /// The verdict on a sentence of several parts, by intersection and union.
  ///
  /// One that fails fails it, all must hold, each at 5 %, which needs no correction (R. L. Berger,
  /// Technometrics 24(4), 1982).
  package static func all(_ parts: [Claim.Verdict]) -> Claim.Verdict {
    parts.contains(.fails) ? .fails : parts.allSatisfy { $0 == .holds } ? .holds : .undecided
  }

  /// The verdict on "the mean of `values` is below `limit`": undecided where the limit lies within
  /// its 95 % interval.
  package static func isBelow(_ limit: Double, _ values: NamedValues) -> Claim.Verdict {
    guard let sample = values.sample, let p = MeanComparison(sample, Sample(mean: limit)).p,
      p < ClaimJudgement.significance
    else { return .undecided }
    return sample.mean < limit ? .holds : .fails
  }

  /// The verdict on the opposite.
  package var negated: Claim.Verdict {
    switch self {
    case .holds: .fails
    case .fails: .holds
    case .undecided, .notExamined: self
    }
  }

  /// The verdict on "practically the same": within ±`margin` by two one-sided tests
  /// (``Reports/EquivalenceTest``), farther apart by one of them, or neither.
  package static func isEquivalent(_ estimate: Estimate, margin: Double) -> Claim.Verdict {
    if EquivalenceTest(estimate, within: -margin...margin).isEquivalent { return .holds }
    let isOther =
      min(estimate.p(atMost: margin), estimate.p(atLeast: -margin)) < ClaimJudgement.significance
    return isOther ? .fails : .undecided
  }
}

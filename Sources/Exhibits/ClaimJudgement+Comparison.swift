import Foundation
import Reports

/// Measurements of one thing, one a seed, with the name that a sentence gives it.
package struct NamedValues {
  package let name: String
  package let values: [Double]
  let decimals: Int
  let unit: String
  /// What the paper prints for it, in the same unit.
  let published: Double?

  package init(
    _ name: String, _ values: [Double], decimals: Int = 2, unit: String = "",
    published: Double? = nil
  ) {
    self.name = name
    self.values = values
    self.decimals = decimals
    self.unit = unit
    self.published = published
  }

  var sample: Sample? { Sample(values) }

  /// The means held against each other; nil where a side has no values.
  func compared(with other: NamedValues) -> MeanComparison? {
    guard let sample, let second = other.sample else { return nil }
    return MeanComparison(sample, second)
  }

  /// The middle value, the lower one of two; nil without values.
  var median: Double? {
    values.isEmpty ? nil : values.sorted()[(values.count - 1) / 2]
  }

  /// For example `baseline 97.25 (sd 0.22, n 10) %`.
  var summary: String {
    guard let sample else { return "\(name) not run" }
    let mean = Self.format(sample.mean, decimals: decimals)
    let spread =
      sample.standardDeviation.map { "sd \(Self.format($0, decimals: decimals)), " } ?? ""
    return "\(name) \(mean)\(unit) (\(spread)n \(values.count))"
  }

  /// `value` with that many decimals, or with two digits and an exponent where those would be zeros.
  static func format(_ value: Double, decimals: Int) -> String {
    let fixed = String(format: "%.\(decimals)f", value)
    guard value != 0, Double(fixed) == 0 else { return fixed }
    return String(format: "%.1e", value)
  }
}

extension ClaimJudgement {
  /// The level below which a difference counts as one: Welch's two-sided p.
  static let significance = 0.05

  /// The verdict on "`greater` is greater than `lesser`" by Welch's test, and `, p = …` where there is a test.
  static func compare(
    _ greater: NamedValues, _ lesser: NamedValues
  ) -> (verdict: Claim.Verdict, p: String) {
    guard let first = greater.sample, let second = lesser.sample else { return (.undecided, "") }
    let comparison = MeanComparison(first, second)
    guard let p = comparison.p else { return (.undecided, ", too few runs for a test") }
    let text = p < 0.0001 ? ", p < 0.0001" : ", p = \(NamedValues.format(p, decimals: 4))"
    guard p < significance else { return (.undecided, text) }
    return (comparison.difference > 0 ? .holds : .fails, text)
  }
}

extension Claim.Verdict {
  /// The verdict on a sentence of several parts: one that fails fails it, all must hold.
  static func all(_ parts: [Claim.Verdict]) -> Claim.Verdict {
    parts.contains(.fails) ? .fails : parts.allSatisfy { $0 == .holds } ? .holds : .undecided
  }
}

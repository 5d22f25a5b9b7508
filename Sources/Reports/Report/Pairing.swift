/// Differences of two settings seed by seed, summed up.
package struct Pairing: Codable, Hashable, Sendable {
  /// The number of seeds that both have.
  package let count: Int
  /// The mean difference, first minus second.
  package let difference: Double
  /// The standard deviation of the differences.
  package let standardDeviation: Double
  /// The exact p by changes of sign (``PairedComparison/signFlipP``); nil for more than fifteen
  /// seeds.
  package let signFlipP: Double?

  private enum CodingKeys: String, CodingKey {
    case difference, signFlipP
    case count = "n"
    case standardDeviation = "sd"
  }

  /// Sums up a comparison.
  package init(_ comparison: PairedComparison) {
    count = comparison.count
    difference = comparison.estimate.difference
    standardDeviation =
      comparison.estimate.standardError * Double(comparison.count).squareRoot()
    signFlipP = comparison.signFlipP
  }

  /// The difference with its standard error.
  package var estimate: Estimate {
    Estimate(
      difference: difference, standardError: standardDeviation / Double(count).squareRoot(),
      degreesOfFreedom: Double(count - 1))
  }
}

/// What a cell measures: name, unit, which way is better.
package struct ReportedMetric: Hashable, Sendable {
  /// Which values of a metric are better.
  package enum Direction: String, Codable, Hashable, Sendable, CaseIterable {
    case higherIsBetter = "higher is better"
    case lowerIsBetter = "lower is better"
    /// Neither way is better (a tuned weight, say): a cell that differs is `Verdict.differs`.
    case neither
  }

  /// The name in words, such as "test accuracy".
  package var name: String

  /// The unit that means and spreads are in, such as "%" or "1e-5"; empty for a plain number.
  package var unit: String

  /// Which values are better.
  package var direction: Direction

  /// Decimals that tables print of means and spreads.
  package var decimals: Int

  /// Creates a metric.
  package init(
    name: String, unit: String, direction: Direction, decimals: Int = 2
  ) {
    self.name = name
    self.unit = unit
    self.direction = direction
    self.decimals = decimals
  }

  /// Half a unit of the last decimal.
  var halfOfLastDigit: Double { (0..<max(decimals, 0)).reduce(0.5) { unit, _ in unit / 10 } }

  /// Test accuracy in %.
  package static let accuracy = ReportedMetric(
    name: "test accuracy", unit: "%", direction: .higherIsBetter)
}

/// What a cell measures: name, unit, which way is better.
public struct Metric: Hashable, Sendable {
  /// Which values of a metric are better.
  public enum Direction: String, Codable, Hashable, Sendable, CaseIterable {
    case higherIsBetter = "higher is better"
    case lowerIsBetter = "lower is better"
    /// Neither way is better (a tuned weight, say): a cell that differs is `Verdict.differs`.
    case neither
  }

  /// The name in words, such as "test accuracy".
  public var name: String

  /// The unit that means and spreads are in, such as "%" or "1e-5"; empty for a plain number.
  public var unit: String

  /// Which values are better.
  public var direction: Direction

  /// Decimals that tables print of means and spreads.
  public var decimals: Int

  /// Creates a metric.
  public init(
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
  public static let accuracy = Metric(
    name: "test accuracy", unit: "%", direction: .higherIsBetter)
}

import Exhibits
import Reports

extension Toy {
  /// The slope errors of variants that differ in one thing, and in each the slopes that were asked.
  ///
  /// Variants with different slopes to meet aren't compared: their errors are from other targets.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    let pairs = [
      (Self.smooth, Self.longer), (Self.smooth, Self.smoothShort), (Self.longer, Self.asker),
      (Self.smaller, Self.usual), (Self.larger, Self.usual), (Self.given, Self.givenShort),
      (Self.given, Self.givenRectified),
    ]
    return pairs.compactMap { first, second in
      guard let first = side(results, first), let second = side(results, second) else { return nil }
      return PlannedComparison(first, with: second, metric: Self.metric)
    }
  }

  private static let metric = ReportedMetric(
    name: "mean squared slope error", unit: "", direction: .lowerIsBetter, decimals: 3)

  /// A row of the exhibit, and what a sentence calls it.
  private typealias Variant = (row: String, name: String)

  private static let asker: Variant = ("the asker's program", "the asker's program")
  private static let longer: Variant = ("… trained long", "the asker's program trained long")
  private static let smooth: Variant = ("… and tanh", "tanh, trained long")
  private static let smoothShort: Variant = ("… tanh, 100 steps", "tanh, 100 steps")
  private static let usual: Variant = ("… and tanh", "a weight of 0.1")
  private static let smaller: Variant = ("zero slopes, weight 0.001", "a weight of 0.001")
  private static let larger: Variant = ("zero slopes, weight 10", "a weight of 10")
  private static let given: Variant = ("given slopes", "given slopes")
  private static let givenRectified: Variant = ("given slopes, ReLU", "given slopes, ReLU")
  private static let givenShort: Variant = ("given slopes, 100 steps", "given slopes, 100 steps")

  private func side(_ results: ExhibitResults, _ variant: Variant) -> PlannedComparison.Side? {
    results.cell(row: variant.row, column: "mean squared slope error").map { cell in
      PlannedComparison.Side(variant.name, results.bySeed(cell))
    }
  }
}

import Exhibits
import Reports

extension Figure2 {
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let one = equivalence(results, Self.estimators[1].name)
    let three = equivalence(results, Self.estimators[2].name)
    return [
      ClaimJudgement("negligible-difference", .all([one, three])),
      ClaimJudgement("nearly-identical", one),
      ClaimJudgement("retains-benefits", one),
      ClaimJudgement("orders-of-magnitude-cheaper", Self.cost(results)),
    ]
  }

  /// Whether a row ends as the exact method does, in accuracy and in norm.
  private func equivalence(_ results: ExhibitResults, _ row: String) -> Finding {
    let exact = Self.estimators[0].name
    let norm = values(results, exact, "‖J‖_F", decimals: 3, unit: "")
    return .all([
      .isEquivalent(
        values(results, row, "test accuracy", decimals: 2, unit: " %"),
        to: values(results, exact, "test accuracy", decimals: 2, unit: " %"), margin: 0.2),
      .isEquivalent(
        values(results, row, "‖J‖_F", decimals: 3, unit: ""), to: norm,
        margin: 0.1 * (norm.sample?.mean ?? 0)),
    ])
  }

  private func values(
    _ results: ExhibitResults, _ row: String, _ quantity: String, decimals: Int, unit: String
  ) -> NamedValues {
    return NamedValues(
      "\(row), \(quantity):",
      results.bySeed(row: row, column: Self.column(quantity, third: 3)), decimals: decimals,
      unit: unit)
  }

  /// "Computational cost being reduced by orders of magnitude": a factor of ten at the least, in
  /// what a step multiplies and adds.
  private static func cost(_ results: ExhibitResults) -> Finding {
    guard let exact = results.sample(row: estimators[0].name, column: operations)?.mean,
      let one = results.sample(row: estimators[1].name, column: operations)?.mean
    else { return Finding(.undecided, "operations not counted") }
    let factor = exact / one
    return Finding(
      factor >= 10 ? .holds : .fails,
      "a step of the exact method has \(NumberText.telling(factor, decimals: 1)) times the "
        + "multiply-adds of "
        + "one projection's")
  }
}

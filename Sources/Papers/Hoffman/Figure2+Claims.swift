import Exhibits
import Reports

extension Figure2 {
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let one = equivalence(results, Self.estimators[1].name)
    let three = equivalence(results, Self.estimators[2].name)
    return [
      ClaimJudgement("negligible-difference", .all([one, three])),
      ClaimJudgement("practically-no-difference", .all([one, three])),
      ClaimJudgement("virtually-negligible", .all([one, three])),
      ClaimJudgement("negligible-with-one", one),
      ClaimJudgement("nearly-identical", one),
      ClaimJudgement("retains-benefits", one),
      ClaimJudgement("orders-of-magnitude-cheaper", Self.cost(results)),
    ]
  }

  /// Whether a row ends as the exact method does, in accuracy and in norm.
  private func equivalence(_ results: ExhibitResults, _ row: String) -> Finding {
    let exact = Self.estimators[0].name
    func accuracies(_ row: String) -> NamedValues {
      values(results, row, Self.column("test accuracy", third: 3), decimals: 2, unit: " %")
    }
    func norms(_ row: String) -> NamedValues {
      values(results, row, Self.lastNorm, decimals: 3, unit: "")
    }
    return .all([
      .isEquivalent(accuracies(row), to: accuracies(exact), margin: 0.2),
      .isEquivalent(
        norms(row), to: norms(exact), margin: 0.1 * (norms(exact).sample?.mean ?? 0)),
    ])
  }

  private func values(
    _ results: ExhibitResults, _ row: String, _ column: String, decimals: Int, unit: String
  ) -> NamedValues {
    NamedValues(
      "\(row), \(column):", results.bySeed(row: row, column: column), decimals: decimals,
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

import Reports

extension HoffmanTable1 {
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    [
      ClaimJudgement(
        "reduces-norm-retains-accuracy",
        .all([
          .isGreater(
            values(results, Self.baseline, Self.norm), than: values(results, "Jacobian", Self.norm)),
          .losesNothing(
            values(results, "Jacobian", "All"), against: values(results, Self.baseline, "All"),
            margin: 0.2),
        ])),
      ClaimJudgement("no-significant-change", unchanged(results)),
      ClaimJudgement(
        "few-samples-combined",
        .all(
          ["1", "3", "10", "30"].map { column in
            .isGreater(
              values(results, "All Combined", column), than: values(results, Self.baseline, column))
          })),
      ClaimJudgement(
        "order-of-magnitude",
        .all([Self.baseline, "L²", "Dropout"].map { tenfold(results, $0) })),
    ]
  }

  /// What a cell's runs gave, with the name `Jacobian, 3 a class`.
  private func values(_ results: ExhibitResults, _ row: String, _ column: String) -> NamedValues {
    let isNorm = column == Self.norm
    let reading = isNorm ? Self.rootMeanSquare : "as written"
    return NamedValues(
      "\(row), \(Self.context(column)):",
      results.cell(row: row, column: column, reading: reading).map { results.values($0) } ?? [],
      unit: isNorm ? "" : " %",
      published: results.published.cells.first { $0.row == row && $0.column == column }?.mean)
  }

  /// With fewer runs a cell, those of the paper on all images, finding no difference says nothing.
  private static let runsToShowNothing = 5

  /// "Does not change … in any statistically significant way": no test of one regularizer against none is
  /// significant once corrected for their number.
  private func unchanged(_ results: ExhibitResults) -> Finding {
    let columns = HoffmanTask.Samples.ofTable.map(\.name)
    let tests = columns.flatMap { column in
      ["L²", "Dropout", "Jacobian"].map { row in
        (values(results, row, column), values(results, Self.baseline, column))
      }
    }
    let comparisons = tests.map { pair in (pair, pair.0.compared(with: pair.1)) }
    guard comparisons.allSatisfy({ $0.1?.p != nil }) else {
      return Finding(.undecided, "not every cell has the runs for a test")
    }
    let changed = comparisons.filter { _, comparison in
      Double(tests.count) * (comparison?.p ?? 1) < ClaimJudgement.significance
    }
    guard !changed.isEmpty else {
      let fewest = tests.flatMap { [$0.0.values.count, $0.1.values.count] }.min() ?? 0
      guard fewest >= Self.runsToShowNothing else {
        return Finding(
          .undecided,
          "none of \(tests.count) tests is significant, but with \(fewest) runs a cell that says little"
        )
      }
      let least = comparisons.compactMap { $0.1?.p }.min() ?? 1
      let corrected = min(Double(tests.count) * least, 1)
      return Finding(
        .holds,
        "none of \(tests.count) tests is significant; the least p, times \(tests.count), is "
          + NamedValues.format(corrected, decimals: 4))
    }
    let named = changed.map { pair, comparison in
      let difference = NamedValues.format(comparison?.difference ?? .nan, decimals: 2)
      return "\(pair.0.name) by \(difference)"
    }
    return Finding(
      .fails,
      "\(changed.count) of \(tests.count) tests are significant at 0.05 / \(tests.count): "
        + named.joined(separator: "; "))
  }

  /// Whether a tenth of the norm without the Jacobian regularizer is above the norm with it.
  private func tenfold(_ results: ExhibitResults, _ row: String) -> Finding {
    let other = values(results, row, Self.norm)
    let tenth = NamedValues("a tenth of \(other.name)", other.values.map { $0 / 10 })
    return .isGreater(tenth, than: values(results, "Jacobian", Self.norm))
  }
}

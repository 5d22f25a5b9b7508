import Reports

extension HoffmanTable1 {
  private static let baseline = HoffmanGeneralization.baseline
  private static let norm = HoffmanGeneralization.norm

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    [
      ClaimJudgement(
        "reduces-norm-retains-accuracy",
        .all([
          .isGreater(
            shared.values(results, Self.baseline, Self.norm),
            than: shared.values(results, "Jacobian", Self.norm)),
          .losesNothing(
            shared.values(results, "Jacobian", "All"),
            against: shared.values(results, Self.baseline, "All"),
            margin: 0.2),
        ])),
      ClaimJudgement("no-significant-change", unchanged(results)),
      ClaimJudgement(
        "few-samples-combined",
        .all(
          ["1", "3", "10", "30"].map { column in
            .isGreater(
              shared.values(results, "All Combined", column),
              than: shared.values(results, Self.baseline, column))
          })),
      ClaimJudgement(
        "order-of-magnitude",
        .all(
          [Self.baseline, "L²", "Dropout"].map {
            shared.tenfold(results, $0, above: "Jacobian")
          })),
    ]
  }

  /// With fewer runs a cell, those of the paper on all images, finding no difference says nothing.
  private static let runsToShowNothing = 5

  /// "Does not change … in any statistically significant way": no test of one regularizer against none is
  /// significant once corrected for their number.
  private func unchanged(_ results: ExhibitResults) -> Finding {
    let columns = HoffmanSamples.ofTables.map(\.name)
    let tests = columns.flatMap { column in
      ["L²", "Dropout", "Jacobian"].map { row in
        (shared.values(results, row, column), shared.values(results, Self.baseline, column))
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
}

import Exhibits
import Reports

extension Table1 {
  private static let baseline = Generalization.baseline
  private static let norm = Generalization.norm

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let reduces = Finding.isGreater(
      shared.values(results, Self.baseline, Self.norm),
      than: shared.values(results, "Jacobian", Self.norm))
    func retains(_ column: String, margin: Double) -> Finding {
      .losesNothing(
        shared.values(results, "Jacobian", column),
        against: shared.values(results, Self.baseline, column), margin: margin)
    }
    // With few images a margin of one published deviation of a run, that of the cells.
    let few = ["1", "3", "10", "30"].map { column in
      retains(
        column,
        margin: results.publishedSample(row: "Jacobian", column: column)?.standardDeviation
          ?? Generalization.accuracyMargin)
    }
    let all = retains("All", margin: Generalization.accuracyMargin)
    let isHarmless = Finding.all(few + [all])
    return [
      ClaimJudgement("reduces-norm", reduces),
      ClaimJudgement("retains-accuracy", all),
      ClaimJudgement("maintaining-generalization", .all([reduces, isHarmless])),
      ClaimJudgement("no-adverse-effect", isHarmless),
      ClaimJudgement("no-adverse-accuracy", isHarmless),
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

  /// "Does not change … in any statistically significant way": no test of one regularizer against
  /// none, seed by seed, is significant by Holm's adjustment for their number.
  private func unchanged(_ results: ExhibitResults) -> Finding {
    let columns = Samples.ofTables.map(\.name)
    let pairs = columns.flatMap { column in
      ["L²", "Dropout", "Jacobian"].map { row in
        (shared.values(results, row, column), shared.values(results, Self.baseline, column))
      }
    }
    let tests = pairs.compactMap { pair in pair.0.minus(pair.1).map { (pair.0, $0) } }
    let adjusted = MultipleTests.holm(tests.map(\.1.p))
    let changed = zip(tests, adjusted).filter { $0.1 < ClaimJudgement.significance }
    if !changed.isEmpty {
      let named = changed.map { "\($0.0.0.name) \($0.0.1.text.dropFirst(2))" }
      return Finding(
        .fails,
        "\(changed.count) of \(tests.count) tests are significant by Holm: "
          + named.joined(separator: "; "))
    }
    let fewest = pairs.flatMap { [$0.0.values.count, $0.1.values.count] }.min() ?? 0
    guard tests.count == pairs.count, fewest >= Self.runsToShowNothing else {
      return Finding(
        .undecided,
        "none of \(tests.count) tests is significant, but with \(fewest) runs a cell that says "
          + "little"
      )
    }
    return Finding(
      .holds,
      "none of \(tests.count) tests is significant; the least p by Holm "
        + OwnDifference.text(adjusted.min() ?? 1))
  }
}

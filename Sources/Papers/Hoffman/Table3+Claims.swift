import Exhibits
import Reports

extension Table3 {
  private static let baseline = Generalization.baseline
  private static let norm = Generalization.norm

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    [
      ClaimJudgement(
        "reduces-norm",
        .isGreater(
          shared.values(results, Self.baseline, Self.norm),
          than: shared.values(results, "Jacobian", Self.norm))),
      ClaimJudgement(
        "dropout-over-l2",
        .all(
          ["3", "10", "30", "All"].map { column in
            .isGreater(
              shared.values(results, "Dropout", column), than: shared.values(results, "L²", column))
          })),
      ClaimJudgement("same-order", ofWholeTrainings(sameOrder(results), results)),
      ClaimJudgement(
        "orders-of-magnitude",
        ofWholeTrainings(
          .all(
            ["Jacobian", "All Combined"].map {
              shared.tenfold(results, Self.baseline, above: $0)
            }), results)),
    ]
  }

  /// A finding on how large norms are, which a shorter training than the paper's can't refute:
  /// norms grow as long as a network is trained, and λ_WD takes 20,000 steps and more to hold them
  /// back.
  private func ofWholeTrainings(_ finding: Finding, _ results: ExhibitResults) -> Finding {
    guard results.scale != .paper, finding.verdict == .fails else { return finding }
    return Finding(
      .undecided, "trainings at this scale end before norms have grown; \(finding.evidence)")
  }

  /// Table 1's regularizers as printed, the smallest norm first.
  private static let orderOnMNIST = [
    "Jacobian", "All Combined", "L²", "Dropout", "No regularization",
  ]

  /// "More or less stays the same": of ten pairs at most one lies the other way round, and the
  /// others don't.
  private func sameOrder(_ results: ExhibitResults) -> Finding {
    let norms = Self.orderOnMNIST.map { shared.values(results, $0, Self.norm) }
    let pairs = norms.indices.flatMap { smaller in
      norms.indices.dropFirst(smaller + 1).map { (norms[$0], norms[smaller]) }
    }
    let verdicts = pairs.map { ClaimJudgement.compare($0.0, $0.1).verdict }
    let reversed = zip(pairs, verdicts).filter { $0.1 == .fails }.map(\.0)
    let kept = verdicts.count { $0 == .holds }
    let verdict: Claim.Verdict =
      reversed.count > 1 ? .fails : reversed.count + kept == pairs.count ? .holds : .undecided
    let names = reversed.map { "\($0.1.summary) above \($0.0.summary)" }.joined(separator: ", ")
    return Finding(
      verdict,
      "\(kept) of \(pairs.count) pairs as in Table 1, \(reversed.count) the other way round"
        + (names.isEmpty ? "" : ": \(names)") + "; " + norms.map(\.summary).joined(separator: ", "))
  }
}

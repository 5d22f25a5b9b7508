import Foundation
import Reports

/// What was found of one part of a claim: a verdict and the numbers that decide it.
struct Finding {
  let verdict: Claim.Verdict
  let evidence: String

  init(_ verdict: Claim.Verdict, _ evidence: String) {
    self.verdict = verdict
    self.evidence = evidence
  }

  /// "`greater` is greater than `lesser`", by Welch's test.
  static func isGreater(_ greater: NamedValues, than lesser: NamedValues) -> Finding {
    let (verdict, evidence) = ClaimJudgement.comparison(greater, than: lesser)
    return Finding(verdict, evidence)
  }

  /// "`winner` is greater than each of `others`": decided by the greatest of those.
  ///
  /// It holds when the winner's mean is greater with p < 0.05, and fails when that other's is.
  static func isBest(_ winner: NamedValues, among others: [NamedValues]) -> Finding {
    let rival = others.filter { $0.sample != nil }
      .max { ($0.sample?.mean ?? 0) < ($1.sample?.mean ?? 0) }
    guard let rival else { return Finding(.undecided, "\(winner.summary), the others not run") }
    let finding = isGreater(winner, than: rival)
    return Finding(finding.verdict, "the best of the others: " + finding.evidence)
  }

  /// "`lesser` loses nothing against `greater`": the difference's 95% interval stays above -`margin`.
  ///
  /// It fails when `lesser` is smaller with p < 0.05 and by more than the margin.
  static func losesNothing(
    _ lesser: NamedValues, against greater: NamedValues, margin: Double
  ) -> Finding {
    guard let first = lesser.sample, let second = greater.sample else {
      return Finding(.undecided, "not run")
    }
    let comparison = MeanComparison(first, second)
    let (verdict, p) = ClaimJudgement.compare(lesser, greater)
    let difference = NamedValues.format(comparison.difference, decimals: 2)
    let evidence =
      "\(lesser.summary) against \(greater.summary), difference \(difference)\(p), judged by a margin of \(margin)"
    guard let error = comparison.standardError, let freedom = comparison.degreesOfFreedom else {
      return Finding(.undecided, evidence)
    }
    let half = StudentT.quantile(0.975, degreesOfFreedom: freedom) * error
    if comparison.difference - half >= -margin { return Finding(.holds, evidence) }
    let isWorse = verdict == .fails && comparison.difference < -margin
    return Finding(isWorse ? .fails : .undecided, evidence)
  }

  /// A sentence of several parts: one that fails fails it, all must hold.
  static func all(_ parts: [Finding]) -> Finding {
    Finding(.all(parts.map(\.verdict)), parts.map(\.evidence).joined(separator: "; "))
  }
}

extension ClaimJudgement {
  /// Judges the claim `id` by a finding.
  init(_ id: String, _ finding: Finding) {
    self.init(id, finding.verdict, finding.evidence)
  }
}

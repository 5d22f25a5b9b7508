import Reports

/// What was found of one part of a claim: a verdict and the numbers that decide it.
package struct Finding {
  package let verdict: Claim.Verdict
  package let evidence: String

  package init(_ verdict: Claim.Verdict, _ evidence: String) {
    self.verdict = verdict
    self.evidence = evidence
  }

  /// "`greater` is greater than `lesser`", by Welch's test.
  ///
  /// It holds when the mean is greater and p < 0.05, fails when it is smaller and p < 0.05. Where neither
  /// is significantly greater, but the 95% interval of our gain leaves out the one that the paper prints, the
  /// sentence fails: what it is about isn't there.
  ///
  /// - Parameter worthwhile: the least gain that would count, where the paper prints none.
  package static func isGreater(
    _ greater: NamedValues, than lesser: NamedValues, worthwhile: Double? = nil
  ) -> Finding {
    let (verdict, p) = ClaimJudgement.compare(greater, lesser)
    let evidence = "\(greater.summary) against \(lesser.summary)\(p)"
    let printed = greater.published.flatMap { first in lesser.published.map { first - $0 } }
    guard verdict == .undecided, let gain = printed ?? worthwhile,
      let interval = interval(greater, lesser), gain > max(interval.upperBound, 0)
    else { return Finding(verdict, evidence) }
    let upper = NamedValues.format(interval.upperBound, decimals: 2)
    let expected =
      (printed == nil ? "a gain of " : "the paper prints a gain of ")
      + NamedValues.format(gain, decimals: 2) + (printed == nil ? " would count" : "")
    return Finding(
      .fails, "\(evidence), where \(expected) and ours is below \(upper) (97.5% confidence)")
  }

  /// The 95% interval of the difference of two means; nil where there is no test.
  private static func interval(
    _ first: NamedValues, _ second: NamedValues
  ) -> ClosedRange<Double>? {
    guard let first = first.sample, let second = second.sample else { return nil }
    return MeanComparison(first, second).confidenceInterval
  }

  /// "`winner` is greater than each of `others`": decided by the greatest of those.
  ///
  /// It holds when the winner's mean is greater with p < 0.05, and fails when that other's is, or when the
  /// gain is below what counts: see ``isGreater(_:than:worthwhile:)``.
  package static func isBest(
    _ winner: NamedValues, among others: [NamedValues], worthwhile: Double? = nil
  ) -> Finding {
    let rival = others.filter { $0.sample != nil }
      .max { ($0.sample?.mean ?? 0) < ($1.sample?.mean ?? 0) }
    guard let rival else { return Finding(.undecided, "\(winner.summary), the others not run") }
    let finding = isGreater(winner, than: rival, worthwhile: worthwhile)
    return Finding(finding.verdict, "the best of the others: " + finding.evidence)
  }

  /// "`lesser` loses nothing against `greater`": the difference's 95% interval stays above -`margin`.
  ///
  /// It fails when `lesser` is smaller with p < 0.05 and by more than the margin.
  package static func losesNothing(
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
    guard let interval = interval(lesser, greater) else { return Finding(.undecided, evidence) }
    if interval.lowerBound >= -margin { return Finding(.holds, evidence) }
    let isWorse = verdict == .fails && comparison.difference < -margin
    return Finding(isWorse ? .fails : .undecided, evidence)
  }

  /// "`first` is practically the same as `second`": the difference's 95% interval lies within ±`margin`.
  ///
  /// It fails when they differ with p < 0.05 and by more than the margin.
  package static func isEquivalent(
    _ first: NamedValues, to second: NamedValues, margin: Double
  ) -> Finding {
    guard let comparison = first.compared(with: second) else {
      return Finding(.undecided, "not run")
    }
    let (_, p) = ClaimJudgement.compare(first, second)
    let digits = max(first.decimals, second.decimals)
    let difference = NamedValues.format(comparison.difference, decimals: digits)
    let evidence =
      "\(first.summary) against \(second.summary), difference \(difference)\(p), judged by a margin of "
      + NamedValues.format(margin, decimals: digits)
    guard let interval = interval(first, second), let p = comparison.p else {
      return Finding(.undecided, evidence)
    }
    if interval.lowerBound >= -margin, interval.upperBound <= margin {
      return Finding(.holds, evidence)
    }
    let isOther = p < ClaimJudgement.significance && abs(comparison.difference) > margin
    return Finding(isOther ? .fails : .undecided, evidence)
  }

  /// A sentence of several parts: one that fails fails it, all must hold.
  package static func all(_ parts: [Finding]) -> Finding {
    Finding(.all(parts.map(\.verdict)), parts.map(\.evidence).joined(separator: "; "))
  }

  /// The same, with what it is about, such as a data set, before its evidence.
  func on(_ subject: String) -> Finding { Finding(verdict, "\(subject): \(evidence)") }
}

extension ClaimJudgement {
  /// Judges the claim `id` by a finding.
  init(_ id: String, _ finding: Finding) {
    self.init(id, finding.verdict, finding.evidence)
  }
}

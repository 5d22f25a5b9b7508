import Reports

/// What was found of one part of a claim: a verdict and the numbers that decide it.
package struct Finding {
  /// What was found.
  package let verdict: Claim.Verdict
  /// The numbers that decide it, in words.
  package let evidence: String

  /// A finding with its evidence.
  package init(_ verdict: Claim.Verdict, _ evidence: String) {
    self.verdict = verdict
    self.evidence = evidence
  }

  /// "`greater` is greater than `lesser`", seed by seed where their seeds are known: see
  /// ``OwnDifference``.
  ///
  /// It holds when it is greater with p < 0.05, and fails when it is smaller with p < 0.05. Where
  /// neither is shown, it fails when the gain that the paper prints is `absent`
  /// (``Reports/Replication``): ours is below what the printed runs could see. Where the paper
  /// prints no spread, or no gain and one is `worthwhile`, it fails when the 95% interval of ours
  /// leaves that gain out.
  ///
  /// - Parameter worthwhile: the least gain that would count, where the paper prints none.
  package static func isGreater(
    _ greater: NamedValues, than lesser: NamedValues, worthwhile: Double? = nil
  ) -> Finding {
    let (verdict, text) = ClaimJudgement.compare(greater, lesser)
    let evidence = "\(greater.summary) against \(lesser.summary)\(text)"
    guard let difference = greater.minus(lesser) else { return Finding(verdict, evidence) }
    if let first = greater.printed, let second = lesser.printed, first.standardDeviation != nil {
      let effect = Replication(ours: difference.estimate, first: first, second: second)
      let printed = NumberText.tellingSigned(effect.printed, decimals: difference.decimals)
      let half = effect.printedHalfWidth.map {
        " ± " + NumberText.telling($0, decimals: difference.decimals)
      }
      let isGone = verdict == .undecided && effect.verdict == .absent && effect.printed > 0
      return Finding(
        isGone ? .fails : verdict,
        "\(evidence); printed \(printed)\(half ?? ""): \(effect.text)")
    }
    let printed = greater.published.flatMap { first in lesser.published.map { first - $0 } }
    guard verdict == .undecided, let gain = printed ?? worthwhile,
      let interval = difference.estimate.interval(), gain > max(interval.upperBound, 0)
    else { return Finding(verdict, evidence) }
    let upper = NumberText.telling(interval.upperBound, decimals: 2)
    let expected =
      (printed == nil ? "a gain of " : "the paper prints a gain of ")
      + NumberText.telling(gain, decimals: 2) + (printed == nil ? " would count" : "")
    return Finding(
      .fails, "\(evidence), where \(expected) and ours is below \(upper) (97.5% confidence)")
  }

  /// "`winner` is greater than each of `others`", by Holm's adjustment over them
  /// (``Reports/MultipleTests``).
  ///
  /// It holds when the winner is greater than each with an adjusted p < 0.05, and fails when one of
  /// them is greater so, or when the gain over the best of them isn't there: see
  /// ``isGreater(_:than:worthwhile:)``.
  package static func isBest(
    _ winner: NamedValues, among others: [NamedValues], worthwhile: Double? = nil
  ) -> Finding {
    let rivals = others.filter { $0.sample != nil }
    let best = rivals.max { ($0.sample?.mean ?? 0) < ($1.sample?.mean ?? 0) }
    guard let best else { return Finding(.undecided, "\(winner.summary), the others not run") }
    let nearest = isGreater(winner, than: best, worthwhile: worthwhile)
    let differences = rivals.map { winner.minus($0) }
    let tested = differences.compactMap { $0 }
    let adjusted = MultipleTests.holm(tested.map(\.p))
    let isWorse = zip(tested, adjusted).contains { difference, p in
      p < ClaimJudgement.significance && difference.estimate.difference < 0
    }
    let isBetterThanAll =
      tested.count == others.count
      && zip(tested, adjusted).allSatisfy { difference, p in
        p < ClaimJudgement.significance && difference.estimate.difference > 0
      }
    let isGone = nearest.verdict == .fails && (winner.minus(best)?.estimate.difference ?? 0) > 0
    let largest = adjusted.max().map { ", largest p by Holm \(OwnDifference.text($0))" } ?? ""
    let verdict: Claim.Verdict =
      isBetterThanAll ? .holds : isWorse || isGone ? .fails : .undecided
    return Finding(
      verdict,
      "the best of \(rivals.count == 1 ? "one other" : "\(rivals.count) others"): "
        + nearest.evidence + (rivals.count > 1 ? largest : ""))
  }

  /// "`lesser` loses nothing against `greater`": it isn't below it by the margin, one-sided at 5 %.
  ///
  /// It fails when it is below it by more than the margin, one-sided at 5 %.
  package static func losesNothing(
    _ lesser: NamedValues, against greater: NamedValues, margin: Double
  ) -> Finding {
    guard lesser.sample != nil, greater.sample != nil else {
      return Finding(.undecided, "not run")
    }
    let (_, text) = ClaimJudgement.compare(lesser, greater)
    let evidence =
      "\(lesser.summary) against \(greater.summary)\(text), judged by a margin of "
      + NumberText.telling(margin, decimals: max(lesser.decimals, greater.decimals))
    guard let estimate = lesser.minus(greater)?.estimate else {
      return Finding(.undecided, evidence)
    }
    if estimate.p(atMost: -margin) < ClaimJudgement.significance {
      return Finding(.holds, evidence)
    }
    let isWorse = estimate.p(atLeast: -margin) < ClaimJudgement.significance
    return Finding(isWorse ? .fails : .undecided, evidence)
  }

  /// "`first` is practically the same as `second`": within ±`margin` by two one-sided tests
  /// (``Reports/EquivalenceTest``).
  ///
  /// It fails when they are farther apart than the margin, one-sided at 5 %.
  package static func isEquivalent(
    _ first: NamedValues, to second: NamedValues, margin: Double
  ) -> Finding {
    guard first.sample != nil, second.sample != nil else { return Finding(.undecided, "not run") }
    let (_, text) = ClaimJudgement.compare(first, second)
    let digits = max(first.decimals, second.decimals)
    let evidence =
      "\(first.summary) against \(second.summary)\(text), judged by a margin of "
      + NumberText.telling(margin, decimals: digits)
    guard margin > 0, let estimate = first.minus(second)?.estimate else {
      return Finding(.undecided, evidence)
    }
    return Finding(.isEquivalent(estimate, margin: margin), evidence)
  }

  /// "The mean of `values` is `expected`", an exact number: within ±`margin` of it by two one-sided
  /// tests, as above.
  package static func isEquivalent(
    _ values: NamedValues, to expected: Double, margin: Double
  ) -> Finding {
    guard let sample = values.sample else { return Finding(.undecided, "\(values.name) not run") }
    let evidence =
      "\(values.summary), judged by \(NumberText.shortest(expected)) ± "
      + NumberText.shortest(margin)
    guard margin > 0, let estimate = MeanComparison(sample, Sample(mean: expected)).estimate else {
      return Finding(.undecided, evidence)
    }
    return Finding(.isEquivalent(estimate, margin: margin), evidence)
  }

  /// A sentence of several parts: one that fails fails it, all must hold.
  package static func all(_ parts: [Finding]) -> Finding {
    Finding(.all(parts.map(\.verdict)), parts.map(\.evidence).joined(separator: "; "))
  }

  /// The same, with what it is about, such as a data set, before its evidence.
  package func on(_ subject: String) -> Finding { Finding(verdict, "\(subject): \(evidence)") }
}

extension ClaimJudgement {
  /// Judges the claim `id` by a finding.
  package init(_ id: String, _ finding: Finding) {
    self.init(id, finding.verdict, finding.evidence)
  }
}

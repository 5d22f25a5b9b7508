/// One published mean held against ours, with one reading of the published spread.
///
/// D is ours minus published, with the 95 % interval of Welch's test where both have five runs or
/// more and of the pooled test below (``MeanComparison``). The first rule that applies decides:
///
/// | verdict | rule |
/// | --- | --- |
/// | `matches` | the 90 % interval of D lies within the margin (``EquivalenceTest``) |
/// | `better`, `worse`, `differs` | p is significant in the paper's family (``TestFamily``) |
/// | `too few runs` | half the 95 % interval is wider than 2δ |
/// | `compatible` | ours lies in the 95 % ``PredictionInterval`` of the published mean |
/// | `borderline` | none of these |
///
/// An interval that isn't within the margin reaches beyond it, so that a difference is never called
/// without. δ is half the margin's width. Where the paper prints no spread its mean counts as
/// exact, and `compatible` is an interval of ours that holds it. A number that doesn't vary, such
/// as a count, matches within the margin and differs outside.
struct CellTest {
  let comparison: MeanComparison
  let verdict: Verdict

  init(
    metric: ReportedMetric, published: Sample, measured: Sample, margin: ClosedRange<Double>,
    family: TestFamily
  ) {
    let comparison = MeanComparison(measured: measured, published: published)
    self.comparison = comparison
    let isNumber = measured.standardDeviation == nil && measured.count == nil
    guard let estimate = comparison.estimate, let p = comparison.p else {
      verdict =
        isNumber
        ? Self.verdict(ofExact: comparison.difference, published, metric, margin) : .tooFewRuns
      return
    }
    let isFew = comparison.method == .oneSample && (measured.count ?? 0) < Self.runsToTrust
    if estimate.standardError == 0 {
      verdict =
        isFew
        ? .tooFewRuns
        : Self.verdict(ofExact: comparison.difference, published, metric, margin)
      return
    }
    let half = estimate.halfWidth()
    let isExpected =
      measured.count.flatMap { PredictionInterval.interval(published, count: $0) }
      .map { $0.contains(measured.mean) } ?? (p >= Judgement.significance)
    if EquivalenceTest(estimate, within: margin).isEquivalent {
      verdict = isFew ? .tooFewRuns : .matches
    } else if family.isSignificant(p) {
      verdict = Self.difference(comparison.difference, metric)
    } else if half > 2 * margin.halfWidth {
      verdict = .tooFewRuns
    } else {
      verdict = isExpected ? .compatible : .borderline
    }
  }

  /// Fewer runs that happen to be alike say nothing of their spread where the paper prints none.
  private static let runsToTrust = 5

  private static func verdict(
    ofExact value: Double, _ published: Sample, _ metric: ReportedMetric,
    _ margin: ClosedRange<Double>
  ) -> Verdict {
    // A few units in the last place more, so that a difference of exactly the margin is inside.
    let rounding = 8 * published.mean.ulp
    let isInside =
      value >= margin.lowerBound - rounding && value <= margin.upperBound + rounding
    return isInside ? .matches : difference(value, metric)
  }

  /// The verdict on a difference that is shown.
  static func difference(_ difference: Double, _ metric: ReportedMetric) -> Verdict {
    switch metric.direction {
    case .higherIsBetter: difference > 0 ? .better : .worse
    case .lowerIsBetter: difference < 0 ? .better : .worse
    case .neither: .differs
    }
  }
}

extension ClosedRange<Double> {
  /// Half its width: the δ of a margin.
  var halfWidth: Double { (upperBound - lowerBound) / 2 }
}

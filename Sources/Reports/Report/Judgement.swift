/// How a cell's verdict follows from its two sides.
///
/// A difference is reproduced at p ≥ 0.05 or within the metric's tolerance, which is at least half of the last
/// digit that the paper prints: a published mean isn't known any better. Where no test can be made (see
/// `MeanComparison`), the tolerance alone decides.
struct Judgement {
  /// The level of significance of every verdict; no correction for the number of cells is made.
  static let significance = 0.05

  var difference: Double?
  var p: Double?
  var verdict: Verdict?
  var note: String?

  init(metric: Metric, published: Sample?, measured: Sample?) {
    guard let measured else {
      verdict = .notRun
      return
    }
    guard measured.mean.isFinite else {
      verdict = published == nil ? nil : (metric.direction == .neither ? .differs : .worse)
      note = "measured mean is not finite: a run diverged"
      return
    }
    guard let published else { return }
    let comparison = MeanComparison(measured, published)
    difference = comparison.difference
    p = comparison.p
    // A few units in the last place more, so that a difference of exactly the tolerance passes.
    let tolerance =
      max(metric.tolerance ?? 0, metric.halfOfLastDigit) + 8 * published.mean.ulp
    let isWithinTolerance = abs(comparison.difference) <= tolerance
    if isWithinTolerance || (comparison.p ?? 0) >= Self.significance {
      verdict = .reproduced
    } else {
      switch metric.direction {
      case .higherIsBetter: verdict = comparison.difference > 0 ? .better : .worse
      case .lowerIsBetter: verdict = comparison.difference < 0 ? .better : .worse
      case .neither: verdict = .differs
      }
    }
    note = Self.note(comparison.method, published: published)
  }

  private static func note(_ method: MeanComparison.Method, published: Sample) -> String? {
    switch method {
    case .welch: nil
    case .pooled: "one side is a single run: t test with the other side's spread for both"
    case .oneSample where published.standardDeviation != nil:
      "published count unknown: one-sample t test against its mean as a constant"
    case .oneSample: "published without spread: one-sample t test against a constant"
    case .none: "too few measurements for a test: the tolerance alone decides"
    }
  }
}

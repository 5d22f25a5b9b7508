/// How a cell's verdict follows from its two sides: ``CellTest``, for every spread that the print
/// allows.
///
/// A published ± 0.1 is anything from 0.05 to 0.15, and ± 0.0 up to 0.05. The verdict holds for the
/// whole of it; where it doesn't, the cell has the more cautious one and its note says between
/// which it lies.
package struct Judgement {
  /// The level of significance of every verdict.
  package static let significance = 0.05

  var difference: Double?
  var margin: ClosedRange<Double>?
  var halfWidth: Double?
  var p: Double?
  var adjustedP: Double?
  var runsNeeded: Int?
  var verdict: Verdict?
  var note: String?

  init(
    metric: ReportedMetric, published: Sample?, measured: Sample?,
    margin: ClosedRange<Double>? = nil,
    spread: ClosedRange<Double>? = nil, family: TestFamily = TestFamily()
  ) {
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
    let allowed = Self.margin(margin, metric, published)
    self.margin = allowed
    func test(_ published: Sample) -> CellTest {
      CellTest(
        metric: metric, published: published, measured: measured, margin: allowed, family: family)
    }
    let printed = test(published)
    difference = printed.comparison.difference
    halfWidth = printed.comparison.estimate?.halfWidth()
    p = printed.comparison.p
    adjustedP = p.map(family.adjusted)
    let atEnds = [spread?.lowerBound, spread?.upperBound].compactMap { $0 }.map { deviation in
      Sample(mean: published.mean, standardDeviation: deviation, count: published.count)
    }
    let ends = atEnds.map { test($0).verdict }
    let verdict = Self.mostCautious([printed.verdict] + ends)
    self.verdict = verdict
    if verdict == .tooFewRuns {
      let own = measured.standardDeviation
      let isWelch = printed.comparison.method == .welch
      // For the widest of the spreads that the printed one may stand for.
      let needed = ([published] + atEnds).map { published in
        (isWelch ? own : Sample.pooledDeviation(measured, published) ?? own).flatMap {
          RunsNeeded.forHalfWidth(2 * allowed.halfWidth, deviation: $0, published: published)
        }
      }
      let present = measured.count ?? 1
      runsNeeded =
        needed.contains(nil) ? nil : needed.compactMap { $0 }.max().map { max($0, present + 1) }
    }
    let notes = [
      Self.note(printed.comparison.method, published, measured),
      Self.note(printed.verdict, ends: ends),
    ]
    let said = notes.compactMap { $0 }
    note = said.isEmpty ? nil : said.joined(separator: "; ")
  }

  /// The margin, at least half of the last digit that the paper prints: its mean isn't known any
  /// better.
  ///
  /// Where none is stated it is one published standard deviation.
  private static func margin(
    _ margin: ClosedRange<Double>?, _ metric: ReportedMetric, _ published: Sample
  ) -> ClosedRange<Double> {
    let deviation = published.standardDeviation ?? 0
    let stated = margin ?? -deviation...deviation
    let digit = metric.halfOfLastDigit
    return min(stated.lowerBound, -digit)...max(stated.upperBound, digit)
  }

  /// The verdict that is safe to give where several are possible.
  package static func mostCautious(_ verdicts: [Verdict]) -> Verdict {
    let distinct = Set(verdicts)
    if distinct.count == 1, let only = distinct.first { return only }
    if distinct.contains(.tooFewRuns) { return .tooFewRuns }
    return distinct.isSubset(of: [.matches, .compatible]) ? .compatible : .borderline
  }

  private static func note(_ printed: Verdict, ends: [Verdict]) -> String? {
    let others = Set(ends).union([printed])
    guard others.count > 1 else { return nil }
    let names = others.map(\.rawValue).sorted().map { "`\($0)`" }.joined(separator: " or ")
    return "the published spread is known to half of its last digit only, which allows \(names)"
  }

  private static func note(
    _ method: MeanComparison.Method, _ published: Sample, _ measured: Sample
  ) -> String? {
    switch method {
    case .welch: nil
    case .pooled:
      "fewer than five runs on a side: t test with one standard deviation for both"
    case .oneSample where published.standardDeviation != nil:
      "published count unknown: one-sample t test against its mean as a constant"
    case .oneSample: "published without spread: one-sample t test against a constant"
    case .none where measured.standardDeviation == nil && measured.count == nil: nil
    case .none: "too few measurements for a test"
    }
  }
}

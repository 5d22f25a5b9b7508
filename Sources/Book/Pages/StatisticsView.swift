import Reports

/// The measured means held against each other.
struct StatisticsView {
  struct Line {
    let comparison: String
    let comparisonMetric: String
    let first: String
    let second: String
    let difference: String
    let test: String
    let t: String
    let p: String
    let corrected: String
    let g: String
    let printed: String
    let effect: String
    let sentence: String
  }

  let lines: [Line]
  let heading: String
  let note: String
  let hasEffects: Bool
  let hasFamilies: Bool
  let hasMetrics: Bool

  /// Nil without comparisons.
  init?(_ report: ExhibitReport) {
    let comparisons = report.statistics
    guard !comparisons.isEmpty else { return nil }
    let shown = comparisons.count { $0.test?.showsDifference == true }
    heading =
      "\(comparisons.count) \(comparisons.count == 1 ? "comparison" : "comparisons"), "
      + "\(shown) of which \(shown == 1 ? "shows" : "show") a difference"
    note = InlineText.html(StatisticalComparison.note(on: comparisons))
    hasEffects = comparisons.contains { $0.replication != nil }
    hasFamilies = comparisons.contains { $0.familySize > 1 }
    hasMetrics = Set(comparisons.map(\.metric.text)).count > 1
    lines = comparisons.map { comparison in
      Line(
        comparison: comparison.title, comparisonMetric: comparison.metric.text,
        first: comparison.text(of: comparison.first),
        second: comparison.text(of: comparison.second), difference: comparison.differenceText,
        test: comparison.testText, t: comparison.text(of: \.t, decimals: 2),
        p: comparison.text(ofP: \.p), corrected: comparison.text(ofP: \.correctedP),
        g: comparison.text(of: \.hedgesG, decimals: 2), printed: comparison.printedText,
        effect: comparison.replication?.text ?? "—", sentence: comparison.sentence)
    }
  }
}

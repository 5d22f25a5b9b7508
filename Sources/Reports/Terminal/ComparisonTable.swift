/// Means held against each other, as an aligned table for a terminal.
struct ComparisonTable {
  private let comparisons: [StatisticalComparison]

  /// The table of `comparisons`, in their order.
  init(_ comparisons: [StatisticalComparison]) { self.comparisons = comparisons }

  /// The table; where long words are wanted, each comparison's sentence after it.
  func lines(_ style: TextStyle) -> [String] {
    let hasMetrics = Set(comparisons.map(\.metric.text)).count > 1
    let hasFamilies = comparisons.contains { $0.familySize > 1 }
    var columns = [TextColumn("comparison", comparisons.map(\.title), .left, .broken)]
    if hasMetrics {
      columns.append(TextColumn("metric", comparisons.map(\.metric.text), .left, .broken))
    }
    columns += [
      TextColumn("first (sd), n", comparisons.map { $0.text(of: $0.first) }, .right, .leftOut(1)),
      TextColumn("second (sd), n", comparisons.map { $0.text(of: $0.second) }, .right, .leftOut(1)),
      TextColumn(
        "difference (95 % interval)", comparisons.map(\.differenceText), .right,
        colours: comparisons.map { $0.test?.showsDifference == true ? .heading : .aside }),
      TextColumn("p", comparisons.map { $0.text(ofP: \.p) }, .right, .leftOut(2)),
    ]
    if hasFamilies {
      columns.append(
        TextColumn("corrected p", comparisons.map { $0.text(ofP: \.correctedP) }, .right))
    }
    let sentences = comparisons.flatMap { TextParagraph($0.sentence, mark: "-").lines(style) }
    return TextColumn.lines(of: columns, style) + (style.isVerbose ? sentences : [])
  }
}

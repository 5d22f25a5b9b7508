extension MarkdownFormat {
  /// Up to so many comparisons stand on the page unfolded.
  static let unfoldedComparisons = 12

  /// The section of the means held against each other: a table, a sentence each, and how it was
  /// tested.
  func statistics(_ report: ExhibitReport) -> [String] {
    let comparisons = report.statistics
    guard !comparisons.isEmpty else { return [] }
    let sentences = comparisons.map { "- \(Self.escaped($0.sentence))" }
    let body =
      table(of: comparisons) + [""] + sentences + ["", StatisticalComparison.note(on: comparisons)]
    guard comparisons.count > Self.unfoldedComparisons else { return ["## Statistics", ""] + body }
    let shown = comparisons.count { $0.test?.showsDifference == true }
    return [
      "## Statistics", "", "<details>",
      "<summary>\(comparisons.count) comparisons, \(shown) of which show a difference</summary>",
      "",
    ] + body + ["", "</details>"]
  }

  private func table(of comparisons: [StatisticalComparison]) -> [String] {
    let metrics = Set(comparisons.map(\.metric.text))
    let hasEffects = comparisons.contains { $0.replication != nil }
    let hasFamilies = comparisons.contains { $0.familySize > 1 }
    var table = MarkdownTable(
      ["comparison"] + (metrics.count > 1 ? ["metric"] : []),
      numbers: [
        "first (sd), n", "second (sd), n", "difference (95 % interval)", "test", "t", "df", "p",
      ]
        + (hasFamilies ? ["corrected p"] : []) + ["g"] + (hasEffects ? ["printed effect"] : []),
      last: hasEffects ? ["effect"] : [])
    for comparison in comparisons {
      table.append(
        [Self.escaped(comparison.title)]
          + (metrics.count > 1 ? [Self.escaped(comparison.metric.text)] : [])
          + [comparison.text(of: comparison.first), comparison.text(of: comparison.second)]
          + [
            comparison.differenceText, comparison.testText, comparison.text(of: \.t, decimals: 2),
            comparison.text(of: \.degreesOfFreedom, decimals: 1), comparison.text(ofP: \.p),
          ] + (hasFamilies ? [comparison.text(ofP: \.correctedP)] : [])
          + [comparison.text(of: \.hedgesG, decimals: 2)]
          + (hasEffects ? [comparison.printedText, comparison.replication?.text ?? "—"] : []))
    }
    guard metrics.count == 1, let metric = metrics.first else { return table.lines }
    let heading = metric.prefix(1).uppercased() + metric.dropFirst()
    return ["\(Self.escaped(heading)).", ""] + table.lines
  }
}

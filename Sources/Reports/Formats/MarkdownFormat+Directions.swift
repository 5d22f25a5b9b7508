extension MarkdownFormat {
  /// The section of the effects by their direction, and the heading that keeps the numbers apart
  /// from them.
  func directions(_ report: ExhibitReport) -> [String] {
    guard !report.directions.isEmpty else { return [] }
    var table = MarkdownTable(
      ["effect"],
      numbers: [
        "published", "in standard errors", "ours", "in standard errors", "p", "n", "n (published)",
      ], last: ["direction"])
    for direction in report.directions {
      table.append(
        [Self.escaped(direction.title)]
          + [direction.difference(direction.published)]
          + [direction.standardErrors(direction.published)]
          + [direction.difference(direction.measured)]
          + [direction.standardErrors(direction.measured)]
          + [direction.measured.p.map(NumberText.p) ?? "—"]
          + [direction.counts(direction.measured), direction.counts(direction.published)]
          + ["**\(direction.verdict.rawValue)**"])
    }
    return ["## Directions", ""] + table.lines + [
      "",
      """
      Whether an effect goes the way that the paper's does, although the protocol is smaller than \
      the paper's: differences, first minus second, in the metric's unit and in their standard \
      errors: ours seed by seed where both sides have the same seeds, else Welch's. Decided with p \
      < 0.05, not corrected for the number of effects.
      """, "", "## Numbers", "",
      """
      Held against the paper's although the protocol isn't the paper's: these verdicts say nothing \
      of whether the paper's numbers hold.
      """,
    ]
  }
}

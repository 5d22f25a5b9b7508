/// Cells as an aligned table for a terminal.
struct CellTable {
  private let report: ExhibitReport
  private let cells: [Cell]

  /// The table of some cells of `report`.
  init(_ cells: [Cell], of report: ExhibitReport) {
    self.cells = cells
    self.report = report
  }

  /// What all cells measure, where that is the same; the table; the cells' notes by number.
  func lines(_ style: TextStyle) -> [String] {
    guard !cells.isEmpty else { return [] }
    let notes = report.cellNotes
    let marks = cells.map { report.noteMark(of: $0, in: notes) }
    let hasMetrics = report.commonMetric == nil
    let hasReadings = cells.contains { $0.reading != Cell.asWritten }
    var columns = [
      TextColumn("row", cells.map(\.row), .left, .broken),
      TextColumn("column", cells.map(\.column), .left, .broken),
    ]
    if hasReadings { columns.append(TextColumn("reading", cells.map(\.reading), .left, .broken)) }
    if hasMetrics { columns.append(TextColumn("metric", cells.map(\.metric.text), .left, .broken)) }
    columns += [
      TextColumn("published", cells.map(\.publishedText), .right, .brokenLast),
      TextColumn("ours", cells.map(\.measuredText), .right, .brokenLast),
      TextColumn("n", cells.map(\.countText), .right, .leftOut(3)),
      TextColumn("D ± half-width", cells.map(\.intervalText), .right),
      TextColumn("δ", cells.map(\.marginText), .right, .leftOut(2)),
      TextColumn("p", cells.map(\.pText), .right, .leftOut(5)),
      TextColumn("adjusted p", cells.map(\.adjustedPText), .right, .leftOut(4)),
      TextColumn(
        "verdict", cells.map(\.verdictText), .left, .broken,
        colours: cells.map { $0.verdict?.colour }),
    ]
    if marks.contains(where: { !$0.isEmpty }) {
      columns.append(TextColumn("note", marks, .left, .leftOut(1)))
    }
    var lines = report.commonMetric.map { [$0 + "."] } ?? []
    lines += TextColumn.lines(of: columns, style)
    for (number, note) in notes.enumerated() where marks.contains("[\(number + 1)]") {
      lines += TextParagraph(note, mark: "[\(number + 1)]").lines(style)
    }
    return lines
  }
}

/// A report for a terminal: a table of aligned columns, claims, what the statistics say, and
/// notes.
package struct TextFormat: ReportFormat {
  /// Creates the format.
  package init() {}

  /// The file name's ending.
  package var fileExtension: String { "txt" }

  /// The title, the summary, the table, the claims, the statistics' sentences and the notes.
  package func text(of report: ExhibitReport) -> String {
    var lines = ["\(report.exhibit), \(report.scaleText): \(report.title)"]
    lines.append(report.summary.description + ".")
    if let summary = report.directionSummary {
      lines += ["", summary + ":"]
      lines += report.directions.map { Self.line("- \($0.sentence)") }
    }
    if !report.cells.isEmpty {
      lines.append("")
      if let metric = report.commonMetric { lines.append(metric + ".") }
      lines += table(of: report)
      lines += report.cellNotes.enumerated().map { "[\($0.offset + 1)] \($0.element)" }
    }
    if !report.claims.isEmpty {
      lines.append("")
      lines += report.claims.map { claim in
        Self.line(
          "\(claim.verdict.rawValue.uppercased()) (\(claim.section)) \(claim.text) "
            + "\(claim.evidence)"
        )
      }
    }
    if !report.statistics.isEmpty {
      lines += ["", "Statistics (t tests, seed by seed where paired):"]
      lines += report.statistics.map { Self.line("- \($0.sentence)") }
    }
    if !report.notes.isEmpty {
      lines.append("")
      lines += report.notes.map { Self.line("Note: \($0)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `text` in one line.
  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  private func table(of report: ExhibitReport) -> [String] {
    let notes = report.cellNotes
    let hasMetrics = report.commonMetric == nil
    let hasReadings = report.cells.contains { $0.reading != Cell.asWritten }
    var columns: [TextColumn] = [
      TextColumn("row", report.cells.map(\.row)), TextColumn("column", report.cells.map(\.column)),
    ]
    if hasReadings { columns.append(TextColumn("reading", report.cells.map(\.reading))) }
    if hasMetrics { columns.append(TextColumn("metric", report.cells.map(\.metric.text))) }
    columns += [
      TextColumn("published", report.cells.map { $0.text(of: $0.published) }, .right),
      TextColumn("ours", report.cells.map { $0.text(of: $0.measured) }, .right),
      TextColumn("n", report.cells.map(\.countText), .right),
      TextColumn("D ± half-width", report.cells.map(\.intervalText), .right),
      TextColumn("δ", report.cells.map(\.marginText), .right),
      TextColumn("p", report.cells.map(\.pText), .right),
      TextColumn("adjusted p", report.cells.map(\.adjustedPText), .right),
      TextColumn(
        "verdict",
        report.cells.map { cell in
          let mark = report.noteMark(of: cell, in: notes)
          return cell.verdictText + (mark.isEmpty ? "" : " " + mark)
        }),
    ]
    return TextColumn.lines(of: columns)
  }
}

/// A report for a terminal: a table of aligned columns, claims, what the statistics say, and
/// notes.
package struct TextFormat: ReportFormat {
  private let style: TextStyle

  /// Creates the format.
  package init(_ style: TextStyle = TextStyle()) { self.style = style }

  /// The file name's ending.
  package var fileExtension: String { "txt" }

  /// The title, the summary, the table, the claims, the statistics and the notes.
  package func text(of report: ExhibitReport) -> String {
    let title = "\(report.exhibit), \(report.scaleText): \(report.title)"
    var lines = TextParagraph(title).lines(style).map { style.text($0, .heading) }
    lines += TextParagraph(report.summary.description + ".").lines(style)
    if let engine = report.engine {
      lines += TextParagraph("Trained by \(engine).").lines(style)
    }
    if let summary = report.directionSummary {
      lines += [""] + TextParagraph(summary + ":").lines(style)
      lines += report.directions.flatMap { TextParagraph($0.sentence, mark: "-").lines(style) }
    }
    if !report.cells.isEmpty { lines += [""] + CellTable(report.cells, of: report).lines(style) }
    if !report.claims.isEmpty { lines += [""] + ClaimList(report.claims).lines(style) }
    if !report.statistics.isEmpty {
      lines += ["", "Statistics (t tests, seed by seed where paired):"]
      lines += ComparisonTable(report.statistics).lines(style)
    }
    if !report.notes.isEmpty {
      lines.append("")
      lines += report.notes.flatMap { TextParagraph($0, mark: "Note:").lines(style) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A report's cells as comma-separated values (RFC 4180: CRLF, quotes doubled), one line a cell.
///
/// Numbers have all their digits; what is unknown or not finite is empty.
package struct CSVFormat: ReportFormat {
  /// Creates the format.
  package init() {}

  /// The file name's ending.
  package var fileExtension: String { "csv" }

  private static let header = [
    "exhibit", "scale", "row", "column", "reading", "metric", "unit", "published mean",
    "published sd", "published n", "measured mean", "measured sd", "measured n", "difference",
    "half width", "margin from", "margin to", "p", "adjusted p", "runs needed", "verdict", "note",
    "runs",
  ]

  /// The header and the cells' lines.
  package func text(of report: ExhibitReport) -> String {
    let lines = [Self.header] + report.cells.map { fields(of: $0, in: report) }
    return lines.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private func fields(of cell: Cell, in report: ExhibitReport) -> [String] {
    let heading = [
      report.exhibit, report.scale, cell.row, cell.column, cell.reading, cell.metric.name,
      cell.metric.unit,
    ]
    let judgement = [
      Self.number(cell.difference), Self.number(cell.halfWidth),
      Self.number(cell.margin?.lowerBound), Self.number(cell.margin?.upperBound),
      Self.number(cell.p), Self.number(cell.adjustedP), cell.runsNeeded.map { "\($0)" } ?? "",
      cell.verdict?.rawValue ?? "", cell.note ?? "", cell.runs.joined(separator: " "),
    ]
    return heading + Self.fields(of: cell.published) + Self.fields(of: cell.measured) + judgement
  }

  private static func fields(of sample: Sample?) -> [String] {
    [
      number(sample?.mean), number(sample?.standardDeviation),
      (sample?.count).map { "\($0)" } ?? "",
    ]
  }

  private static func number(_ value: Double?) -> String {
    value?.finite.map { "\($0)" } ?? ""
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}

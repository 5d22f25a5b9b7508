import Foundation

/// The JSON of an exhibit: keys sorted, so that the same report gives the same bytes.
package struct JSONFormat: ReportFormat {
  /// Creates the format.
  package init() {}

  /// The file name's ending.
  package var fileExtension: String { "json" }

  /// The report as one indented JSON object.
  package func text(of report: ExhibitReport) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
    } catch {
      // Nothing in a report can't be encoded: `encode(to:)` writes no number that isn't finite.
      preconditionFailure("JSONFormat: \(report.exhibit) can't be encoded: \(error)")
    }
  }

  /// Reads a report back from what `text(of:)` wrote; what wasn't finite comes back as not a
  /// number or nil.
  package static func report(from data: Data) throws -> ExhibitReport {
    try JSONDecoder().decode(ExhibitReport.self, from: data)
  }
}

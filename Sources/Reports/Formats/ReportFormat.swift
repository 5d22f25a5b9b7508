/// A way to write a report down.
package protocol ReportFormat: Sendable {
  /// The file name's ending, without the dot.
  var fileExtension: String { get }

  /// The whole of `report` in this format, ending in a line break.
  func text(of report: ExhibitReport) -> String
}

extension ReportFormat where Self == JSONFormat {
  /// The design's JSON: every key, every digit.
  package static var json: JSONFormat { JSONFormat() }
}

extension ReportFormat where Self == CSVFormat {
  /// One line a cell, for spreadsheets.
  package static var csv: CSVFormat { CSVFormat() }
}

extension ReportFormat where Self == TextFormat {
  /// Aligned columns, for a terminal.
  package static var text: TextFormat { TextFormat() }
}

extension ReportFormat where Self == MarkdownFormat {
  /// The page of an exhibit; `drawing` is the figure's file beside it, if there is one.
  ///
  /// - Parameter forest: the drawing of the differences over their margins.
  package static func markdown(drawing: String?, forest: String? = nil) -> MarkdownFormat {
    MarkdownFormat(drawing: drawing, forest: forest)
  }
}

/// What `replicate diff` prints: the cells and the claims that don't hold, and a summary.
package struct ComparisonFormat: Sendable {
  private let style: TextStyle

  /// Creates the format.
  package init(_ style: TextStyle = TextStyle()) { self.style = style }

  /// The table of the cells, the claims, and the summary, which comes last.
  package func text(of comparison: ReportComparison) -> String {
    var lines = CellTable(comparison.cells, of: comparison.report).lines(style)
    if !comparison.claims.isEmpty {
      lines += (lines.isEmpty ? [] : [""]) + ClaimList(comparison.claims).lines(style)
    }
    if !lines.isEmpty { lines.append("") }
    lines += TextParagraph(comparison.summary).lines(style).map {
      style.text($0, comparison.status == .allAgree ? .agrees : .heading)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

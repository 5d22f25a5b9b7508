extension MarkdownFormat {
  /// Whether a reader should stop at `verdict`.
  static func isNews(_ verdict: Verdict?) -> Bool {
    verdict?.isDifference == true
  }

  static func sentence(_ summary: ExhibitReport.Summary) -> String {
    let text = summary.description
    return "**\(text.prefix(1).uppercased() + text.dropFirst()).**"
  }

  /// Such as `**3 of 5 directions as published.**`, or nothing without directions.
  static func sentence(directionsOf report: ExhibitReport) -> String {
    report.directionSummary.map { "**\($0).** " } ?? ""
  }

  /// " 2 of 3 findings hold.", or nothing without claims.
  static func sentence(claimsOf report: ExhibitReport) -> String {
    report.findings.summary.map { " \($0)." } ?? ""
  }

  /// Text that may hold inline Markdown: fit for a table's cell or a line of a list.
  package static func prose(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 }).replacing("|", with: "\\|")
  }

  /// Text that means itself: whatever Markdown would read into it is escaped.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result.append(" ")
      } else {
        if "\\|*_`<[]#~".contains(character) { result.append("\\") }
        result.append(character)
      }
    }
    return result
  }
}

/// A table of Markdown.
struct MarkdownTable {
  /// A column by its heading; numbers stand at the right.
  enum Column {
    case text(String), number(String)
  }

  private(set) var lines: [String]

  /// A table with `columns` and no rows.
  init(_ columns: [Column]) {
    let heads = columns.map { column in
      switch column {
      case .text(let heading): (heading, "---")
      case .number(let heading): (heading, "---:")
      }
    }
    lines = [Self.line(heads.map(\.0)), Self.line(heads.map(\.1))]
  }

  init(_ headings: [String], numbers: [String] = [], last: [String] = []) {
    self.init(
      headings.map(Column.text) + numbers.map(Column.number) + last.map(Column.text))
  }

  mutating func append(_ cells: [String]) {
    lines.append(Self.line(cells))
  }

  private static func line(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |"
  }
}

/// A column of a table of characters.
package struct TextColumn {
  /// At which side the values stand.
  package enum Alignment { case left, right }

  private let cells: [String]
  private let alignment: Alignment
  private let width: Int

  /// A column of `values` under `heading`.
  package init(_ heading: String, _ values: [String], _ alignment: Alignment = .left) {
    cells = [heading] + values
    self.alignment = alignment
    width = cells.map(\.count).max() ?? 0
  }

  /// The headings, a rule and the values, two spaces between columns, no spaces at the ends.
  package static func lines(of columns: [TextColumn]) -> [String] {
    let rule = columns.map { String(repeating: "-", count: $0.width) }.joined(separator: "  ")
    var lines = (0..<(columns.first?.cells.count ?? 0)).map { row in
      let line = columns.map { $0.padded(row) }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    lines.insert(rule, at: min(1, lines.count))
    return lines
  }

  private func padded(_ row: Int) -> String {
    let spaces = String(repeating: " ", count: width - cells[row].count)
    return alignment == .left ? cells[row] + spaces : spaces + cells[row]
  }
}

/// A column of a table of characters.
package struct TextColumn {
  /// At which side the values stand.
  package enum Alignment { case left, right }

  /// What may become of a column where the table is wider than its terminal.
  package enum Yielding: Hashable {
    /// It stays.
    case never
    /// It is left out, those of the highest number first.
    case leftOut(Int)
    /// Its values are cut short, once nothing is left to be left out.
    case cut
  }

  /// The columns that a value keeps when it is cut.
  private static let leastWidth = 6

  let heading: String
  private let alignment: Alignment
  let yielding: Yielding
  private var cells: [String]
  private let colours: [TextColour?]

  /// The columns that it takes.
  var width: Int { cells.map(DisplayWidth.of).max() ?? 0 }

  /// A column of `values` under `heading`.
  ///
  /// - Parameters:
  ///   - yielding: what becomes of it where there is no room.
  ///   - colours: one a value, or none at all.
  package init(
    _ heading: String, _ values: [String], _ alignment: Alignment = .left,
    _ yielding: Yielding = .never, colours: [TextColour?] = []
  ) {
    self.heading = heading
    self.alignment = alignment
    self.yielding = yielding
    cells = [heading] + values
    self.colours = [.heading] + (colours.isEmpty ? values.map { _ in nil } : colours)
  }

  /// The headings, a rule and the values, two spaces between columns, no spaces at the ends; a line
  /// about what had no room.
  package static func lines(
    of columns: [TextColumn], _ style: TextStyle = TextStyle()
  ) -> [String] {
    let (columns, leftOut) = fitting(columns, style.width)
    let rule = columns.map { String(repeating: "-", count: $0.width) }.joined(separator: "  ")
    var lines = (0..<(columns.first?.cells.count ?? 0)).map { row in
      columns.enumerated().map { place, column in
        column.padded(row, isLast: place == columns.count - 1, style)
      }.joined(separator: "  ").trimmingSpaces()
    }
    lines.insert(style.text(rule, .aside), at: min(1, lines.count))
    if !leftOut.isEmpty {
      let note = "no room for \(leftOut.joined(separator: ", ")): --format json has all"
      lines += TextParagraph(note).lines(style).map { style.text($0, .aside) }
    }
    return lines
  }

  /// The columns that have room, and the headings of those left out.
  private static func fitting(
    _ columns: [TextColumn], _ room: Int?
  ) -> (columns: [TextColumn], leftOut: [String]) {
    guard let room else { return (columns, []) }
    var kept = columns
    var leftOut: [String] = []
    func excess() -> Int { kept.reduce(2 * (kept.count - 1) - room) { $0 + $1.width } }
    func order(_ column: TextColumn) -> Int {
      if case .leftOut(let order) = column.yielding { return order }
      return 0
    }
    while excess() > 0, let last = kept.indices.max(by: { order(kept[$0]) < order(kept[$1]) }),
      order(kept[last]) > 0
    {
      leftOut.append(kept.remove(at: last).heading)
    }
    while excess() > 0,
      let widest = kept.indices.filter({ kept[$0].yielding == .cut })
        .max(by: { kept[$0].width < kept[$1].width })
    {
      let least = max(kept[widest].width - excess(), leastWidth)
      guard least < kept[widest].width else { break }
      // The next widest may take its part.
      let next = max(least, kept[widest].width - max(1, excess() / 2))
      kept[widest].cells = kept[widest].cells.map { DisplayWidth.cut($0, to: next) }
    }
    return (kept, leftOut)
  }

  private func padded(_ row: Int, isLast: Bool, _ style: TextStyle) -> String {
    let missing = width - DisplayWidth.of(cells[row])
    let spaces = isLast && alignment == .left ? "" : String(repeating: " ", count: missing)
    let text = style.text(cells[row], cells[row].isEmpty ? nil : colours[row])
    return alignment == .left ? text + spaces : spaces + text
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate func trimmingSpaces() -> String { String(reversed().drop { $0 == " " }.reversed()) }
}

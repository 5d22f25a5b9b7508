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
    /// Its values are broken into lines, once nothing is left to be left out: between words, and
    /// within them where that isn't enough.
    case broken
    /// Its values are broken between words, once those of the other columns are.
    case brokenLast
  }

  /// The columns that a value keeps when its words are broken.
  private static let leastWidth = 6

  private var heading: String { texts.first ?? "" }
  private let alignment: Alignment
  let yielding: Yielding
  private let texts: [String]
  /// The heading and the values, each as the lines that it takes.
  private var cells: [[String]]
  private let colours: [TextColour?]

  /// The columns that it takes.
  var width: Int { cells.joined().map(DisplayWidth.of).max() ?? 0 }

  /// The columns that its longest word takes.
  private var longestWord: Int {
    texts.flatMap { $0.split(separator: " ") }.map { DisplayWidth.of(String($0)) }.max() ?? 0
  }

  /// A column of `values` under `heading`.
  ///
  /// - Parameters:
  ///   - yielding: what becomes of it where there is no room.
  ///   - colours: one a value, or none at all.
  package init(
    _ heading: String, _ values: [String], _ alignment: Alignment = .left,
    _ yielding: Yielding = .never, colours: [TextColour?] = []
  ) {
    self.alignment = alignment
    self.yielding = yielding
    texts = [heading] + values
    cells = texts.map { [$0] }
    self.colours = [.heading] + (colours.isEmpty ? values.map { _ in nil } : colours)
  }

  /// The headings, a rule and the values, two spaces between columns, no spaces at the ends; a line
  /// about what had no room.
  package static func lines(
    of columns: [TextColumn], _ style: TextStyle = TextStyle()
  ) -> [String] {
    let (columns, leftOut) = fitting(columns, style.width)
    let rule = columns.map { String(repeating: "-", count: $0.width) }.joined(separator: "  ")
    var lines: [String] = []
    for row in 0..<(columns.first?.cells.count ?? 0) {
      let height = columns.map { $0.cells[row].count }.max() ?? 1
      lines += (0..<height).map { line in
        columns.enumerated().map { place, column in
          column.padded(row, line, isLast: place == columns.count - 1, style)
        }.joined(separator: "  ").trimmingSpaces()
      }
      if row == 0 { lines.append(style.text(rule, .aside)) }
    }
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
    func narrow(_ yielding: Yielding, to least: (TextColumn) -> Int) {
      while excess() > 0,
        let widest = kept.indices
          .filter({ kept[$0].yielding == yielding && kept[$0].width > least(kept[$0]) })
          .max(by: { kept[$0].width < kept[$1].width })
      {
        // The next widest may take its part.
        let next = kept[widest].width - max(1, excess() / 2)
        let columns = max(least(kept[widest]), next)
        kept[widest].cells = kept[widest].texts.map { DisplayWidth.broken($0, to: columns) }
      }
    }
    narrow(.broken) { $0.longestWord }
    narrow(.brokenLast) { $0.longestWord }
    narrow(.broken) { _ in leastWidth }
    return (kept, leftOut)
  }

  /// A line of a row's value; values of fewer lines than the row has none below.
  private func padded(_ row: Int, _ line: Int, isLast: Bool, _ style: TextStyle) -> String {
    let cell = cells[row].indices.contains(line) ? cells[row][line] : ""
    let missing = width - DisplayWidth.of(cell)
    let spaces = isLast && alignment == .left ? "" : String(repeating: " ", count: missing)
    let text = style.text(cell, cell.isEmpty ? nil : colours[row])
    return alignment == .left ? text + spaces : spaces + text
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate func trimmingSpaces() -> String { String(reversed().drop { $0 == " " }.reversed()) }
}

/// A paragraph with a mark before it, whose lines stand beneath each other.
package struct TextParagraph {
  private let mark: String
  private let indent: Int
  private let text: String
  private let colour: TextColour?

  /// `text` behind `mark`, `indent` columns from the left.
  ///
  /// - Parameter colour: the mark's.
  package init(_ text: String, mark: String = "", indent: Int = 0, colour: TextColour? = nil) {
    self.mark = mark
    self.indent = max(indent, mark.isEmpty ? 0 : DisplayWidth.of(mark) + 1)
    self.text = String(text.map { $0.isNewline ? " " : $0 })
    self.colour = colour
  }

  /// The lines, broken between words where `style` has a width.
  package func lines(_ style: TextStyle) -> [String] {
    let room = style.width.map { max($0 - indent, 20) }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if let room, !line.isEmpty, DisplayWidth.of(longer) > room {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    lines.append(line)
    let spaces = String(repeating: " ", count: indent)
    return lines.enumerated().map { place, line in
      guard place == 0 else { return spaces + line }
      let gap = String(repeating: " ", count: indent - DisplayWidth.of(mark))
      return style.text(mark, colour) + gap + line
    }
  }
}

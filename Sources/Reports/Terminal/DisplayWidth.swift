/// How many columns of a terminal characters take.
package enum DisplayWidth {
  /// The columns of `text`, which is one line.
  package static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

  /// 0 for what only marks the character before or can't be seen, 2 for wide ones, else 1.
  package static func of(_ character: Character) -> Int {
    character.unicodeScalars.map(of).max() ?? 0
  }

  /// `text` in lines of at most `columns`, broken between words, and within a word that is longer.
  package static func broken(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if of(longer) <= columns {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = String(word)
      while of(line) > columns, line.count > 1 {
        let count = max(head(of: line, columns: columns), 1)
        lines.append(String(line.prefix(count)))
        line.removeFirst(count)
      }
    }
    return lines + [line]
  }

  /// How many characters from the start of `text` have room.
  private static func head(of text: String, columns: Int) -> Int {
    var left = columns
    return text.prefix { character in
      left -= of(character)
      return left >= 0
    }.count
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }

  /// The blocks of wide and fullwidth characters (Unicode Standard Annex 11), emoji among them.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}

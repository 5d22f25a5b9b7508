/// The lines of a TOML file that open tables, `[name]` and `[[name]]`.
///
/// The parser takes for granted that a name follows the bracket, and ends the program where none
/// does.
package enum TableHeaders {
  /// The first line, counted from 1, that starts with a bracket which no name follows; nil where
  /// each has one.
  package static func firstWithoutName(in text: String) -> Int? {
    var line = 0
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      var rest = bytes.drop(while: isBlank)
      guard rest.first == UInt8(ascii: "[") else { continue }
      rest = rest.dropFirst().drop(while: isBlank)
      if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop(while: isBlank) }
      guard let first = rest.first, startsName(first) else { return line }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a name may start so, in quotes or bare; an empty one, `[]`, the parser refuses itself.
  private static func startsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}

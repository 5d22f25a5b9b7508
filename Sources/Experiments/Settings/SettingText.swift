import Foundation

/// Settings as the lines of a TOML file, a dotted key a line, as guides and messages name them.
///
/// TOMLKit's own writer prints numbers by 17 digits, 0.1 as 0.10000000000000001, and a table of its
/// own for each level.
enum SettingText {
  /// The lines of a table's values, sorted by key.
  ///
  /// - Parameter names: the outermost keys in another order; all when nil.
  static func lines(_ table: [String: Setting], names: [String]? = nil) -> [String] {
    (names ?? table.keys.sorted()).flatMap { name in
      table[name].map { lines(key(name), $0) } ?? []
    }
  }

  private static func lines(_ path: String, _ value: Setting) -> [String] {
    guard let table = value.table, !table.isEmpty else { return ["\(path) = \(text(value))"] }
    return table.sorted { $0.key < $1.key }.flatMap { name, inner in
      lines("\(path).\(key(name))", inner)
    }
  }

  /// A value on one line.
  private static func text(_ value: Setting) -> String {
    switch value {
    case .table(let table):
      table.isEmpty ? "{}" : "{ \(lines(table).joined(separator: ", ")) }"
    case .list(let list): "[\(list.map(text).joined(separator: ", "))]"
    case .text(let text): quoted(text)
    case .flag(let flag): "\(flag)"
    case .integer(let integer): "\(integer)"
    case .number(let number): "\(number)"
    }
  }

  private static func key(_ name: String) -> String {
    let isBare =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        byte < 0x80
          && (Character(UnicodeScalar(byte)).isLetter
            || Character(UnicodeScalar(byte)).isNumber || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-"))
      }
    return isBare ? name : quoted(name)
  }

  /// A text in quotation marks.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}

/// A value in a file of settings, whatever it is of: TOML's tables, lists, texts, numbers and
/// truths, which are canonical JSON's as well.
package indirect enum Setting: Hashable, Sendable {
  /// Names with their values.
  case table([String: Setting])
  /// Values in order.
  case list([Setting])
  /// A text or a word.
  case text(String)
  /// True or false.
  case flag(Bool)
  /// A whole number.
  case integer(Int)
  /// Any other number.
  case number(Double)

  /// What it is, for messages.
  package var kindWord: String {
    switch self {
    case .table: "a table"
    case .list: "a list"
    case .text(let text): "\"\(text)\""
    case .flag(let flag): "\(flag)"
    case .integer(let integer): "\(integer)"
    case .number(let number): "\(number)"
    }
  }

  /// The table's entries; nil for anything else.
  package var table: [String: Setting]? {
    if case .table(let table) = self { table } else { nil }
  }

  /// The list's values; nil for anything else.
  package var list: [Setting]? {
    if case .list(let list) = self { list } else { nil }
  }

  /// The text; nil for anything else.
  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The whole number; nil for anything else.
  package var integer: Int? {
    if case .integer(let integer) = self { integer } else { nil }
  }

  /// The number, whole or not; nil for anything else.
  package var number: Double? {
    switch self {
    case .number(let number): number
    case .integer(let integer): Double(integer)
    case .table, .list, .text, .flag: nil
    }
  }
}

extension Setting: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads a value of JSON.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let table = try? container.decode([String: Setting].self) {
      self = .table(table)
    } else if let list = try? container.decode([Setting].self) {
      self = .list(list)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let integer = try? container.decode(Int.self) {
      self = .integer(integer)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  /// Writes it as JSON.
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .table(let table):
      var container = encoder.container(keyedBy: Key.self)
      for (name, value) in table { try container.encode(value, forKey: Key(stringValue: name)) }
    case .list(let list):
      var container = encoder.unkeyedContainer()
      for value in list { try container.encode(value) }
    case .text(let text): try Self.encode(text, encoder)
    case .flag(let flag): try Self.encode(flag, encoder)
    case .integer(let integer): try Self.encode(integer, encoder)
    case .number(let number): try Self.encode(number, encoder)
    }
  }

  private static func encode(_ value: some Encodable, _ encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

import TOMLKit

extension PublishedSchema {
  /// Checks a file's table against the keys and types it must have.
  ///
  /// - Throws: `PublishedError.missingKey`, `.unknownKey`, `.wrongType` or `.invalidValue`,
  ///   naming the file and
  ///   the key with its path (`cell[3].mean`, counted from 1).
  static func check(
    _ table: TOMLTable, fields: [Field] = exhibit, path: String = "", file: String
  ) throws(PublishedError) {
    let known = Set(fields.map(\.key))
    for key in table.keys where !known.contains(key) {
      throw .unknownKey(file: file, key: path + key)
    }
    for field in fields {
      if let value = table[field.key] {
        try check(value, is: field.kind, key: path + field.key, file: file)
      } else if field.isRequired {
        throw .missingKey(file: file, key: path + field.key)
      }
    }
  }

  private static func check(
    _ value: any TOMLValueConvertible, is kind: Kind, key: String, file: String
  ) throws(PublishedError) {
    let wrongType = PublishedError.wrongType(
      file: file, key: key, expected: kind.words, found: "\(value.type.description)")
    switch kind {
    case .text:
      guard value.string != nil else { throw wrongType }
    case .choice(let allowed):
      guard let text = value.string else { throw wrongType }
      try check(text, isOneOf: allowed, key: key, file: file)
    case .positiveInteger:
      guard let integer = value.int else { throw wrongType }
      guard integer > 0 else {
        throw .invalidValue(file: file, key: key, value: "\(integer)", reason: "must be positive")
      }
      guard integer <= mostInteger else {
        throw .invalidValue(
          file: file, key: key, value: "\(integer)", reason: "must be at most \(mostInteger)")
      }
    case .number, .nonNegativeNumber:
      guard let number = value.double ?? value.int.map(Double.init) else { throw wrongType }
      try check(number, is: kind, key: key, file: file)
    case .texts(let allowed):
      guard let array = value.array else { throw wrongType }
      for element in array {
        guard let text = element.string else { throw wrongType }
        try check(text, isOneOf: allowed, key: key, file: file)
      }
    case .table(let fields):
      guard let table = value.table else { throw wrongType }
      try check(table, fields: fields, path: "\(key).", file: file)
    case .tables(let fields):
      guard let array = value.array else { throw wrongType }
      for (index, element) in array.enumerated() {
        guard let table = element.table else { throw wrongType }
        try check(table, fields: fields, path: "\(key)[\(index + 1)].", file: file)
      }
    }
  }

  private static func check(
    _ text: String, isOneOf allowed: [String], key: String, file: String
  ) throws(PublishedError) {
    guard allowed.contains(text) else {
      throw .invalidValue(
        file: file, key: key, value: "\"\(text)\"", reason: "must be \(Kind.choice(allowed).words)")
    }
  }

  private static func check(
    _ number: Double, is kind: Kind, key: String, file: String
  ) throws(PublishedError) {
    guard number.isFinite else {
      throw .invalidValue(file: file, key: key, value: "\(number)", reason: "must be finite")
    }
    if case .nonNegativeNumber = kind, number < 0 {
      throw .invalidValue(
        file: file, key: key, value: "\(number)", reason: "must not be negative")
    }
  }
}

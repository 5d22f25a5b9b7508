import Exhibits

/// Holds the settings of a file against what they must be; each mistake is an error that names file
/// and key.
package struct SettingChecker: Sendable {
  /// The file's path, for messages.
  package let file: String

  /// Checks settings of `file`.
  package init(file: String) {
    self.file = file
  }

  /// Whether part of the settings is enough.
  package enum Extent: Sendable {
    /// All that are required must be there.
    case whole
    /// Any part may be, lists by the places or the kinds of their elements, and "none" takes away.
    case changes
  }

  /// Checks `value`, which stands at `key`.
  ///
  /// - Throws: the first mistake.
  package func check(
    _ value: Setting, is kind: SettingKind, at key: String, _ extent: Extent = .whole
  ) throws(ExperimentError) {
    switch kind {
    case .any: return
    case .changes: try check(value, is: RunSchema.run, at: key, .changes)
    case .table(let fields): try check(value, fields: fields, kind, at: key, extent)
    case .choice(let cases): try check(value, cases: cases, kind, at: key, extent)
    case .list(let element, let count):
      if case .changes = extent, let places = value.table {
        return try check(places, of: element, at: key)
      }
      guard let list = value.list else { throw wrongType(value, kind, key) }
      guard count.contains(list.count) else {
        throw .outOfRange(
          file: file, key: key, value: "a list of \(list.count)",
          range: "of \(count.lowerBound) to \(count.upperBound) values")
      }
      for (place, one) in list.enumerated() {
        try check(one, is: element, at: "\(key)[\(place + 1)]", extent)
      }
    case .text, .word, .flag, .number, .integer, .seed: try checkPlain(value, kind, key)
    }
  }

  private func checkPlain(
    _ value: Setting, _ kind: SettingKind, _ key: String
  ) throws(ExperimentError) {
    switch kind {
    case .text:
      guard let text = value.text else { throw wrongType(value, kind, key) }
      guard !text.isEmpty, !text.contains("\n") else {
        throw .outOfRange(file: file, key: key, value: value.kindWord, range: "a line of text")
      }
    case .word(let words):
      guard let word = value.text else { throw wrongType(value, kind, key) }
      guard words.contains(word) else {
        throw .unknownWord(file: file, key: key, word: word, nearest: nearest(to: word, words))
      }
    case .flag:
      guard case .flag = value else { throw wrongType(value, kind, key) }
    case .number(let range):
      guard let number = value.number else { throw wrongType(value, kind, key) }
      guard range.contains(number) else {
        throw .outOfRange(file: file, key: key, value: value.kindWord, range: range.words)
      }
    case .integer(let range):
      guard let integer = value.integer else { throw wrongType(value, kind, key) }
      guard range.contains(integer) else {
        throw .outOfRange(
          file: file, key: key, value: value.kindWord, range: SettingKind.words(range))
      }
    case .seed:
      if value == .text(RunSchema.ownSeed) { return }
      guard let integer = value.integer, integer >= 0 else { throw wrongType(value, kind, key) }
    case .list, .table, .choice, .changes, .any: break
    }
  }

  private func check(
    _ value: Setting, fields: [SettingField], _ kind: SettingKind, at key: String, _ extent: Extent
  ) throws(ExperimentError) {
    guard let table = value.table else { throw wrongType(value, kind, key) }
    let names = fields.filter { $0.refusal == nil }.map(\.name)
    for name in table.keys.sorted() {
      guard let field = fields.first(where: { $0.name == name }), let value = table[name] else {
        throw .unknownKey(
          file: file, key: Self.join(key, name), nearest: nearest(to: name, names))
      }
      if let refusal = field.refusal {
        throw .ownKey(file: file, key: Self.join(key, name), reason: refusal)
      }
      if case .changes = extent, field.isOptional, value == RunSchema.absent { continue }
      try check(value, is: field.kind, at: Self.join(key, name), extent)
    }
    guard case .whole = extent else { return }
    for field in fields where field.isRequired && table[field.name] == nil {
      throw .missingKey(
        file: file, key: Self.join(key, field.name), expected: field.kind.words)
    }
  }

  private func check(
    _ value: Setting, cases: [SettingCase], _ kind: SettingKind, at key: String, _ extent: Extent
  ) throws(ExperimentError) {
    let table: [String: Setting]
    if let word = value.text {
      table = [word: .table([:])]
    } else if let found = value.table {
      table = found
    } else {
      throw wrongType(value, kind, key)
    }
    let names = cases.map(\.name)
    for name in table.keys.sorted() where !names.contains(name) {
      let nearest = nearest(to: name, names)
      if value.text != nil {
        throw .unknownWord(file: file, key: key, word: name, nearest: nearest)
      }
      throw .unknownKey(file: file, key: Self.join(key, name), nearest: nearest)
    }
    guard table.count == 1, let (name, payload) = table.first,
      let chosen = cases.first(where: { $0.name == name })
    else {
      throw .contradiction(
        file: file, key: key,
        reason: table.isEmpty
          ? "it must hold \(kind.words)"
          : "it can be only one of \(table.keys.sorted().joined(separator: ", "))")
    }
    try check(payload, is: .table(chosen.fields), at: Self.join(key, name), extent)
  }

  /// Checks changes of a list's elements, by place or kind.
  private func check(
    _ places: [String: Setting], of element: SettingKind, at key: String
  ) throws(ExperimentError) {
    for name in places.keys.sorted() {
      guard let value = places[name] else { continue }
      if Int(name) == nil {
        let names = element.kindNames
        guard names.contains(name) else {
          throw .unknownKey(
            file: file, key: Self.join(key, name), nearest: nearest(to: name, names + ["0"]))
        }
      }
      try check(value, is: element, at: Self.join(key, name), .changes)
    }
  }

  /// A path with a name below it.
  package static func join(_ key: String, _ name: String) -> String {
    key.isEmpty || key.hasSuffix(" ") ? key + name : "\(key).\(name)"
  }

  /// The three nearest of some names.
  package func nearest(to name: String, _ names: [String]) -> [String] {
    EditDistance.nearest(to: name, among: names)
  }

  func wrongType(_ value: Setting, _ kind: SettingKind, _ key: String) -> ExperimentError {
    .wrongType(file: file, key: key, expected: kind.words, found: value.kindWord)
  }
}

extension SettingKind {
  /// The kinds by which elements of a list can be told, such as a regularizer's.
  var kindNames: [String] {
    guard case .table(let fields) = self,
      case .choice(let cases) = fields.first(where: { $0.name == "kind" })?.kind
    else { return [] }
    return cases.map(\.name)
  }
}

/// What a setting must be.
///
/// One description serves all that is done with settings: they are checked, merged and completed by
/// it, and turned into the canonical JSON of a run and back.
package indirect enum SettingKind: Sendable {
  /// A text that isn't empty.
  case text
  /// One of some words.
  case word([String])
  /// True or false.
  case flag
  /// A number.
  case number(NumberRange)
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// A seed, or the word "seed" for the seed of each run.
  case seed
  /// Values of one kind.
  case list(SettingKind, count: ClosedRange<Int>)
  /// Named values.
  case table([SettingField])
  /// One of several, each with its own values: a table of one key, or the key as a word where it
  /// needs no values.
  case choice([SettingCase])
  /// Changes of a run's settings: part of them, in the same form.
  case changes
  /// Anything: it is checked where it is used.
  case any

  /// The kind in words, for messages.
  package var words: String {
    switch self {
    case .text: "a text"
    case .word(let words): "one of \(words.map { "\"\($0)\"" }.joined(separator: ", "))"
    case .flag: "true or false"
    case .number(let range): "a number \(range.words)"
    case .integer(let range): "a whole number \(Self.words(range))"
    case .seed: "a whole number from 0, or \"seed\" for each run's own"
    case .list(let kind, let count):
      "a list\(count.lowerBound > 0 ? " of at least \(count.lowerBound)" : ""), each \(kind.words)"
    case .table(let fields):
      "a table of \(fields.filter { $0.refusal == nil }.map(\.name).joined(separator: ", "))"
    case .choice(let cases): "one of \(cases.map(\.name).joined(separator: ", "))"
    case .changes: "a table of a run's settings"
    case .any: "a value"
    }
  }

  /// "from 1 to 1000".
  static func words(_ range: ClosedRange<Int>) -> String {
    "from \(range.lowerBound) to \(range.upperBound)"
  }
}

/// One named value of a table.
package struct SettingField: Sendable {
  /// The key in a file.
  package let name: String
  /// What it must hold.
  package let kind: SettingKind
  /// Whether every such table has it.
  package let isRequired: Bool
  /// What is taken where it is absent; nil for nothing.
  package let fallback: Setting?
  /// The key in the canonical JSON.
  package let jsonName: String
  /// Why a file may not have it, though a run does; nil where it may.
  package let refusal: String?

  /// A value that every such table needs.
  package static func required(
    _ name: String, _ kind: SettingKind, json: String? = nil
  ) -> SettingField {
    SettingField(
      name: name, kind: kind, isRequired: true, fallback: nil, jsonName: json ?? name, refusal: nil)
  }

  /// A value that may be absent, which means something; in changes "none" takes it away.
  package static func optional(_ name: String, _ kind: SettingKind) -> SettingField {
    SettingField(
      name: name, kind: kind, isRequired: false, fallback: nil, jsonName: name, refusal: nil)
  }

  /// A value that is taken where a file doesn't say another.
  package static func standard(
    _ name: String, _ kind: SettingKind, _ fallback: Setting
  ) -> SettingField {
    SettingField(
      name: name, kind: kind, isRequired: false, fallback: fallback, jsonName: name, refusal: nil)
  }

  /// A value of a run that the program sets.
  package static func refused(_ name: String, because reason: String) -> SettingField {
    SettingField(
      name: name, kind: .any, isRequired: false, fallback: nil, jsonName: name, refusal: reason)
  }

  /// Whether it may be taken away.
  var isOptional: Bool { !isRequired && fallback == nil }
}

/// One of the values of a choice.
package struct SettingCase: Sendable {
  /// Its name, the same in files and in canonical JSON.
  package let name: String
  /// What it holds.
  package let fields: [SettingField]
  /// Whether canonical JSON has these in a value of their own, as Swift writes a case whose value
  /// has no label.
  package let isWrapped: Bool

  /// A case with named values.
  package static func of(_ name: String, _ fields: SettingField...) -> SettingCase {
    SettingCase(name: name, fields: fields, isWrapped: false)
  }

  /// A case that holds one value without a label.
  package static func wrapping(_ name: String, _ fields: SettingField...) -> SettingCase {
    SettingCase(name: name, fields: fields, isWrapped: true)
  }
}

/// The numbers that a setting may be.
package struct NumberRange: Hashable, Sendable {
  /// The least and the greatest.
  package let bounds: ClosedRange<Double>
  /// Whether the least itself is left out.
  package let excludesLowerBound: Bool
  /// Whether the greatest itself is left out.
  package let excludesUpperBound: Bool

  /// Numbers within bounds.
  package init(
    _ bounds: ClosedRange<Double>, excludesLowerBound: Bool = false,
    excludesUpperBound: Bool = false
  ) {
    self.bounds = bounds
    self.excludesLowerBound = excludesLowerBound
    self.excludesUpperBound = excludesUpperBound
  }

  /// More than any setting of a training is.
  private static let most = 1e12

  /// Any number that isn't beyond all use.
  package static let any = NumberRange(-most...most)
  /// 0 and more.
  package static let notNegative = NumberRange(0...most)
  /// More than 0.
  package static let positive = NumberRange(0...most, excludesLowerBound: true)
  /// What is divided by, or keeps a divisor or a logarithm's argument from 0: large enough not to
  /// round to 0 in single precision.
  package static let divisor = NumberRange(1e-30...most)
  /// From 0 to 1.
  package static let share = NumberRange(0...1)
  /// From 0 to below 1.
  package static let properShare = NumberRange(0...1, excludesUpperBound: true)

  /// Whether a number is one of them.
  package func contains(_ number: Double) -> Bool {
    bounds.contains(number) && !(excludesLowerBound && number == bounds.lowerBound)
      && !(excludesUpperBound && number == bounds.upperBound)
  }

  /// "above 0", "from 0 to 1".
  package var words: String {
    let lower = "\(excludesLowerBound ? "above" : "from") \(Self.text(bounds.lowerBound))"
    let upper = "\(excludesUpperBound ? "below" : "to") \(Self.text(bounds.upperBound))"
    if bounds.upperBound < Self.most { return "\(lower) \(upper)" }
    return bounds.lowerBound > -Self.most ? lower : "that is finite"
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? "\(Int(number))" : "\(number)"
  }
}

/// What a setting is: a value of canonical JSON, or a list of such values.
///
/// Settings that have names of their own are no value but several.
package enum SettingValue: Hashable, Sendable {
  case text(String)
  case boolean(Bool)
  /// A number as it is written; seeds have more digits than a `Double`.
  case number(String)
  case list([SettingValue])
  /// A case or a group that has no values.
  case nothing
  /// JSON's null.
  case absent
}

/// As JSON has it, texts without their quotes.
extension SettingValue: CustomStringConvertible {
  /// What the value is called in a line of text.
  package var description: String {
    switch self {
    case .text(let text), .number(let text): text
    case .boolean(let isTrue): "\(isTrue)"
    case .list(let values): "[\(values.map(\.description).joined(separator: ", "))]"
    case .nothing: "{}"
    case .absent: "null"
    }
  }
}

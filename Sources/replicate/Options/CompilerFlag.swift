import ArgumentParser
import PJRT

/// A flag of XLA's compiler, as a user writes it: `name=value`.
struct CompilerFlag: ExpressibleByArgument {
  let name: String
  let value: CompileOptions.Value

  /// Nil for a text without a name or without a value.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    name = String(parts[0])
    value = Self.value(String(parts[1]))
  }

  /// True or false, a whole number, else text.
  private static func value(_ text: String) -> CompileOptions.Value {
    if let isOn = Bool(text) { return .bool(isOn) }
    if let number = Int(text) { return .integer(number) }
    return .string(text)
  }

  /// The flags by name; of one that is given twice the last.
  static func merged(_ flags: [CompilerFlag]) -> [String: CompileOptions.Value] {
    Dictionary(flags.map { ($0.name, $0.value) }) { _, last in last }
  }
}

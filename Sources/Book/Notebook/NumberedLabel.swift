/// A heading of a row or column with a number in it, such as "σ = 0.2", "DDNet, λ_JR = 0.01",
/// "training loss, 20 iterations" or "2000": what a curve is drawn over.
package struct NumberedLabel: Hashable, Sendable {
  /// What stands before the number's name, such as "DDNet"; empty for nothing.
  package let prefix: String
  /// What the number is of, such as "σ" or "iterations"; empty for a number alone.
  package let name: String
  /// The number's digits.
  package let digits: String
  private let isEquation: Bool

  /// Nil for a heading without a number, or with one in another form.
  package init?(_ text: String) {
    let equation = /(?:(?<prefix>.+), )?(?<name>[^,=]+) = (?<digits>-?[0-9.]+(?:e-?[0-9]+)?)/
    let count = /(?:(?<prefix>.+), )?(?<digits>[0-9.]+) (?<name>[^,0-9]+)/
    if text.wholeMatch(of: /[0-9.]+/) != nil {
      (prefix, name, digits, isEquation) = ("", "", text, false)
    } else if let match = text.wholeMatch(of: equation) {
      prefix = match.prefix.map(String.init) ?? ""
      (name, digits, isEquation) = (String(match.name), String(match.digits), true)
    } else if let match = text.wholeMatch(of: count) {
      prefix = match.prefix.map(String.init) ?? ""
      (name, digits, isEquation) = (String(match.name), String(match.digits), false)
    } else {
      return nil
    }
    guard Double(digits)?.isFinite == true else { return nil }
  }

  /// What all labels of a curve have in common but for their prefix and number.
  var form: [String] { [name, isEquation ? "=" : ""] }

  /// A regular expression of Python for labels of this form, whose group `x` is the number.
  ///
  /// - Parameter keepsPrefix: whether any prefix will do, and is the group `rest`; else it is this
  ///   label's.
  package func pattern(keepsPrefix: Bool) -> String {
    let number = #"(?P<x>\S+)"#
    let body =
      isEquation
      ? "\(Self.escaped(name)) = \(number)"
      : name.isEmpty ? number : "\(number) \(Self.escaped(name))"
    if keepsPrefix { return "(?:(?P<rest>.+), )?" + body }
    return (prefix.isEmpty ? "" : Self.escaped(prefix) + ", ") + body
  }

  /// `text` as a regular expression that matches it alone, fit for a raw string between quotes.
  private static func escaped(_ text: String) -> String {
    text.map { character in
      if character == "\"" { return #"\x22"# }
      return #"\.^$*+?()[]{}|"#.contains(character) ? "\\\(character)" : String(character)
    }.joined()
  }
}

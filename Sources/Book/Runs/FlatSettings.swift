import Foundation

/// A run's canonical JSON as lines of a path and a value, such as `optimizer.adam.beta1` and `0.9`.
///
/// Paths are those of files of experiments: `regularizers.0.weight`, and a case without values is
/// the value itself.
///
/// JSON's own order is lost in reading it, so the lines are sorted by path, the data first.
package struct FlatSettings: Hashable, Sendable {
  /// One setting.
  package struct Line: Hashable, Sendable {
    /// The keys that lead to it, with points between them; a list's places count from 0.
    package let path: String
    /// The value as JSON writes it, texts without quotes.
    package let value: String
  }

  /// All settings.
  package let lines: [Line]

  /// Reads a specification; one that isn't JSON has no lines.
  package init(specification: String) {
    guard
      let object = try? JSONSerialization.jsonObject(
        with: Data(specification.utf8), options: .fragmentsAllowed)
    else {
      lines = []
      return
    }
    lines = Self.lines(of: object, at: "").sorted { Self.precedes($0.path, $1.path) }
  }

  private init(lines: [Line]) { self.lines = lines }

  /// The settings that runs of one kind share: without seeds and the digests of what is drawn by
  /// them.
  package var shared: FlatSettings {
    FlatSettings(
      lines: lines.filter { line in
        let name = line.path.split(separator: ".").last.map(String.init) ?? ""
        return !name.lowercased().hasSuffix("seed") && name != "dataDigest"
      })
  }

  /// The order of texts in which numbers count as such, and every two different texts have one.
  static func precedes(_ first: String, _ second: String) -> Bool {
    if let one = Double(first), let other = Double(second), one != other { return one < other }
    let order = first.compare(second, options: .numeric)
    return order == .orderedSame ? first < second : order == .orderedAscending
  }

  private static func lines(of value: Any, at path: String) -> [Line] {
    // An unnamed value of an enum's case is called `_0` in JSON, which says nothing to a reader.
    func below(_ name: String) -> String {
      path.isEmpty ? name : name == "_0" ? path : "\(path).\(name)"
    }
    switch value {
    case let object as [String: Any]:
      if !path.isEmpty, let word = word(of: object) { return [Line(path: path, value: word)] }
      return object.isEmpty
        ? [Line(path: path, value: "yes")]
        : object.flatMap { lines(of: $0.value, at: below($0.key)) }
    case let list as [Any] where !list.contains(where: { $0 is [String: Any] || $0 is [Any] }):
      let values = list.isEmpty ? "none" : list.map { text($0) }.joined(separator: ", ")
      return [Line(path: path, value: values)]
    case let list as [Any]:
      return list.enumerated().flatMap { lines(of: $0.element, at: below("\($0.offset)")) }
    default:
      return [Line(path: path, value: text(value))]
    }
  }

  /// The name of a case without values, which is an empty object in JSON; nil for other objects.
  private static func word(of object: [String: Any]) -> String? {
    guard object.count == 1, let (name, value) = object.first, name != "_0",
      var inner = value as? [String: Any]
    else { return nil }
    if inner.count == 1, let unnamed = inner["_0"] as? [String: Any] { inner = unnamed }
    return inner.isEmpty ? name : nil
  }

  private static func text(_ value: Any) -> String {
    guard let number = value as? NSNumber else { return value is NSNull ? "none" : "\(value)" }
    if isBoolean(number) { return number.boolValue ? "yes" : "no" }
    let double = number.doubleValue
    // Every whole number of a run is below 2⁵³; those beyond are seeds, which are read exactly.
    return double == double.rounded() ? number.stringValue : "\(double)"
  }

  /// JSON's `true` and `false` are numbers of C's type char here.
  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}

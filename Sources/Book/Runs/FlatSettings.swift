import Exhibits
import Foundation

/// A run's settings as lines of a path and a value, such as `optimizer.adam.beta1` and `0.9`.
///
/// JSON's own order is lost in reading it, so the lines are sorted by path, the data first.
package struct FlatSettings: Hashable, Sendable {
  /// One setting.
  package struct Line: Hashable, Sendable {
    /// Its path, as files of experiments and `--plan --why` call it.
    package let path: String
    /// The value in words.
    package let value: String
  }

  /// All settings.
  package let lines: [Line]

  /// Reads a specification; one that isn't JSON has no lines.
  package init(specification: String) {
    lines = (SettingLeaves(specification)?.leaves ?? [])
      .map { Line(path: $0.path, value: Self.words(for: $0.value)) }
      .sorted { Self.precedes($0.path, $1.path) }
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

  /// A value as a reader says it.
  private static func words(for value: SettingValue) -> String {
    switch value {
    case .text, .number: value.description
    case .boolean(let isTrue): isTrue ? "yes" : "no"
    case .list(let values):
      values.isEmpty ? "none" : values.map(words).joined(separator: ", ")
    case .nothing: "yes"
    case .absent: "none"
    }
  }
}

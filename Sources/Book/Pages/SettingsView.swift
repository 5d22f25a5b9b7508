import Exhibits
import Foundation
import Reports

/// The settings of an exhibit: what the text prints, where the code says otherwise, and what the
/// runs of each reading took.
struct SettingsView {
  /// A setting that the paper prints.
  struct Printed {
    let setting: String
    let appliesTo: String
    /// What the text says, with its place; empty where only the code does.
    let textSays: String
    /// What the published program says.
    let codeSays: String
  }

  struct Reading {
    let readingName: String
  }

  struct Taken {
    struct Value {
      let text: String
    }

    let path: String
    let values: [Value]
    let differs: Bool
  }

  let printed: [Printed]
  let hasPrinted: Bool
  let code: String?
  let readings: [Reading]
  let differing: [Taken]
  let common: [Taken]
  let hasTaken: Bool
  let hasDiffering: Bool
  let hasCommon: Bool

  init(_ entry: BookResults.Entry, groups: RunGroups) {
    code = entry.published.source.code
    printed = entry.published.hyperparameters.map { setting in
      let number = NumberText.shortest(setting.value)
      let value = setting.unit.isEmpty ? number : "\(number) \(setting.unit)"
      let isCode = setting.section == "code"
      return Printed(
        setting: setting.name,
        appliesTo: [setting.row, setting.column].compactMap { $0 }.joined(separator: ", "),
        textSays: isCode ? "" : "\(value) (\(Self.place(setting.section)))",
        codeSays: isCode ? value : "")
    }
    hasPrinted = !printed.isEmpty
    var names: [String] = []
    var values: [String: [String: Set<String>]] = [:]
    var counts: [String: Int] = [:]
    for cell in entry.report.cells {
      let found = Set(cell.runs.compactMap { groups.group(of: $0)?.digest })
      if !found.isEmpty, !names.contains(cell.reading) { names.append(cell.reading) }
      for digest in found {
        guard let group = groups.group(digest: digest) else { continue }
        counts[cell.reading, default: 0] += 1
        for line in group.settings.lines {
          values[line.path, default: [:]][cell.reading, default: []].insert(line.value)
        }
      }
    }
    readings = names.map { Reading(readingName: $0) }
    let taken = values.keys.sorted(by: FlatSettings.precedes)
      .map { path -> Taken in
        let sets = names.map { values[path]?[$0] ?? [] }
        return Taken(
          path: path, values: sets.map { Taken.Value(text: Self.text(of: $0)) },
          differs: Set(sets).count > 1)
      }
    differing = names.count > 1 ? taken.filter(\.differs) : []
    common = names.count > 1 ? taken.filter { !$0.differs } : taken
    hasTaken = !taken.isEmpty
    hasDiffering = !differing.isEmpty
    hasCommon = !common.isEmpty
  }

  /// A section's number gets its sign; words stay as they are.
  private static func place(_ section: String) -> String {
    section.first?.isNumber == true || section.contains(".") ? "§\(section)" : section
  }

  private static func text(of values: Set<String>) -> String {
    let sorted = values.sorted(by: FlatSettings.precedes)
    if sorted.isEmpty { return "—" }
    if sorted.count <= 6 { return sorted.joined(separator: " · ") }
    return "\(sorted.count) values, \(sorted[0]) to \(sorted[sorted.count - 1])"
  }
}

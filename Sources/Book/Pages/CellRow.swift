import Exhibits
import Foundation
import Reports

/// A number of an exhibit as a line of its table.
struct CellRow {
  struct Runs {
    let target: String
    let label: String
    let seeds: String
  }

  let cellAnchor: String
  let row: String
  let column: String
  let reading: String
  let metricText: String
  let published: String
  let publishedValue: String
  let ours: String
  let oursValue: String
  let counts: String
  let interval: String
  let intervalValue: String
  let strip: String
  let stripValue: String
  let margin: String
  let adjustedP: String
  let adjustedPValue: String
  let verdict: String
  let verdictStyle: String
  let verdictWord: String
  let noteMark: String
  let runs: [Runs]

  init(_ cell: Cell, number: Int, in report: ExhibitReport, of id: ExhibitID, groups: RunGroups) {
    cellAnchor = BookPlace.cell(number, of: id)
    row = cell.row
    column = cell.column
    reading = cell.reading
    metricText =
      cell.metric.unit.isEmpty ? cell.metric.name : "\(cell.metric.name), \(cell.metric.unit)"
    published = cell.publishedText
    publishedValue = Self.sortable(cell.published?.mean)
    ours = cell.measuredText
    oursValue = Self.sortable(cell.measured?.mean)
    counts = cell.countText
    interval = cell.intervalText
    intervalValue = Self.sortable(cell.difference)
    let drawn = IntervalStrip(cell)
    strip = drawn?.html ?? ""
    stripValue = Self.sortable(drawn?.value)
    margin = cell.marginText
    adjustedP = cell.adjustedPText
    adjustedPValue = Self.sortable(cell.adjustedP)
    verdict = cell.verdictText
    verdictStyle = cell.verdict?.style ?? "none"
    verdictWord = cell.verdict?.rawValue ?? "nothing published"
    noteMark = report.noteMark(of: cell, in: report.cellNotes)
    runs = Self.runs(of: cell, groups)
  }

  /// A link for each page that has runs of the cell: "10 runs, seeds 1–10".
  private static func runs(of cell: Cell, _ groups: RunGroups) -> [Runs] {
    var order: [String] = []
    var seeds: [String: [UInt64]] = [:]
    var kinds: [String: String] = [:]
    for key in cell.runs {
      guard let group = groups.group(of: key),
        let line = group.lines.first(where: { $0.key == key })
      else { continue }
      if seeds[group.digest] == nil { order.append(group.digest) }
      seeds[group.digest, default: []].append(line.seed)
      kinds[group.digest] = group.quantity == nil ? "run" : "measurement"
    }
    return order.map { digest in
      let of = (seeds[digest] ?? []).sorted()
      let noun = kinds[digest] ?? "run"
      let count = "\(of.count) \(noun)\(of.count == 1 ? "" : "s")"
      return Runs(
        target: BookPlace.settings(digest), label: count, seeds: text(ofSeeds: of))
    }
  }

  /// "seeds 1–10", "seed 4", "seeds 1, 3, 7".
  private static func text(ofSeeds seeds: [UInt64]) -> String {
    guard let first = seeds.first, let last = seeds.last, seeds.count > 1 else {
      return "seed \(seeds.first.map(String.init) ?? "")"
    }
    let isWhole = last - first == UInt64(seeds.count - 1)
    if isWhole { return "seeds \(first)–\(last)" }
    return "seeds " + seeds.map(String.init).joined(separator: ", ")
  }

  /// A number as the script reads it; empty for none, which is sorted last.
  static func sortable(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return "\(value)"
  }
}

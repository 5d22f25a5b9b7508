import Exhibits
import Reports

/// A device's acceptance as a terminal shows it.
enum AcceptanceListing {
  static func text(_ acceptance: EngineAcceptance) -> String {
    let cells = acceptance.cells
    func column(
      _ heading: String, _ value: (EngineAcceptance.Cell) -> String,
      _ alignment: TextColumn.Alignment = .right
    ) -> TextColumn {
      TextColumn(heading, cells.map(value), alignment)
    }
    func sample(_ sample: Sample?) -> String {
      guard let sample else { return "—" }
      let deviation = sample.standardDeviation.map { " (\(number($0)))" } ?? ""
      return number(sample.mean) + deviation + (sample.count.map { ", \($0)" } ?? "")
    }
    let table = TextColumn.lines(of: [
      column("row", \.row, .left), column("column", \.column, .left),
      column("processor (sd), n") { sample($0.processor) },
      column("device (sd), n") { sample($0.device) },
      column("difference (90 %)") { cell in
        guard let difference = cell.difference, let half = cell.halfWidth else { return "—" }
        return "\(number(difference)) ± \(number(half))"
      },
      column("margin") { cell in
        cell.margin.map { "\(number($0.lowerBound)) … \(number($0.upperBound))" } ?? "—"
      },
      column("means", \.verdict.rawValue, .left),
    ])
    let lines =
      ["\(acceptance.exhibit), \(acceptance.scale) scale, \(acceptance.reading)"] + table
      + [acceptance.sentence]
    return lines.map { $0 + "\n" }.joined()
  }

  private static func number(_ value: Double) -> String { NumberText.fixed(value, decimals: 2) }
}

import Foundation
import Reports

/// The places of a drawing over which a reader is told the number that stands there.
package struct DrawingTargets: Sendable {
  /// A place with its text.
  package struct Target: Hashable, Sendable {
    /// Across, in the drawing's own units.
    package let x: Double
    /// Down, in the drawing's own units.
    package let y: Double
    /// What stands there.
    package let text: String
  }

  /// The places, in the order in which the series are drawn.
  package let targets: [Target]

  /// More rows than these of one series are thinned to so many.
  private static let mostOfSeries = 40

  /// The targets of a drawing.
  ///
  /// A panel's frame is found in the SVG, its ranges and its data in the script, so that a target
  /// lies where gnuplot put the mark. A drawing whose frames and panels aren't as many has none.
  package init(_ drawing: CommittedDrawing, report: ExhibitReport) {
    let panels = DrawingScript(drawing.script).panels
    let frames = DrawingFrame.frames(in: drawing.svg)
    guard panels.count == frames.count else {
      targets = []
      return
    }
    let cells = CellsByMean(report)
    targets = zip(panels, frames).flatMap { panel, frame in
      panel.series.flatMap { Self.targets(of: $0, in: panel, frame, cells) }
    }
  }

  private static func targets(
    of series: DrawingScript.Series, in panel: DrawingScript.Panel, _ frame: DrawingFrame,
    _ cells: CellsByMean
  ) -> [Target] {
    let vertical = series.isSecondary ? panel.secondary : panel.y
    let step = max(1, (series.rows.count + mostOfSeries - 1) / mostOfSeries)
    return stride(from: 0, to: series.rows.count, by: step).compactMap { index in
      let row = series.rows[index]
      guard row.count >= 2, let across = panel.x.share(row[0]), let up = vertical.share(row[1])
      else { return nil }
      return Target(
        x: frame.left + across * (frame.right - frame.left),
        y: frame.bottom - up * (frame.bottom - frame.top),
        text: text(of: row, series, panel, cells))
    }
  }

  private static func text(
    of row: [Double], _ series: DrawingScript.Series, _ panel: DrawingScript.Panel,
    _ cells: CellsByMean
  ) -> String {
    // Where the categories stand one above the other, numbers go across.
    let standing = category(at: row[1], among: panel.yTicks)
    let value = standing == nil ? row[1] : row[0]
    let place =
      standing ?? category(at: row[0], among: panel.ticks)
      ?? (panel.xLabel.isEmpty ? "" : "\(panel.xLabel) ") + number(row[0])
    var parts = [series.name, place].filter { !$0.isEmpty }.joined(separator: ", ")
    let hasBar = row.count >= 4 && row[2].isFinite && row[3].isFinite
    let bar = hasBar ? min(row[2], row[3])...max(row[2], row[3]) : nil
    if let cell = cells.cell(ofMean: value, bar: bar) {
      parts += ": " + cell
    } else {
      parts += ": " + number(value)
      if let bar { parts += " (\(number(bar.lowerBound)) to \(number(bar.upperBound)))" }
    }
    return parts
  }

  /// The text of the tick beside which a mark of a category stands; nil on an axis of numbers.
  private static func category(at place: Double, among ticks: [Double: String]) -> String? {
    let isOfNumbers = ticks.values.allSatisfy { text in
      text.allSatisfy { $0.isNumber || "−.,·⁻".contains($0) }
    }
    let tick = ticks.sorted { $0.key < $1.key }
      .min { abs($0.key - place) < abs($1.key - place) }
    guard !isOfNumbers, let tick, abs(tick.key - place) < 0.5 else { return nil }
    return tick.value
  }

  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "not finite" }
    return String(format: "%.4g", value)
  }
}

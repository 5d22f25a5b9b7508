/// The differences of an exhibit's cells in units of their margins, with their 95 % intervals:
/// those within ±1 are the same for the exhibit's purpose.
package enum ForestPlot {
  /// What stands under the drawing.
  static let caption = """
    D/δ, ours minus published over the margin, with its 95 % interval; shaded: within the margin. \
    Beyond ±6 at the edge.
    """

  /// A greater difference stands at the edge.
  private static let edge = 6.0

  private static let ticks = stride(from: -edge, through: edge, by: 2).map {
    Axis.Tick($0, NumberText.tick($0, step: 2, largest: edge))
  }

  /// The drawing; nil where no cell has a difference and a margin.
  package static func figure(of report: ExhibitReport) -> Figure? {
    let rows = report.cells.compactMap { cell in row(cell, in: report) }
    guard !rows.isEmpty else { return nil }
    let count = Double(rows.count)
    let height = 0.0...(count + 1)
    let places = rows.indices.map { count - Double($0) }
    let verdicts = Verdict.allCases.filter { verdict in rows.contains { $0.verdict == verdict } }
    let series = verdicts.enumerated().map { style, verdict in
      let chosen = rows.indices.filter { rows[$0].verdict == verdict }
      return Series(
        verdict.rawValue, .points, x: chosen.map { clamped(rows[$0].difference) },
        y: chosen.map { places[$0] }, style: style + 1)
    }
    let band = Series(
      "", .band, x: [-1, 1], y: [height.lowerBound, height.lowerBound],
      lower: [height.lowerBound, height.lowerBound], upper: [height.upperBound, height.upperBound],
      style: 0)
    let panel = Panel(
      x: Axis("D/δ", range: -edge...edge, ticks: ticks),
      y: Axis("", range: height, ticks: zip(places, rows).map { .init($0, $1.name) }),
      series: [band] + series, annotations: [.verticalLine(x: 0, label: "")],
      segments: zip(places, rows).compactMap { place, row in
        row.interval.map { interval in
          Segment(
            from: .init(x: clamped(interval.lowerBound), y: place),
            to: .init(x: clamped(interval.upperBound), y: place))
        }
      })
    // The names stand beside the drawing: gnuplot keeps about 10 pixels a letter, and the intervals
    // want the rest.
    let longest = rows.map(\.name.count).max() ?? 0
    let size = Figure.Size(
      width: max(760, 330 + 10 * longest), height: min(max(220, 130 + 17 * rows.count), 2400))
    return Figure(panels: [panel], size: size)
  }

  private struct Row {
    let name: String
    let verdict: Verdict
    let difference: Double
    let interval: ClosedRange<Double>?
  }

  private static func row(_ cell: Cell, in report: ExhibitReport) -> Row? {
    guard let difference = cell.difference, difference.isFinite, let margin = cell.margin,
      margin.lowerBound < 0, margin.upperBound > 0, let verdict = cell.verdict
    else { return nil }
    /// In margins: of the lower one below zero, of the upper one above.
    func scaled(_ value: Double) -> Double {
      value < 0 ? value / -margin.lowerBound : value / margin.upperBound
    }
    let hasRows = Set(report.cells.map(\.row)).count > 1
    let hasReadings = Set(report.cells.map(\.reading)).count > 1
    let names =
      (hasRows ? [cell.row] : []) + [cell.column] + (hasReadings ? [cell.reading] : [])
    let interval = cell.halfWidth.flatMap { half in
      half.isFinite ? scaled(difference - half)...scaled(difference + half) : nil
    }
    return Row(
      name: names.joined(separator: ", "), verdict: verdict, difference: scaled(difference),
      interval: interval)
  }

  private static func clamped(_ value: Double) -> Double { min(max(value, -edge), edge) }
}

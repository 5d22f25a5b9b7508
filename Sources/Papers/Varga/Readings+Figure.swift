import Exhibits
import Reports

/// The readings drawn: a line a reading, a point a run, with the published value marked.
extension Readings {
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let range = Self.range(results)
    let panels = Column.allCases.compactMap { panel($0, results, range) }
    return panels.isEmpty
      ? nil : Figure(panels: panels, columns: 1, size: .init(width: 1000, height: 1800))
  }

  private func panel(
    _ column: Column, _ results: ExhibitResults, _ range: ClosedRange<Double>
  ) -> Panel? {
    // The first reading on top.
    let cells = results.cells.filter { $0.column == column.rawValue }.reversed()
    var x: [Double] = []
    var y: [Double] = []
    var outside: [Annotation] = []
    for (line, cell) in cells.enumerated() {
      let place = Double(line + 1)
      let values = results.values(cell)
      for value in values where range.contains(value) {
        x.append(value)
        y.append(place)
      }
      let below = values.filter { $0 < range.lowerBound }
      if let sample = Sample(below) {
        let few = below.count < values.count ? "\(below.count) " : ""
        outside.append(
          .text(
            at: .init(x: range.lowerBound + 0.05, y: place),
            label: "\(few)below: \(NumberText.telling(sample.mean, decimals: 1))"))
      }
    }
    guard !x.isEmpty || !outside.isEmpty else { return nil }
    let heights = [0.4, Double(cells.count) + 0.6]
    let published = results.published.cells.first { $0.column == column.rawValue }.map {
      Series("published", .line, x: [$0.mean, $0.mean], y: heights, role: .reference)
    }
    return Panel(
      title: column.rawValue,
      x: Axis("test accuracy (%)", range: range),
      y: Axis(
        "", range: heights[0]...heights[1],
        ticks: cells.enumerated().map { .init(Double($0.offset + 1), $0.element.row) }),
      series: [published, Series("a run", .points, x: x, y: y, style: 1)].compactMap { $0 },
      annotations: outside)
  }

  /// The accuracies that are drawn, of runs and in print; the mean of what lies below is written,
  /// so that trainings which collapse don't take the axis: more than 1.5 points under the median.
  private static func range(_ results: ExhibitResults) -> ClosedRange<Double> {
    let values = results.cells.flatMap(results.values).sorted()
    let median = values.isEmpty ? 97.5 : values[values.count / 2]
    let shown = values.filter { $0 >= median - 1.5 } + results.published.cells.map(\.mean)
    let least = shown.filter { $0 >= median - 1.5 }.min() ?? median
    return (least - 0.1)...((shown.max() ?? median) + 0.1)
  }

  /// Each row against the one from which it differs in one thing.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    Self.rows.flatMap { row in
      Column.allCases.compactMap { column in
        guard let origin = row.origin else { return nil }
        let sides = [row.name, origin].compactMap { name in
          results.cell(row: name, column: column.rawValue, reading: row.group.name)
            .map { PlannedComparison.Side(name, results.bySeed($0)) }
        }
        guard sides.count == 2, sides.allSatisfy({ !$0.values.isEmpty }) else { return nil }
        return PlannedComparison(
          context: column.rawValue, sides[0], with: sides[1],
          metric: results.metric(ofColumn: column.rawValue))
      }
    }
  }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      Each row changes one thing against "\(Self.text.name)" or "\(Self.code.name)", in the cells \
      that it can change. The seeds are 11 to 15: none of these runs is one that judges the paper. \
      The published numbers are those of Table 3, of 10 runs.
      """
    ] + MNISTReading.notes(results)
  }
}

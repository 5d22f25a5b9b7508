import Exhibits
import Reports

extension OwnExhibit {
  /// A panel a measure: means with standard deviations, ours beside what is published; over the
  /// values of a grid's last axis where these are numbers, else a place a cell.
  package func figure(_ results: ExhibitResults) throws -> Figure? {
    let panels = experiment.measures.compactMap { panel($0, results) }
    guard !panels.isEmpty else { return nil }
    return Figure(panels: panels, columns: panels.count > 1 ? 2 : 1)
  }

  private func panel(_ measure: Measure, _ results: ExhibitResults) -> Panel? {
    let cells = experiment.cells.map { cell in
      results.cell(row: cell.row, column: column(cell, measure))
    }
    let ours = cells.map { $0.flatMap { Sample(results.values($0)) } }
    guard ours.contains(where: { $0?.mean.isFinite == true }) else { return nil }
    let published = cells.map { $0.flatMap { results.publishedSample($0) } }
    let label = measure.unit.isEmpty ? measure.name : "\(measure.name) (\(measure.unit))"
    if let axis = experiment.columnAxis ?? experiment.rowAxis, let numbers = axis.numbers,
      Set(numbers).count > 1
    {
      return curves(axis, numbers, ours: ours, published: published, y: label)
    }
    let names = experiment.cells.map { cell in
      [hasRowNames ? cell.row : nil, cell.column].compactMap { $0 }.joined(separator: ", ")
    }
    return Panel(
      x: Axis(
        "", range: 0.5...(Double(names.count) + 0.5),
        ticks: names.enumerated().map { .init(Double($0.offset + 1), $0.element) }),
      y: Axis(label),
      series: PlacedPoints.series("published", published, shift: -0.1, style: 1, role: .published)
        + PlacedPoints.series("measured", ours, shift: 0.1, style: 2))
  }

  /// Whether rows tell cells apart.
  private var hasRowNames: Bool {
    Set(experiment.cells.map(\.row)).count > 1 || experiment.cells.contains { $0.column == nil }
  }

  /// A curve a row over the axis's numbers.
  private func curves(
    _ axis: GridAxis, _ numbers: [Double], ours: [Sample?], published: [Sample?], y label: String
  ) -> Panel {
    let isWithinRows = experiment.columnAxis != nil
    let rows = isWithinRows ? experiment.rowAxis?.labels ?? [] : [""]
    let spacing = AxisSpacing(numbers)
    var series: [Series] = []
    for (place, row) in rows.enumerated() {
      let range = place * numbers.count..<(place + 1) * numbers.count
      func points(_ samples: [Sample?]) -> (x: [Double], samples: [Sample]) {
        let found = zip(spacing.places, samples[range]).compactMap { x, sample in
          sample.map { (x, $0) }
        }.sorted { $0.0 < $1.0 }
        return (found.map(\.0), found.map(\.1))
      }
      let (own, printed) = (points(ours), points(published))
      if !printed.x.isEmpty {
        series.append(
          Series(
            row.isEmpty ? "published" : "\(row), published", x: printed.x, samples: printed.samples,
            style: place + 1, role: .published))
      }
      series.append(
        Series(
          row.isEmpty ? (printed.x.isEmpty ? "" : "measured") : row, x: own.x,
          samples: own.samples, style: place + 1))
    }
    return Panel(x: spacing.axis(axis.name), y: Axis(label), series: series)
  }
}

/// Where the values of a grid stand along an axis: by themselves, by their logarithms where they
/// are positive and far apart, and side by side where one of such values is 0.
private struct AxisSpacing {
  /// Where each value stands.
  let places: [Double]
  private let scale: Axis.Scale
  private let ticks: [Axis.Tick]

  init(_ numbers: [Double]) {
    let positive = numbers.filter { $0 > 0 }
    let isWide = (positive.max() ?? 1) / (positive.min() ?? 1) >= 20
    guard isWide, positive.count < numbers.count else {
      (places, scale, ticks) = (numbers, isWide ? .logarithmic : .linear, [])
      return
    }
    let sorted = numbers.sorted()
    places = numbers.map { number in Double(sorted.firstIndex(of: number) ?? 0) + 1 }
    scale = .linear
    ticks = sorted.enumerated().map { place, number in
      Axis.Tick(Double(place + 1), NumberText.shortest(number))
    }
  }

  /// The axis, with room at its ends.
  func axis(_ name: String) -> Axis {
    let (least, greatest) = (places.min() ?? 0, places.max() ?? 1)
    let room = 0.05 * (greatest - least)
    return Axis(
      name, scale: scale,
      range: scale == .logarithmic
        ? (least / 1.5)...(greatest * 1.5) : (least - room)...(greatest + room),
      ticks: ticks)
  }
}

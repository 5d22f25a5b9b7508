import Reports

/// The readings drawn: a line a reading, a point a run, with the published value marked.
extension VargaReadings {
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let panels = Column.allCases.compactMap { panel($0, results) }
    return panels.isEmpty
      ? nil : Figure(panels: panels, columns: 1, size: .init(width: 900, height: 1240))
  }

  private func panel(_ column: Column, _ results: ExhibitResults) -> Panel? {
    // The first reading on top.
    let cells = results.cells.filter { $0.column == column.rawValue }.reversed()
    var x: [Double] = []
    var y: [Double] = []
    var outside: [Annotation] = []
    for (line, cell) in cells.enumerated() {
      let place = Double(line + 1)
      let values = results.values(cell)
      for value in values where value >= Self.least {
        x.append(value)
        y.append(place)
      }
      if let sample = Sample(values), sample.mean < Self.least {
        outside.append(
          .text(
            at: .init(x: Self.least + 0.05, y: place),
            label: "below: \(NamedValues.format(sample.mean, decimals: 1))"))
      }
    }
    guard !x.isEmpty else { return nil }
    let published = results.published.cells.first { $0.column == column.rawValue }?.mean
    return Panel(
      title: column.rawValue,
      x: Axis("test accuracy (%)", range: Self.least...98.3),
      y: Axis(
        "", range: 0.4...(Double(cells.count) + 0.6),
        ticks: cells.enumerated().map { .init(Double($0.offset + 1), $0.element.row) }),
      series: [Series("a run", .points, x: x, y: y, style: 1)],
      annotations: outside + (published.map { [.verticalLine(x: $0, label: "published")] } ?? []))
  }

  /// What lies below is written, not drawn.
  private static let least = 96.3

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      Each row changes one thing against "as taken": learning rate 0.001, gradient penalties with the printed λ \
      divided by 28, DoubleBack on each example's own loss, weight decay λ‖w‖² on weights without biases, Xavier's \
      uniform initializer, pixels in 0…1, dropout after both dense hidden layers.
      """,
      """
      The published numbers are those of Table 3's first row; they have 10 runs, ours fewer, so a difference \
      of 0.1 points is often chance here.
      """,
    ] + MNISTReading.notes
  }
}

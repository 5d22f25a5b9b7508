import Exhibits
import Reports
import Training

extension Figure2 {
  /// Accuracy and norm over the training: means, bands of a standard deviation, dashed lines at the
  /// quenches.
  func figure(_ results: ExhibitResults) throws -> Figure? {
    let labels = ["test accuracy (%)", "mean Frobenius norm ‖J‖"]
    let panels = zip(Self.quantities, labels).compactMap { quantity, label in
      panel(results, quantity.metric, y: Axis(label))
    }
    return panels.isEmpty ? nil : Figure(panels: panels, columns: 1)
  }

  private func panel(
    _ results: ExhibitResults, _ metric: Metric, y: Axis
  ) -> Panel? {
    var series: [Series] = []
    for (style, (row, _)) in Self.estimators.enumerated() {
      let points = trajectory(results, row: row, metric)
      guard !points.isEmpty else { continue }
      let x = points.map { Double($0.iteration) }
      let means = points.map(\.sample.mean)
      let deviations = points.map { $0.sample.standardDeviation ?? 0 }
      series.append(
        Series(
          "", .band, x: x, y: means, lower: zip(means, deviations).map { $0 - $1 },
          upper: zip(means, deviations).map { $0 + $1 }, style: style))
      series.append(Series(row, .line, x: x, y: means, style: style))
    }
    guard !series.isEmpty else { return nil }
    let iterations = ImageTask.leNet.settings.iterations[results.scale].all
    return Panel(
      x: Axis("iteration", range: 0...Double(iterations)), y: y, series: series,
      annotations: (1...2).map { .verticalLine(x: Double(iterations * $0 / 3), label: "") })
  }

  /// What the runs of a row measured on the way, where any finished.
  private func trajectory(
    _ results: ExhibitResults, row: String, _ metric: Metric
  ) -> [(iteration: Int, sample: Sample)] {
    guard
      let cell = results.cell(row: row, column: Self.column(Self.quantities[0].name, third: 3))
    else { return [] }
    return (cell.runs.first?.evaluations ?? []).compactMap { iteration in
      let values = results.values(cell, metric: metric.name(atIteration: iteration))
      return Sample(values).map { (iteration, $0) }
    }
  }
}

import Exhibits
import Reports

extension Generalization {
  /// A panel a column: published and measured, a place a regularizer.
  func figure(_ results: ExhibitResults) -> Figure? {
    let accuracies = Samples.ofTables.map(\.name).compactMap { column in
      panel(
        results, column, title: Self.context(column), y: Axis("test accuracy (%)"))
    }
    let norms = panel(
      results, Self.norm, reading: Self.rootMeanSquare, title: "norm, all images",
      y: Axis("‖J‖, root of the mean square", scale: .logarithmic))
    let panels = accuracies + [norms].compactMap { $0 }
    return panels.isEmpty ? nil : Figure(panels: panels, columns: 3)
  }

  static let labels = ["none", "L²", "drop", "Jac", "all"]

  private func panel(
    _ results: ExhibitResults, _ column: String, reading: String = "as written", title: String,
    y: Axis
  ) -> Panel? {
    let rows = task.models.map(\.name)
    let measured = rows.map { row in
      results.cell(row: row, column: column, reading: reading).flatMap {
        Sample(results.values($0))
      }
    }
    guard measured.contains(where: { $0 != nil }) else { return nil }
    let published = rows.map { row in
      results.publishedSample(row: row, column: column)
    }
    return Panel(
      title: title,
      x: Axis(
        "", range: 0.5...(Double(rows.count) + 0.5),
        ticks: Self.labels.enumerated().map { .init(Double($0.offset + 1), $0.element) }),
      y: y,
      series: PlacedPoints.series("published", published, shift: -0.1, style: 1, role: .published)
        + PlacedPoints.series("measured", measured, shift: 0.1, style: 2))
  }
}

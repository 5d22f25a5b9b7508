import Exhibits
import Reports

/// A panel of a table: published and measured accuracy side by side, a place a cell.
struct AccuracyPanel {
  /// One cell: where it stands in the table, and its label in the panel.
  struct Place {
    let row: String
    let column: String
    let label: String

    init(row: String = SmallMNIST.row, column: String, _ label: String? = nil) {
      self.row = row
      self.column = column
      self.label = label ?? column
    }
  }

  let places: [Place]

  /// Means with standard deviations under a reading on MNIST, beside what the paper prints.
  func panel(_ results: ExhibitResults, _ reading: MNISTReading, title: String? = nil) -> Panel {
    panel(results, reading: reading.name, title: title)
  }

  /// Means with standard deviations under the reading called `reading`, beside what the paper
  /// prints.
  func panel(_ results: ExhibitResults, reading: String, title: String? = nil) -> Panel {
    let published = places.map { place in
      results.publishedSample(row: place.row, column: place.column)
    }
    let measured = places.map { place in
      results.cell(row: place.row, column: place.column, reading: reading)
        .flatMap { Sample(results.values($0)) }
    }
    return Panel(
      title: title ?? reading,
      x: Axis(
        "", range: 0.5...(Double(places.count) + 0.5),
        ticks: places.enumerated().map { .init(Double($0.offset + 1), $0.element.label) }),
      y: Axis("test accuracy (%)"),
      series: PlacedPoints.series("published", published, shift: -0.1, style: 1, role: .published)
        + PlacedPoints.series("measured", measured, shift: 0.1, style: 2))
  }
}

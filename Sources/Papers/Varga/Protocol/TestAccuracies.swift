import Exhibits
import Reports

/// The test accuracies of a table's cells under one reading, with names for sentences.
struct TestAccuracies {
  let results: ExhibitResults
  /// The reading's name.
  let reading: String

  /// The accuracies under the reading called `reading`.
  init(_ results: ExhibitResults, reading: String) {
    self.results = results
    self.reading = reading
  }

  /// The accuracies on MNIST, as in the authors' code or under another reading.
  init(_ results: ExhibitResults, _ reading: MNISTReading = .authorsCode) {
    self.init(results, reading: reading.name)
  }

  /// The accuracies of a cell, one a run, in percent.
  func values(row: String = SmallMNIST.row, column: String, name: String? = nil) -> NamedValues {
    let cell = results.cell(row: row, column: column, reading: reading)
    // A smaller protocol's gains aren't held against the paper's.
    let published =
      results.scale == .paper ? results.publishedSample(row: row, column: column) : nil
    return NamedValues(
      name ?? column, cell.map { results.bySeed($0) } ?? .none, unit: " %", published: published)
  }

  /// How far two accuracies of a cell's kind may be apart and still count as the same, in points,
  /// by the exhibit's file; nil where it states no such margin.
  func margin(row: String = SmallMNIST.row, column: String) -> Double? {
    guard case .difference(let points)? = results.published.margin(row: row, column: column)?.size
    else { return nil }
    return points
  }
}

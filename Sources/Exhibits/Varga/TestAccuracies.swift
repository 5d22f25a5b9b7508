import Reports

/// The test accuracies of a table's cells under one reading, with names for sentences.
struct MNISTAccuracies {
  let results: ExhibitResults
  let reading: MNISTReading

  init(_ results: ExhibitResults, _ reading: MNISTReading = .rowSums) {
    self.results = results
    self.reading = reading
  }

  /// The accuracies of a cell, one a run, in percent.
  func values(row: String = SmallMNIST.row, column: String, name: String? = nil) -> NamedValues {
    let cell = results.cell(row: row, column: column, reading: reading.name)
    let published = results.published.cells.first { $0.row == row && $0.column == column }?.mean
    return NamedValues(
      name ?? column, cell.map(results.values) ?? [], unit: " %", published: published)
  }
}

import Exhibits
import Reports

extension Table2 {
  /// Each penalty against none in its row, and the penalties alone against dropout and batch
  /// normalization alone.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    let accuracies = TestAccuracies(results)
    let rivals = [("Dropout", "NoGR"), ("Batchnorm", "NoGR")]
    return results.comparisonsWithFirstColumn()
      + ["SpectReg", "DoubleBack"].flatMap { column in
        rivals.compactMap { row, none in
          accuracies.comparison(("Baseline", column), with: (row, none), named: (column, row))
        }
      }
  }
}

extension Table3 {
  /// Each penalty against none in its row, and each of DoubleBack and SpectReg with CP against
  /// without.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    let accuracies = TestAccuracies(results)
    return results.comparisonsWithFirstColumn()
      + ["Baseline", "SpectReg", "DoubleBack"].compactMap { column in
        let name = column == "Baseline" ? "CP" : "\(column) + CP"
        return accuracies.comparison(
          ("CP", column), with: ("No CP", column), named: (name, column))
      }
  }
}

extension Table6 {
  /// All three pairs, corrected as the caption says.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    results.comparisons(
      ofColumns: ["SpectReg": "JacReg", "FrobReg": "JacReg", "SpectReg": "FrobReg"],
      corrected: true)
  }
}

extension Table8 {
  /// None: a cell is a weight, not a mean of runs.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] { [] }
}

extension TestAccuracies {
  /// One cell against another; nil where one has no finished run.
  func comparison(
    _ first: (row: String, column: String), with second: (row: String, column: String),
    named names: (String, String)
  ) -> PlannedComparison? {
    let values = [first, second].map { self.values(row: $0.row, column: $0.column) }
    guard values.allSatisfy({ !$0.values.isEmpty }) else { return nil }
    return PlannedComparison(
      context: reading, .init(names.0, values[0]), with: .init(names.1, values[1]),
      metric: results.metric(ofColumn: first.column))
  }
}

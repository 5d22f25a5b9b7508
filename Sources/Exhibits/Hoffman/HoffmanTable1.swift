import Datasets
import Measurements
import Reports
import Training

/// Hoffman, Roberts, Yaida 2019, Table 1 (§3.1): accuracy by regularizer and training images a class, and the
/// Jacobian's norm on the test set.
///
/// ‖J‖_F is that of the models trained on all images, exact and with respect to the preprocessed input. As written it is
/// the mean over the test set of each image's norm; the root of the mean square is a reading of its own, by which the
/// printed numbers come out and which the claims are judged by. Each seed has a subset of its own.
struct HoffmanTable1: Exhibit {
  let id = ExhibitID("hoffman", "table1")

  /// The column of the norms.
  static let norm = "‖J‖_F"

  /// The readings of the norm over the test set, with their metrics.
  static let norms = [
    ("as written", MeasuredMetric.jacobianNorm),
    (rootMeanSquare, MeasuredMetric.rootMeanSquareJacobianNorm),
  ]

  /// The name of the other reading.
  static let rootMeanSquare = "root of the mean square"

  /// The row that the others are held against.
  static let baseline = "No regularization"

  func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    try HoffmanModel.ofTables.flatMap { row, model in
      try HoffmanTask.Samples.ofTable.map { column, samples in
        PlannedCell(
          row: row, column: column, metric: Training.Metric.testAccuracy.rawValue,
          runs: try HoffmanTask.runs(model, samples: samples, at: scale, seeds: seeds, data: data))
      }
        + Self.norms.map { reading, metric in
          PlannedCell(
            row: row, column: Self.norm, reading: reading, metric: metric,
            measurements: try HoffmanTask.runs(model, at: scale, seeds: seeds, data: data).map {
              Measurement($0, .jacobianNorm())
            })
        }
    }
  }

  /// Each regularizer against none, in each column.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    (HoffmanTask.Samples.ofTable.map(\.name) + [Self.norm]).flatMap { column in
      let rows = HoffmanModel.ofTables.compactMap { row, _ in
        results.cell(row: row, column: column).map { (row, results.measurements($0)) }
      }.filter { !$0.1.isEmpty }
      guard let none = rows.first, none.0 == Self.baseline else { return [PlannedComparison]() }
      return rows.dropFirst().map { row, values in
        PlannedComparison(
          context: Self.context(column), .init(row, values), with: .init(none.0, none.1),
          metric: results.metric(ofColumn: column))
      }
    }
  }

  /// What a column is called in sentences.
  static func context(_ column: String) -> String {
    switch column {
    case norm: "the norm"
    case "All": "all images"
    default: "\(column) a class"
    }
  }

  func notes(_ results: ExhibitResults) -> [String] {
    HoffmanTask.notes + [
      """
      ‖J‖_F on the test set is the mean of each image's norm as written, and the root of the mean of its square by the other \
      reading. The claims on it, which sum up the printed numbers, are judged by the latter.
      """,
      """
      "Any statistically significant way" is judged by Welch's tests of L², dropout and the Jacobian regularizer \
      against none in each of the five columns, p multiplied by the number of tests (Bonferroni); finding no difference counts from five runs a cell on. "An order of \
      magnitude" is a factor of ten, "retaining" an accuracy whose 95% interval stays above 0.2 points below.
      """,
    ]
  }
}

import Exhibits
import Measurements
import Reports
import Scheduling
import Training

/// What Tables 1 and 3 of Hoffman, Roberts, Yaida 2019 share: accuracy by regularizer and training
/// images a class, and the Jacobian's norm on the test set.
///
/// ‖J‖_F is that of the models trained on all images, exact and with respect to the preprocessed
/// input. As written it is the mean over the test set of each image's norm; the root of the mean
/// square is a reading of its own, by which Table 1's printed numbers come out and which the claims
/// are judged by. Each seed has a subset of its own.
struct Generalization {
  /// The models.
  let task: ImageTask

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

  /// A smaller difference in accuracy on all images, in points, is none: half of what L² and
  /// dropout change it by in print.
  static let accuracyMargin = 0.15

  /// How many test images give the norm; nil takes all.
  static func examples(_ task: ImageTask, at scale: Scale) -> Int? {
    switch (task, scale) {
    case (.leNet, _), (_, .paper): nil
    case (_, .reduced): 1000
    case (_, .quick), (_, .smoke): 100
    }
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    let examples = Self.examples(task, at: request.scale)
    let norm = Quantity.jacobianNorm(
      examples: examples, imageSeed: examples == nil ? nil : task.imageSeed)
    let cells = try task.models.flatMap { row, model in
      try accuracies(row, model, request)
        + Self.norms.map { reading, metric in
          PlannedCell(
            row: row, column: Self.norm, reading: reading, metric: metric,
            measurements: try task.runs(model, request).map {
              NetworkMeasurement($0, norm)
            })
        }
    }
    // "The Xavier method" is said of DDNet too, whose runs take hours: LeNet′ tells what biases are
    // worth.
    guard task == .leNet else { return cells }
    let few = ImageTask.withUniformBiases(request)
    let reading = ImageTask.uniformBiases
    return try cells
      + task.models.flatMap { row, model in
        let model = model.withUniformBiases
        let norms = try task.runs(model, few).map {
          NetworkMeasurement($0, norm)
        }
        return try accuracies(
          row, model, reading: reading, few)
          + [
            PlannedCell(
              row: row, column: Self.norm, reading: "\(Self.rootMeanSquare), \(reading)",
              metric: MeasuredMetric.rootMeanSquareJacobianNorm, measurements: norms)
          ]
      }
  }

  /// The accuracies of a model in the columns of few and of all images.
  private func accuracies(
    _ row: String, _ model: Model, reading: String = Cell.asWritten, _ request: Request
  ) throws -> [PlannedCell] {
    try Samples.ofTables.map { column, samples in
      PlannedCell(
        row: row, column: column, reading: reading,
        metric: Metric.testAccuracy.rawValue,
        runs: try task.runs(model, samples: samples, request))
    }
  }

  /// Each regularizer against none, in each column.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    (Samples.ofTables.map(\.name) + [Self.norm]).flatMap { column in
      let sides = task.models.compactMap { row, _ in
        results.cell(row: row, column: column).map { cell in
          results.side(cell, name: row)
        }
      }.filter { !$0.values.isEmpty }
      guard let none = sides.first, none.name == Self.baseline else {
        return [PlannedComparison]()
      }
      return sides.dropFirst().map { side in
        PlannedComparison(
          context: Self.context(column), side, with: none, metric: results.metric(ofColumn: column))
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

  /// What a cell's runs gave, with the name `Jacobian, 3 a class`.
  func values(_ results: ExhibitResults, _ row: String, _ column: String) -> NamedValues {
    let isNorm = column == Self.norm
    let reading = isNorm ? Self.rootMeanSquare : "as written"
    return NamedValues(
      "\(row), \(Self.context(column)):",
      results.bySeed(row: row, column: column, reading: reading),
      unit: isNorm ? "" : " %",
      // A shorter protocol's gains aren't held against the paper's.
      published: results.scale == .paper
        ? results.publishedSample(row: row, column: column) : nil)
  }

  /// Whether a tenth of the norm of `row` is above the norm of `other`.
  func tenfold(_ results: ExhibitResults, _ row: String, above other: String) -> Finding {
    let norm = values(results, row, Self.norm)
    let tenth = NamedValues(
      "a tenth of \(norm.name)",
      norm.bySeed?.map { $0 / 10 } ?? .none)
    return .isGreater(tenth, than: values(results, other, Self.norm))
  }

  func notes(_ results: ExhibitResults) -> [String] {
    let examples = Self.examples(task, at: results.scale)
    return task.notes(results) + results.imageNotes + [
      """
      ‖J‖_F on \(examples.map { "\($0) images drawn from the test set" } ?? "the test set") is the \
      mean of each image's norm as written, and the root of the mean of its square by the other \
      reading. The claims on it, which sum up the printed numbers, are judged by the latter.
      """
    ]
  }
}

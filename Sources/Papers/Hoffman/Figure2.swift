import Exhibits
import Measurements
import Reports
import Scheduling
import Timing
import Training

/// Hoffman, Roberts, Yaida 2019, Figure 2 (§2.3): the Jacobian regularizer computed exactly and by
/// random projections, over a training on all images.
///
/// The caption names λ_JR = 0.01 and no other regularizer: read as the row "Jacobian" of Table 1,
/// whose runs with one projection are these. Each run is measured on the way, 30 times at the
/// paper's scale. The curves show the mean of each image's norm; the sentences are judged by the
/// root of the mean square at the end, the reading by which Table 1's norm comes out.
struct Figure2: Exhibit {
  let id = ExhibitID("hoffman", "figure2")

  /// How the regularizer is computed, a row each.
  static let estimators: [(name: String, estimator: Model.Estimator)] = [
    ("exact", .exact), ("n_proj = 1", .projections(1)), ("n_proj = 3", .projections(3)),
  ]

  /// What is measured, a panel each.
  static let quantities: [(name: String, metric: Metric)] = [
    ("test accuracy", .testAccuracy), ("‖J‖_F", .jacobianNorm),
  ]

  /// When the cells are measured: before each quench and at the end, in thirds of the run.
  static let thirds = ["before the first quench", "before the second", "at the end"]

  /// The column of the norm that is Table 1's.
  static let lastNorm = "‖J‖_F, root of the mean square, at the end"

  /// The column of a step's operations.
  static let operations = "10⁶ operations of a step"

  /// The name of a column, such as `test accuracy, at the end`.
  static func column(_ quantity: String, third: Int) -> String {
    "\(quantity), \(thirds[third - 1])"
  }

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    let published = try catalogue.exhibit(id.paper, id.name)
    return Self.thirds.indices.reduce(published) { published, place in
      published.measuring(
        PublishedColumn(
          Self.column("‖J‖_F", third: place + 1), metric: "mean ‖J‖_F on the test set", unit: "",
          better: .lower))
    }.measuring(
      PublishedColumn(
        Self.lastNorm, metric: "root mean ‖J‖²_F on the test set", unit: "", better: .lower)
    ).measuring(
      PublishedColumn(
        Self.operations, metric: "multiplications and additions of a step", unit: "10⁶",
        better: .lower))
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    let iterations = ImageTask.leNet.settings.iterations[request.scale].all
    let timing = try CostStep.ofLeNet(at: request.scale)
    let methods = [Cost.exact, Cost.oneProjection, "three projections"]
    let operations = zip(Self.estimators, methods).map { estimator, method in
      PlannedCell(
        row: estimator.name, column: Self.operations, metric: TimedMetric.operations(method),
        timing: timing)
    }
    let measured = try Self.estimators.flatMap { row, estimator in
      let runs = try ImageTask.leNet.runs(
        .jacobian.estimated(by: estimator), request)
      let lastNorm = PlannedCell(
        row: row, column: Self.lastNorm, metric: MeasuredMetric.rootMeanSquareJacobianNorm,
        measurements: runs.map { NetworkMeasurement($0, .jacobianNorm()) })
      return Self.quantities.flatMap { quantity, metric in
        (1...3).map { third in
          PlannedCell(
            row: row, column: Self.column(quantity, third: third),
            metric: metric.name(atIteration: iterations * third / 3), runs: runs)
        }
      } + [lastNorm]
    }
    return measured + operations
  }

  /// Each number of projections against the exact regularizer, in each column.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    let columns =
      Self.quantities.flatMap { quantity in
        (1...3).map { Self.column(quantity.name, third: $0) }
      } + [Self.lastNorm]
    return columns.flatMap { column in
      let rows = Self.estimators.compactMap { row, _ in
        results.cell(row: row, column: column).map { (row, results.bySeed($0)) }
      }.filter { !$0.1.values.isEmpty }
      guard let exact = rows.first, exact.0 == Self.estimators[0].name else {
        return [PlannedComparison]()
      }
      return rows.dropFirst().map { row, values in
        PlannedComparison(
          context: column, .init(row, values), with: .init(exact.0, exact.1),
          metric: results.metric(ofColumn: column))
      }
    }
  }

  func notes(_ results: ExhibitResults) -> [String] {
    ImageTask.leNet.notes(results) + [
      """
      "Negligible" is judged at the end of the training: the difference from the exact method is \
      shown to be within ±0.2 points of accuracy, and within ±10% of its ‖J‖_F as Table 1 has it, \
      the root of the mean square over the test images (two one-sided tests at 5 %, seed by seed). \
      The curves are of the mean of each image's norm. Bands show standard deviations.
      """
    ]
  }
}

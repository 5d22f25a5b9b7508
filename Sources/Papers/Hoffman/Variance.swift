import Exhibits
import Measurements
import Reports
import Scheduling
import Training

/// Hoffman, Roberts, Yaida 2019, §2.3 and appendix B: how far random projections miss ‖J‖²_F.
///
/// The paper derives it and measures nothing. Here: LeNet′ of Table 1's five rows, trained on all
/// images, and the exact Jacobians of test images, on which the projections of Algorithm 1 are
/// drawn many times.
struct Variance: Exhibit {
  let id = ExhibitID("hoffman", "variance")

  /// Columns: metrics of the measurement, with what they measure.
  private static let columns: [(name: String, metric: String, measure: String)] = [
    ("mean ‖J‖²_F", MeasuredMetric.meanSquaredJacobianNorm, "squared norm of the Jacobian"),
    (relative, MeasuredMetric.relativeVariance, "variance over squared mean"),
    (largest, MeasuredMetric.largestRelativeVariance, "variance over squared mean"),
    (largestDrawn, MeasuredMetric.largestDrawnRelativeVariance, "variance over squared mean"),
    (meanRatio, MeasuredMetric.drawnMeanRatio, "drawn over derived"),
    (varianceRatio, MeasuredMetric.drawnVarianceRatio, "drawn over derived"),
  ]

  static let relative = "variance / mean² by Eq. 15"
  static let largest = "the largest of an image"
  static let largestDrawn = "the largest drawn"
  static let meanRatio = "drawn mean / ‖J‖²_F"
  static let varianceRatio = "drawn variance / Eq. 15"

  static let settings = ByScale(
    paper: ProjectionVariance(
      examples: 1000, draws: 5000, projections: [1, 3, 10, 30],
      batches: [1, 3, 10, 30, 100, 300], trials: 400),
    quick: ProjectionVariance(
      examples: 200, draws: 1000, projections: [1, 4, 16], batches: [1, 4, 16, 64, 256],
      trials: 200),
    smoke: ProjectionVariance(
      examples: 10, draws: 50, projections: [1, 4], batches: [1, 16, 64], trials: 20))

  /// Batches from here on count as |B| ≫ 1.
  static let leastBatch = 10

  static func errorColumn(projections: Int, batch: Int) -> String {
    "relative error, n_proj = \(projections), |B| = \(batch)"
  }

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try Self.columns.reduce(catalogue.exhibit(id.paper, id.name)) { exhibit, column in
      exhibit.measuring(
        PublishedColumn(column.name, metric: column.measure, unit: "", better: .neither))
    }
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    let settings = Self.settings[request.scale]
    return try Model.ofTables.flatMap { row, model in
      let measurements = try ImageTask.leNet.runs(model, request).map {
        NetworkMeasurement($0, .projectionVariance(settings))
      }
      func cell(_ column: String, _ metric: String) -> PlannedCell {
        PlannedCell(row: row, column: column, metric: metric, measurements: measurements)
      }
      return Self.columns.map { cell($0.name, $0.metric) }
        + settings.batches.map { batch in
          cell(
            Self.errorColumn(projections: 1, batch: batch),
            MeasuredMetric.relativeError(projections: 1, batch: batch))
        }
    }
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] { [] }

  func notes(_ results: ExhibitResults) -> [String] {
    let settings = Self.settings[results.scale]
    return ImageTask.leNet.notes(results) + [
      """
      The first \(settings.examples) test images; their Jacobians with respect to the preprocessed \
      input are exact, \(settings.draws) projections each. The relative error of a batch is the \
      root mean square, over \(settings.trials) batches drawn from those images with repetition, \
      of estimate / mean ‖J‖²_F − 1.
      """,
      """
      A slope is fitted by least squares to the logarithms, and a sentence on it taken to hold \
      when the mean over models and seeds is within 0.05 of −0.5. Of batches those from \
      \(Self.leastBatch) on count, for the text says |B| ≫ 1: the images' norms differ, the \
      largest of a batch decide both its mean and its error, and a few images hold the less \
      variety of them, so that the error falls more slowly at first.
      """,
    ]
  }
}

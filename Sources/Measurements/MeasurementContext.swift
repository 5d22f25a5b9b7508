import Datasets
import Foundation
import Training

/// A trained network and the examples that a quantity is measured on.
struct MeasurementContext {
  /// The run whose network is measured.
  let run: Run
  /// Its trained weights: see ``Training/WeightsData``.
  let weights: Data
  /// Those of the run that the quantity holds it against, where there is one.
  let otherWeights: Data?
  /// What the quantity is measured on.
  let examples: ExampleSet
  /// Told of the progress, and asked whether to go on.
  let watch: MeasurementWatch

  /// The run as its network sees ``examples``: see ``Training/Run/seeing(_:)``.
  func seenRun() throws -> Run { try run.seeing(examples) }
}

/// What a quantity comes to.
struct Findings {
  /// What the values come to, by name: see ``MeasuredMetric``.
  let metrics: [String: Double]
  /// The values, as the quantity says.
  let values: [Double]
  /// How many examples were looked at.
  let examples: Int
}

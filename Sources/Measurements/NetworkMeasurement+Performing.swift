import Datasets
import Foundation
import Training

extension NetworkMeasurement {
  /// Measures the trained network on the calling thread.
  ///
  /// - Parameters:
  ///   - weights: the run's trained weights: see ``Training/WeightsData``.
  ///   - otherWeights: those of the run that the quantity holds it against, where there is one.
  ///   - data: where data sets are looked up.
  ///   - onProgress: takes the share that is done, now and then.
  ///   - shouldStop: asked now and then; a measurement that is stopped starts over next time.
  /// - Throws: `MeasurementError`, `TrainingError.unfitWeights`, `DatasetError`.
  package func perform(
    weights: Data, otherWeights: Data? = nil, data: DataLibrary,
    onProgress: (Double) -> Void = { _ in },
    shouldStop: () -> Bool = { false }
  ) throws -> MeasurementResult {
    try perform(
      weights: weights, otherWeights: otherWeights,
      on: try quantity.measured.examples(of: run, from: data), onProgress: onProgress,
      shouldStop: shouldStop)
  }

  /// Measures on `set`, which stands for the data that the quantity is measured on.
  ///
  /// - Throws: `MeasurementError`, `TrainingError.unfitWeights`; `DatasetError` for an image that
  ///   can't be read.
  package func perform(
    weights: Data, otherWeights: Data? = nil, on set: ExampleSet,
    onProgress: (Double) -> Void = { _ in },
    shouldStop: () -> Bool = { false }
  ) throws -> MeasurementResult {
    let measured = quantity.measured
    guard version == measured.version else {
      throw MeasurementError.version(
        measurement: version, current: measured.version, quantity: measured.title)
    }
    let clock = TrainingClock()
    return try withoutActuallyEscaping(onProgress) { onProgress in
      try withoutActuallyEscaping(shouldStop) { shouldStop in
        let context = MeasurementContext(
          run: run, weights: weights, otherWeights: otherWeights, examples: set,
          watch: MeasurementWatch(shouldStop: shouldStop, onProgress: onProgress))
        do {
          let findings = try measured.findings(in: context)
          return .finished(
            MeasurementOutcome(
              metrics: findings.metrics, values: findings.values, examples: findings.examples,
              seconds: clock.seconds))
        } catch is MeasurementWatch.Stopped {
          return .stopped
        }
      }
    }
  }
}

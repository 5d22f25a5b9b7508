import Datasets
import Foundation
import Training

extension Measurement {
  /// What a quantity gives before it is timed.
  struct Findings {
    var metrics: [String: Double]
    var values: [Double]
    var examples: Int
  }

  /// Measures the trained network on the calling thread.
  ///
  /// - Parameters:
  ///   - weights: the run's trained weights: see ``Training/WeightsData``.
  ///   - data: where data sets are looked up.
  ///   - onProgress: takes the share that is done, now and then.
  ///   - shouldStop: asked now and then; a measurement that is stopped starts over next time.
  /// - Throws: `MeasurementError`, `TrainingError.unfitWeights`, `DatasetError`.
  public func perform(
    weights: Data, data: DataLibrary, onProgress: (Double) -> Void = { _ in },
    shouldStop: () -> Bool = { false }
  ) throws -> MeasurementResult {
    guard version == quantity.version else {
      throw MeasurementError.version(
        measurement: version, current: quantity.version, quantity: quantity.title)
    }
    return try withoutActuallyEscaping(onProgress) { onProgress in
      try withoutActuallyEscaping(shouldStop) { shouldStop in
        let watch = MeasurementWatch(shouldStop: shouldStop, onProgress: onProgress)
        let clock = TrainingClock()
        do {
          let found = try findings(weights: weights, data: data, watch)
          return .finished(
            MeasurementOutcome(
              metrics: found.metrics, values: found.values, examples: found.examples,
              seconds: clock.seconds))
        } catch is MeasurementWatch.Stopped {
          return .stopped
        }
      }
    }
  }

  private func findings(
    weights: Data, data: DataLibrary, _ watch: MeasurementWatch
  ) throws -> Findings {
    switch quantity {
    case .jacobianNorm: try jacobianNorms(weights, data, watch)
    case .usps(let corners): try usps(corners, weights, data, watch)
    case .whiteNoise(let deviations): try whiteNoise(deviations, weights, data, watch)
    case .decisionCells(let cells): try decisionCells(cells, weights, data, watch)
    case .projectionVariance(let settings): try projectionVariance(settings, weights, data, watch)
    case .closedFormDifference(let examples):
      try closedFormDifference(examples: examples, weights, data)
    }
  }
}

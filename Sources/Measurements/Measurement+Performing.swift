import Datasets
import Foundation
import Training

extension Measurement {
  /// What a quantity comes to.
  typealias Findings = (metrics: [String: Double], values: [Double])

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
    let set: ExampleSet =
      switch quantity {
      case .usps(let corners): try data.upsampledUSPS(corners)
      case .decisionCells(let cells): cells.set(of: try data.load(run.data))
      case .jacobianNorm, .whiteNoise, .foolingDistances, .projectionVariance,
        .closedFormDifference:
        try data.load(run.data).test
      }
    return try perform(weights: weights, on: set, onProgress: onProgress, shouldStop: shouldStop)
  }

  /// Measures on `set`, which stands for the data that the quantity is measured on.
  package func perform(
    weights: Data, on set: ExampleSet, onProgress: (Double) -> Void = { _ in },
    shouldStop: () -> Bool = { false }
  ) throws -> MeasurementResult {
    guard version == quantity.version else {
      throw MeasurementError.version(
        measurement: version, current: quantity.version, quantity: quantity.title)
    }
    let clock = TrainingClock()
    return try withoutActuallyEscaping(onProgress) { onProgress in
      try withoutActuallyEscaping(shouldStop) { shouldStop in
        let watch = MeasurementWatch(shouldStop: shouldStop, onProgress: onProgress)
        do {
          let (metrics, values) = try findings(weights, set, watch)
          return .finished(
            MeasurementOutcome(
              metrics: metrics, values: values, examples: examples(of: set), seconds: clock.seconds)
          )
        } catch is MeasurementWatch.Stopped {
          return .stopped
        }
      }
    }
  }

  /// How many of `set` are looked at.
  private func examples(of set: ExampleSet) -> Int {
    switch quantity {
    case .usps: set.count
    case .jacobianNorm(let examples, _), .whiteNoise(_, let examples, _):
      min(examples ?? set.count, set.count)
    case .foolingDistances(_, let examples, _), .closedFormDifference(let examples):
      min(examples, set.count)
    case .decisionCells(let cells): min(cells.images, set.count)
    case .projectionVariance(let settings): min(settings.examples, set.count)
    }
  }

  private func findings(
    _ weights: Data, _ set: ExampleSet, _ watch: MeasurementWatch
  ) throws -> Findings {
    switch quantity {
    case .jacobianNorm(let examples, let seed):
      try jacobianNorms(at: set.places(examples, seed: seed), weights, set, watch)
    case .usps: try recognition(weights, set, watch)
    case .whiteNoise(let deviations, let examples, let seed):
      try whiteNoise(
        deviations, at: set.places(examples, seed: seed), weights, set, watch)
    case .foolingDistances(let attack, let examples, let seed):
      try foolingDistances(
        attack, at: set.places(examples, seed: seed), weights, set, watch)
    case .decisionCells(let cells): try decisionCells(cells, weights, set, watch)
    case .projectionVariance(let settings): try projectionVariance(settings, weights, set, watch)
    case .closedFormDifference(let examples): try closedFormDifference(examples, weights, set)
    }
  }

  /// Checks that `set` has images with pixels in [0, 1], and the network classes for them.
  ///
  /// - Throws: `MeasurementError.notImages`.
  func checkImages(_ set: ExampleSet) throws(MeasurementError) {
    let hasPixels =
      switch set.features {
      case .bytes, .streamed: true
      case .floats: false
      }
    guard hasPixels, case .classes = set.targets, run.loss.isClassification else {
      throw .notImages(quantity: quantity.title, set: set.name)
    }
  }

  /// Checks that `set` fits the network.
  ///
  /// - Throws: `MeasurementError.unfitNetwork`.
  func check(_ set: ExampleSet) throws(MeasurementError) {
    let architecture = run.network.architecture
    guard architecture.inputDimensions.reduce(1, *) == set.featureCount else {
      throw .unfitNetwork(quantity: quantity.title, needs: "\(set.featureCount) inputs")
    }
    guard case .classes(_, let classes) = set.targets else { return }
    guard architecture.outputDimensions.reduce(1, *) == classes else {
      throw .unfitNetwork(quantity: quantity.title, needs: "\(classes) outputs")
    }
  }
}

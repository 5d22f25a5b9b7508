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
    let set: ExampleSet =
      switch quantity {
      case .usps(let corners): try data.upsampledUSPS(corners)
      case .decisionCells(let cells), .fartherBoundaries(_, let cells),
        .foolingTransfer(_, let cells):
        cells.set(of: try data.load(run.data))
      case .trainingHistory, .trainingJacobianNorm: try data.load(run.data).training
      case .jacobianNorm, .whiteNoise, .foolingDistances, .projectionVariance,
        .closedFormDifference, .inverseErrors:
        try data.load(run.data).test
      }
    return try perform(
      weights: weights, otherWeights: otherWeights, on: set, onProgress: onProgress,
      shouldStop: shouldStop)
  }

  /// Measures on `set`, which stands for the data that the quantity is measured on.
  package func perform(
    weights: Data, otherWeights: Data? = nil, on set: ExampleSet,
    onProgress: (Double) -> Void = { _ in },
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
          let (metrics, values) = try findings(weights, otherWeights, set, watch)
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
    case .usps, .trainingJacobianNorm: set.count
    case .jacobianNorm(let examples, _), .whiteNoise(_, let examples, _):
      min(examples ?? set.count, set.count)
    case .foolingDistances(_, let examples, _), .closedFormDifference(let examples):
      min(examples, set.count)
    case .decisionCells(let cells), .foolingTransfer(_, let cells),
      .fartherBoundaries(_, let cells):
      min(cells.images, set.count)
    case .inverseErrors(let points): points
    case .trainingHistory: set.count * run.iterations
    case .projectionVariance(let settings): min(settings.examples, set.count)
    }
  }

  private func findings(
    _ weights: Data, _ otherWeights: Data?, _ set: ExampleSet, _ watch: MeasurementWatch
  ) throws -> Findings {
    func other() throws -> Data {
      guard let otherWeights else {
        throw MeasurementError.unfitNetwork(
          quantity: quantity.title, needs: "the weights of the model that it is held against")
      }
      return otherWeights
    }
    switch quantity {
    case .inverseErrors(let points): return try inverseErrors(points, weights, watch)
    case .trainingHistory: return try trainingHistory(set)
    case .foolingTransfer(let run, let cells):
      return try foolingTransfer(cells, weights, from: run, other(), set, watch)
    case .fartherBoundaries(let run, let cells):
      return try fartherBoundaries(cells, weights, than: run, other(), set, watch)
    case .jacobianNorm(let examples, let seed):
      return try jacobianNorms(at: set.places(examples, seed: seed), weights, set, watch)
    case .trainingJacobianNorm:
      return try jacobianNorms(at: Array(0..<set.count), weights, set, watch)
    case .usps: return try recognition(weights, set, watch)
    case .whiteNoise(let deviations, let examples, let seed):
      return try whiteNoise(
        deviations, at: set.places(examples, seed: seed), weights, set, watch)
    case .foolingDistances(let attack, let examples, let seed):
      return try foolingDistances(
        attack, at: set.places(examples, seed: seed), weights, set, watch)
    case .decisionCells(let cells): return try decisionCells(cells, weights, set, watch)
    case .projectionVariance(let settings):
      return try projectionVariance(settings, weights, set, watch)
    case .closedFormDifference(let examples):
      return try closedFormDifference(examples, weights, set)
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

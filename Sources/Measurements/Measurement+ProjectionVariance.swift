import Datasets
import Foundation
import Randomness
import Training

extension Measurement {
  /// The estimate's variance for each image by formula and by draws, and its error over batches.
  func projectionVariance(
    _ settings: ProjectionVariance, _ weights: Data, _ set: ExampleSet,
    _ watch: MeasurementWatch
  ) throws -> Findings {
    try check(set)
    let grams = try JacobianGrams(run, weights: weights)
    let classes = run.network.architecture.outputDimensions[0]
    var norms: [ProjectedNorm] = []
    var drawn: [(mean: Double, variance: Double)] = []
    try watch.forEachPiece(of: min(settings.examples, set.count)) { places in
      let found = try grams.grams(of: set.piece(places)).map {
        ProjectedNorm(gram: $0, classes: classes)
      }
      drawn += found.enumerated().map { number, norm in
        moments(of: norm, draws: settings.draws, place: places.lowerBound + number)
      }
      norms += found
    }
    let byFormula = norms.map { $0.variance / ($0.mean * $0.mean) }
    let byDraws = zip(norms, drawn).map { $1.variance / ($0.mean * $0.mean) }
    var metrics = [
      MeasuredMetric.meanSquaredJacobianNorm: mean(norms.map(\.mean)),
      MeasuredMetric.relativeVariance: mean(byFormula),
      MeasuredMetric.largestRelativeVariance: byFormula.max() ?? .nan,
      MeasuredMetric.largestDrawnRelativeVariance: byDraws.max() ?? .nan,
      MeasuredMetric.drawnMeanRatio: mean(zip(norms, drawn).map { $1.mean / $0.mean }),
      MeasuredMetric.drawnVarianceRatio: mean(zip(norms, drawn).map { $1.variance / $0.variance }),
    ]
    for projections in settings.projections {
      for batch in settings.batches {
        metrics[MeasuredMetric.relativeError(projections: projections, batch: batch)] =
          relativeError(norms, projections: projections, batch: batch, settings.trials)
      }
    }
    let values = norms.indices.flatMap { [norms[$0].mean, byFormula[$0], byDraws[$0]] }
    return (metrics, values)
  }

  /// Mean and variance of `draws` estimates; the variance is about the exact mean.
  private func moments(
    of norm: ProjectedNorm, draws: Int, place: Int
  ) -> (mean: Double, variance: Double) {
    var stream = RandomStream(seed: run.seed, name: "projection variance", index: UInt64(place))
    let exact = norm.mean
    var (sum, squares) = (0.0, 0.0)
    for _ in 0..<draws {
      let difference = norm.estimate(from: &stream) - exact
      sum += difference
      squares += difference * difference
    }
    return (exact + sum / Double(draws), squares / Double(draws))
  }

  /// The root of the mean square of `estimate / exact − 1` over batches drawn with repetition, each with projections
  /// of its own.
  private func relativeError(
    _ norms: [ProjectedNorm], projections: Int, batch: Int, _ trials: Int
  ) -> Double {
    var stream = RandomStream(
      seed: run.seed, name: "projection error, \(projections) of \(batch)")
    var squares = 0.0
    for _ in 0..<trials {
      var (estimate, exact) = (0.0, 0.0)
      for _ in 0..<batch {
        let norm = norms[stream.nextIndex(below: norms.count)]
        exact += norm.mean
        for _ in 0..<projections {
          estimate += norm.estimate(from: &stream) / Double(projections)
        }
      }
      squares += (estimate / exact - 1) * (estimate / exact - 1)
    }
    return (squares / Double(trials)).squareRoot()
  }
}

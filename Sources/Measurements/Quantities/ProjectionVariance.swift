import Datasets
import Randomness
import Training

/// The variance of the estimate of ‖J‖²_F by random projections, and its error over batches.
///
/// It is taken on the first test images (Hoffman et al. 2019, App. B): see ``ProjectedNorm``.
///
/// Values: for each image ‖J‖²_F, the variance over its square by Eq. 15, and the same by draws.
/// Metrics: `relativeVariance`, `largestRelativeVariance`, `largestDrawnRelativeVariance`,
/// `drawnMeanRatio`, `drawnVarianceRatio`, `meanSquaredJacobianNorm`, and `relativeError@3×100` for
/// 3 projections and a batch of 100.
///
/// Being a field of ``Quantity``, its own fields' names never change.
package struct ProjectionVariance: Codable, Hashable, Sendable {
  /// How many of the first test images are taken.
  package var examples: Int
  /// Projections an image for its variance.
  package var draws: Int
  /// The numbers n_proj of projections whose error over batches is measured.
  package var projections: [Int]
  /// The batch sizes |B| for each of them.
  package var batches: [Int]
  /// Batches drawn for each pair.
  package var trials: Int

  /// Settings by their parts.
  package init(examples: Int, draws: Int, projections: [Int], batches: [Int], trials: Int) {
    precondition(
      examples > 0 && draws > 0 && trials > 0 && (projections + batches).allSatisfy { $0 > 0 },
      "ProjectionVariance: needs an example, a draw and a trial at least")
    self.examples = examples
    self.draws = draws
    self.projections = projections
    self.batches = batches
    self.trials = trials
  }
}

extension ProjectionVariance: MeasuredQuantity {
  var title: String { "variance of projections on \(examples) images" }

  /// A product of the backward pass for each of ten logits, and the draws.
  var expectedAnswers: Int { 60 * examples }

  func findings(in context: MeasurementContext) throws -> Findings {
    try checkFit(context)
    let (run, set) = (try context.seenRun(), context.examples)
    let grams = try JacobianGrams(run, weights: context.weights)
    let classes = run.network.architecture.outputDimensions[0]
    var norms: [ProjectedNorm] = []
    var drawn: [(mean: Double, variance: Double)] = []
    let count = min(examples, set.count)
    try context.watch.forEachPiece(of: count) { places in
      let found = try grams.grams(of: set.piece(places)).map {
        ProjectedNorm(gram: $0, classes: classes)
      }
      drawn += found.enumerated().map { number, norm in
        moments(of: norm, seed: run.seed, place: places.lowerBound + number)
      }
      norms += found
    }
    let byFormula = norms.map { $0.variance / ($0.mean * $0.mean) }
    let byDraws = zip(norms, drawn).map { $1.variance / ($0.mean * $0.mean) }
    var metrics = [
      MeasuredMetric.meanSquaredJacobianNorm: mean(norms.map(\.mean)),
      MeasuredMetric.relativeVariance: mean(byFormula),
      MeasuredMetric.largestRelativeVariance: byFormula.greatest() ?? .nan,
      MeasuredMetric.largestDrawnRelativeVariance: byDraws.greatest() ?? .nan,
      MeasuredMetric.drawnMeanRatio: mean(zip(norms, drawn).map { $1.mean / $0.mean }),
      MeasuredMetric.drawnVarianceRatio: mean(zip(norms, drawn).map { $1.variance / $0.variance }),
    ]
    for projections in projections {
      for batch in batches {
        metrics[MeasuredMetric.relativeError(projections: projections, batch: batch)] =
          relativeError(of: norms, projections: projections, batch: batch, seed: run.seed)
      }
    }
    return Findings(
      metrics: metrics,
      values: norms.indices.flatMap { [norms[$0].mean, byFormula[$0], byDraws[$0]] },
      examples: count)
  }

  /// Mean and variance of ``draws`` estimates; the variance is about the exact mean.
  private func moments(
    of norm: ProjectedNorm, seed: UInt64, place: Int
  ) -> (mean: Double, variance: Double) {
    var stream = RandomStream(seed: seed, name: "projection variance", index: UInt64(place))
    let exact = norm.mean
    var (sum, squares) = (0.0, 0.0)
    for _ in 0..<draws {
      let difference = norm.estimate(from: &stream) - exact
      sum += difference
      squares += difference * difference
    }
    return (exact + sum / Double(draws), squares / Double(draws))
  }

  /// The root of the mean square of `estimate / exact − 1` over ``trials`` batches drawn with
  /// repetition, each with projections of its own.
  private func relativeError(
    of norms: [ProjectedNorm], projections: Int, batch: Int, seed: UInt64
  ) -> Double {
    var stream = RandomStream(seed: seed, name: "projection error, \(projections) of \(batch)")
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

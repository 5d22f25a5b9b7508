import Attacks
import Datasets
import Training

/// How far an attack has to move each of so many test images until the prediction is wrong.
///
/// Distances are L2 in pixel space (Hoffman et al. 2019, Appendix F).
///
/// The images lie evenly over the test set: the one at `⌊i · count / examples⌋` for each i, all of
/// them where there are no more. With an image seed they are drawn by it instead, whatever the
/// run's: where the set's classes take turns, images that lie evenly can all be of one. Random
/// directions are those of the run's seed.
///
/// Values: one distance an image, 0 where it is wrong already, infinity where the attack found
/// nothing. Metrics: `medianDistance`, `meanDistance`, `meanDistanceUpTo5` and `shareFooled`.
struct FoolingDistances: MeasuredQuantity {
  /// What moves them.
  let attack: Attack
  /// How many test images.
  let examples: Int
  /// Draws them; they lie evenly when nil.
  let imageSeed: UInt64?

  var title: String { "fooling distances by \(attack.title), \(examples) images" }
  var expectedAnswers: Int { examples * attack.expectedAnswers }

  func findings(in context: MeasurementContext) throws -> Findings {
    try checkImages(context)
    try checkFit(context)
    let set = context.examples
    let images = set.subset(set.places(examples, seed: imageSeed), name: set.name)
    let distances = try AttackedClassifier(context.seenRun(), weights: context.weights).foolings(
      attack, on: try images.held(), seed: context.run.seed, onProgress: context.watch.look
    ).map(\.distance)
    return Findings(
      metrics: Self.metrics(of: distances), values: distances, examples: images.count)
  }

  /// What distances come to: see ``MeasuredMetric``.
  private static func metrics(of distances: [Double]) -> [String: Double] {
    let sorted = distances.sorted()
    let finite = sorted.filter(\.isFinite)
    return [
      MeasuredMetric.medianDistance: sorted.isEmpty ? .nan : sorted[(sorted.count - 1) / 2],
      MeasuredMetric.meanDistance: mean(finite),
      MeasuredMetric.meanDistanceUpTo5: mean(
        sorted.map { min($0, MeasuredMetric.greatestDistance) }),
      MeasuredMetric.shareFooled: 100 * mean(sorted.map { $0.isFinite ? 1 : 0 }),
    ]
  }
}

extension Attack {
  /// About how many answers of the network an image takes, a gradient counting as three.
  fileprivate var expectedAnswers: Int {
    switch self {
    case .whiteNoise: 100
    case .fgsm: 40
    case .projectedGradientDescent: 200
    case .carliniWagner(let settings): settings.searches * settings.steps
    }
  }
}

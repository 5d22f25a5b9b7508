import Attacks
import Datasets
import Foundation
import Training

extension Measurement {
  /// The distances at which the images of `set` at `places` are misclassified.
  func foolingDistances(
    _ attack: Attack, at places: [Int], _ weights: Data, _ set: ExampleSet,
    _ watch: MeasurementWatch
  ) throws -> Findings {
    try checkImages(set)
    try check(set)
    let distances = try AttackedClassifier(run, weights: weights).foolings(
      attack, on: try set.subset(places, name: set.name).held(), seed: run.seed,
      onProgress: watch.look
    ).map(\.distance)
    return (Self.metrics(ofDistances: distances), distances)
  }

  /// What distances come to: see ``MeasuredMetric``.
  static func metrics(ofDistances distances: [Double]) -> [String: Double] {
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

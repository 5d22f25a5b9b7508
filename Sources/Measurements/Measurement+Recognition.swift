import Datasets
import Foundation
import Training

extension Measurement {
  /// Which of the images are recognized.
  func recognition(
    _ weights: Data, _ set: ExampleSet, _ watch: MeasurementWatch
  ) throws -> Findings {
    try check(set)
    let classifier = try TrainedClassifier(run, weights: weights)
    var values: [Double] = []
    try watch.forEachPiece(of: set.count) { places in
      values += try classifier.areRight(set.piece(places)).map { $0 ? 1 : 0 }
    }
    return ([MeasuredMetric.uspsAccuracy: 100 * mean(values)], values)
  }
}

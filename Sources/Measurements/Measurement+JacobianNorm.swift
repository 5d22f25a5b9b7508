import Datasets
import Foundation
import Training

extension Measurement {
  /// ‖J‖_F of each example.
  func jacobianNorms(
    _ weights: Data, _ set: ExampleSet, _ watch: MeasurementWatch
  ) throws -> Findings {
    try check(set)
    let norms = try JacobianNorms(run, weights: weights)
    var values: [Double] = []
    try watch.forEachPiece(of: set.count) { places in
      values += try norms.norms(of: set.piece(places)).map(Double.init)
    }
    let metrics = [
      MeasuredMetric.jacobianNorm: mean(values),
      MeasuredMetric.rootMeanSquareJacobianNorm: mean(values.map { $0 * $0 }).squareRoot(),
    ]
    return (metrics, values)
  }
}

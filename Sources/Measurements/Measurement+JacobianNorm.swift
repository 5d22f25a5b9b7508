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
      values += norms.norms(of: set.piece(places)).map(Double.init)
    }
    let count = Double(max(values.count, 1))
    let metrics = [
      MeasuredMetric.jacobianNorm: values.reduce(0, +) / count,
      MeasuredMetric.rootMeanSquareJacobianNorm:
        (values.reduce(0) { $0 + $1 * $1 } / count).squareRoot(),
    ]
    return (metrics, values)
  }
}

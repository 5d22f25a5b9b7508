import Datasets
import Foundation
import Training

extension Measurement {
  /// ‖J‖_F of each of the examples at `chosen`.
  func jacobianNorms(
    at chosen: [Int], _ weights: Data, _ set: ExampleSet, _ watch: MeasurementWatch
  ) throws -> Findings {
    try check(set)
    let norms = try JacobianNorms(run.seeing(set), weights: weights)
    var values: [Double] = []
    try watch.forEachPiece(of: chosen.count) { piece in
      let images = set.subset(Array(chosen[piece]), name: set.name)
      values += try norms.norms(of: images).map(Double.init)
    }
    let metrics = [
      MeasuredMetric.jacobianNorm: mean(values),
      MeasuredMetric.rootMeanSquareJacobianNorm: mean(values.map { $0 * $0 }).squareRoot(),
    ]
    return (metrics, values)
  }
}

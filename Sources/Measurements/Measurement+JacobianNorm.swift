import Datasets
import Foundation
import Training

extension Measurement {
  /// ‖J‖_F of each test example.
  func jacobianNorms(
    _ weights: Data, _ data: DataLibrary, _ watch: MeasurementWatch
  ) throws -> Findings {
    let test = try data.load(run.data).test
    let norms = try JacobianNorms(run, weights: weights)
    var values: [Double] = []
    try watch.forEachPiece(of: test.count) { places in
      values += norms.norms(of: test.piece(places)).map(Double.init)
    }
    let count = Double(max(values.count, 1))
    return Findings(
      metrics: [
        MeasuredMetric.jacobianNorm: values.reduce(0, +) / count,
        MeasuredMetric.rootMeanSquareJacobianNorm:
          (values.reduce(0) { $0 + $1 * $1 } / count).squareRoot(),
      ],
      values: values, examples: values.count)
  }
}

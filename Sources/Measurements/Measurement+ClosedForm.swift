import Datasets
import Foundation
import Training

extension Measurement {
  /// How far Hoffman's closed form and the graph's second derivatives lie apart, at the run's start and after it.
  func closedFormDifference(
    examples: Int, _ weights: Data, _ data: DataLibrary
  ) throws -> Findings {
    let test = try data.load(run.data).test
    let differences = try [nil, weights].map { weights in
      guard let gradients = try JacobianPenaltyGradients(run, weights: weights, batch: examples)
      else {
        throw MeasurementError.unfitNetwork(
          quantity: quantity.title, needs: "dense layers alone, without dropout")
      }
      return gradients.largestRelativeDifference(on: test)
    }
    return Findings(
      metrics: [
        MeasuredMetric.closedFormDifferenceAtStart: differences[0],
        MeasuredMetric.closedFormDifference: differences[1],
      ],
      values: differences, examples: min(examples, test.count))
  }
}

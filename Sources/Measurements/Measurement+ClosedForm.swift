import Datasets
import Foundation
import Training

extension Measurement {
  /// How far Hoffman's closed form and the graph's second derivatives lie apart, at the run's start and after it.
  func closedFormDifference(
    _ examples: Int, _ weights: Data, _ set: ExampleSet
  ) throws -> Findings {
    try check(set)
    let set = try set.piece(0..<min(examples, set.count)).held()
    let differences = try [nil, weights].map { weights in
      guard let gradients = try JacobianPenaltyGradients(run, weights: weights, batch: examples)
      else {
        throw MeasurementError.unfitNetwork(
          quantity: quantity.title, needs: "dense layers alone, without dropout")
      }
      return gradients.largestRelativeDifference(on: set)
    }
    let metrics = [
      MeasuredMetric.closedFormDifferenceAtStart: differences[0],
      MeasuredMetric.closedFormDifference: differences[1],
    ]
    return (metrics, differences)
  }
}

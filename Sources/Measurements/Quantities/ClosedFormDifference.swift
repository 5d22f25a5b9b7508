import Datasets
import Foundation
import Training

/// How far the closed form of the gradient of ‖J‖²_F and differentiation lie apart.
///
/// The closed form is for multilayer perceptrons (Hoffman et al. 2019, App. C); the gradients are
/// those of the first test examples: see ``Training/JacobianPenaltyGradients``.
///
/// Values: the metrics `closedFormDifferenceAtStart`, with the parameters that the training starts
/// from, and `closedFormDifference`, with the trained ones.
struct ClosedFormDifference: MeasuredQuantity {
  /// How many test examples.
  let examples: Int

  var title: String { "closed form of the Jacobian's gradient" }
  var expectedAnswers: Int { 120 * examples }

  func findings(in context: MeasurementContext) throws -> Findings {
    try checkFit(context)
    let set = try context.examples.piece(0..<min(examples, context.examples.count)).held()
    let differences = try [nil, context.weights].map { weights in
      guard
        let gradients = try JacobianPenaltyGradients(
          context.run, weights: weights, batch: examples)
      else {
        throw MeasurementError.unfitNetwork(
          quantity: title, needs: "dense layers alone, without dropout")
      }
      return gradients.largestRelativeDifference(on: set)
    }
    let metrics = [
      MeasuredMetric.closedFormDifferenceAtStart: differences[0],
      MeasuredMetric.closedFormDifference: differences[1],
    ]
    return Findings(metrics: metrics, values: differences, examples: set.count)
  }
}

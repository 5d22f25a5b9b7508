/// The names of what a measurement's values come to.
package enum MeasuredMetric {
  /// The mean of ‖J‖_F over the test examples.
  package static let jacobianNorm = "jacobianNorm"
  /// The root of the mean of ‖J‖²_F over them.
  package static let rootMeanSquareJacobianNorm = "rootMeanSquareJacobianNorm"
  /// The mean of ‖J‖²_F of the probabilities.
  package static let meanSquaredProbabilityNorm = "meanSquaredProbabilityNorm"
  /// The mean of ‖∂L/∂x‖²₂, of each example's own loss.
  package static let meanSquaredLossGradient = "meanSquaredLossGradient"
  /// The three means of ``Quantity/gradientNorms``: of the logits, the probabilities and the loss.
  package static let ofGradientNorms = [
    meanSquaredJacobianNorm, meanSquaredProbabilityNorm, meanSquaredLossGradient,
  ]
  /// The share of USPS images whose digit is recognized, in percent.
  package static let uspsAccuracy = "uspsAccuracy"

  /// The mean distance from an image to its decision cell's closest boundary in a plane.
  package static let cellRadius = "cellRadius"
  /// The mean unevenness of the cells' outlines: see ``CellOutline/ruggedness``.
  package static let cellRuggedness = "cellRuggedness"
  /// The share of directions in which the search found no boundary, in percent.
  package static let openDirections = "openDirections"
  /// The mean of ‖J‖²_F over the examples that were looked at.
  package static let meanSquaredJacobianNorm = "meanSquaredJacobianNorm"
  /// The mean over images of the projections' variance over ‖J‖⁴_F, by Hoffman's equation 15.
  package static let relativeVariance = "relativeVariance"
  /// The largest of those.
  package static let largestRelativeVariance = "largestRelativeVariance"
  /// The largest of them as drawn.
  package static let largestDrawnRelativeVariance = "largestDrawnRelativeVariance"
  /// The mean over images of the drawn mean over ‖J‖²_F.
  package static let drawnMeanRatio = "drawnMeanRatio"
  /// The mean over images of the drawn variance over that by formula.
  package static let drawnVarianceRatio = "drawnVarianceRatio"

  /// The relative error of the batch's estimate, its root mean square, such as
  /// `relativeError@3×100`.
  package static func relativeError(projections: Int, batch: Int) -> String {
    "relativeError@\(projections)×\(batch)"
  }

  /// The mean error of a learned function's inverse at the target's values.
  package static let inverseErrorOfTarget = "inverseErrorOfTarget"
  /// The same at its own values: what the integrators leave.
  package static let inverseErrorOfOwn = "inverseErrorOfOwn"
  /// The training loss when the integrator's tolerance was halved first.
  package static let lossAtHalving = "lossAtHalving"
  /// The least training loss from then on.
  package static let leastLossAfterHalving = "leastLossAfterHalving"
  /// Evaluations of the network in the first iteration.
  package static let firstEvaluations = "firstEvaluations"
  /// The same in the last one.
  package static let lastEvaluations = "lastEvaluations"
  /// The share of another model's adversarial examples that fool this one too, in percent.
  package static let shareTransferred = "shareTransferred"
  /// How many such examples there were.
  package static let transferredExamples = "transferredExamples"
  /// The share of decision cells that reach farther than another model's, in percent.
  package static let shareFarther = "shareFarther"
  /// How many cells were compared.
  package static let comparedBoundaries = "comparedBoundaries"

  /// The largest difference between the closed form and the graph's gradient, relative to a
  /// parameter's largest.
  package static let closedFormDifference = "closedFormDifference"
  /// The same with the parameters that the training starts from.
  package static let closedFormDifferenceAtStart = "closedFormDifferenceAtStart"

  /// The share of test examples whose class is right under noise of that deviation, in percent,
  /// such as `accuracy@0.3`.
  package static func accuracy(deviation: Double) -> String { "accuracy@\(deviation)" }

  /// The middle fooling distance, the lower one of two; infinite where most images were never
  /// fooled.
  package static let medianDistance = "medianDistance"
  /// The mean of the finite fooling distances.
  package static let meanDistance = "meanDistance"
  /// The mean of the fooling distances, each counted as ``greatestDistance`` at most: the area
  /// under the curve of accuracy, from 0 to 1, over distances up to there.
  package static let meanDistanceUpTo5 = "meanDistanceUpTo5"
  /// The share of images that are wrong already or were fooled at any distance, in percent.
  package static let shareFooled = "shareFooled"

  /// What a greater distance counts as in ``meanDistanceUpTo5``.
  package static let greatestDistance = 5.0
}

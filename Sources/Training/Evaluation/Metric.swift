/// The names of what is measured after a training.
///
/// A run's metrics are recorded under its key and sealed with the digest of its weights, in caches
/// and in committed ledgers, so a case is neither renamed nor taken away. Some are of interest for
/// curves alone, and those of learned Jacobians serve the exhibits of one paper; they are older
/// than the quantities of `Measurements`, and to move them there would change the lines of all runs
/// that have them. What else is to be measured of a trained network becomes a quantity.
package enum Metric: String, CaseIterable, Sendable {
  /// The share of test examples whose class is right, in percent.
  case testAccuracy
  /// The share of test examples whose class is among the five with the greatest logits, in percent;
  /// of a hundred classes or more.
  case testTopFiveAccuracy
  /// ``testAccuracy`` over the validation examples.
  case validationAccuracy
  /// The same over the training examples.
  case trainAccuracy
  /// The mean of the test examples' ‖J‖_F, exact: see ``JacobianNorms``.
  case jacobianNorm
  /// The mean loss of the test examples, without penalties.
  case testLoss
  /// The mean loss of the training examples, without penalties.
  case trainLoss
  /// The mean of `(value − y)²` over the test examples (the evaluation grid) and outputs.
  case testMSE
  /// The same over the training examples.
  case trainMSE
  /// `Σ |value_{i+1} − value_i|` over the test examples in their order (the evaluation grid).
  ///
  /// This and the next three are measured of every curve, for the sines of Varga et al. 2018 and
  /// the toy of Simard et al. 1991 (`tangentprop toy`).
  case totalVariation
  /// The mean of `(dy/dx − d)²` over the training examples, for one input and one output; d is the
  /// example's given derivative, 0 where none is given.
  case trainSlopeError
  /// The mean of `(dy/dx)²` over the test examples (the evaluation grid), for one input and output.
  case testSquaredSlope
  /// How often the value turns between rising and falling along the evaluation grid.
  case turningPoints
  /// The mean loss of the test examples within [-1, 1]ⁿ, of a function given by its Jacobian.
  ///
  /// This and the next six are measured of such functions alone, for Figures 1 to 3 of Lorraine,
  /// Hossain 2019 and the exhibit `jacnet conservation`.
  case testLossInside
  /// The same of those outside.
  case testLossOutside
  /// The least slope on a grid of 401 points over [-2, 2], for one input.
  case leastSlope
  /// The greatest slope there.
  case greatestSlope
  /// How much values depend on the path: over 25 end points in [-1, 1]², the mean of the greatest
  /// minus the least value along the straight line, two elbows and two arcs. For two inputs.
  case pathDependence
  /// Evaluations of the network that the integrals of the training took.
  case functionEvaluations
  /// The integrator's tolerance at the end of the training.
  case finalTolerance
  /// The weighted penalties on the training examples, without weight decay.
  case penalty
  /// `‖w‖₂²` over all parameters that are trained, biases included.
  case weightNorm
  /// 1 when the objective or the weights ceased to be finite, else 0.
  case diverged
  /// The step, counted from 0, in which that happened; absent otherwise.
  case divergedAtIteration

  /// The name of what is measured after `iteration` steps of a training, such as
  /// `testAccuracy@5000`.
  package func name(atIteration iteration: Int) -> String { "\(rawValue)@\(iteration)" }
}

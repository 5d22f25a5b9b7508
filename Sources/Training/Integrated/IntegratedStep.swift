import Autodiff
import Datasets
import Integration
import Networks

/// A step of training a Jacobian through its path integrals, on all examples at once.
///
/// Each example's prediction is an integral of its own along the straight line from x₀, to the
/// present tolerance. The gradient goes through the accepted steps as they are: see
/// `PathIntegral.cotangents(ofValue:)`.
package final class IntegratedStep: ProcessorStep {
  /// The fewest parameters of a network: each list of a checkpoint has as many values, and the last
  /// one begins with three numbers.
  static let leastParameters = 3

  /// What is trained, as the last step left it.
  package let parameters: ParameterBuffer<Float>
  /// The tolerance of the next step.
  package private(set) var tolerance: Double
  /// Evaluations of the network so far, those of the gradient not counted.
  package private(set) var evaluations = 0

  private let run: Run
  private let integration: PathIntegration
  private let examples: [(point: [Double], target: Double)]
  private let jacobian: LearnedJacobian
  private let gradients: JacobianGradients
  private let optimizer: OptimizerState
  private var halvings = 0

  /// Builds the programs and draws the starting parameters.
  ///
  /// - Throws: `TrainingError.unfitStructure` when the network's outputs don't fit the structure.
  package init(_ run: Run, _ integration: PathIntegration, examples: ExampleSet)
    throws(TrainingError)
  {
    let field = try run.structuredJacobian(integration)
    parameters = run.startingParameters()
    optimizer = run.optimizerState(parameters.layout)
    self.run = run
    self.integration = integration
    self.examples = examples.points
    jacobian = LearnedJacobian(field, parameters: parameters)
    gradients = JacobianGradients(field, parameters: parameters)
    tolerance = integration.firstTolerance
  }

  /// Computes the loss and its gradient, and makes the step if the loss is finite.
  ///
  /// - Returns: the loss, before the step.
  /// - Throws: `IntegrationError` where an integral can't be had to the tolerance.
  package func run(iteration: Int) throws -> Float {
    let method = DormandPrince(
      .adaptive(try Tolerance(relative: tolerance, absolute: tolerance)))
    var loss = 0.0
    var nodes: [(point: [Double], cotangent: [Double])] = []
    let share = 1 / Double(examples.count)
    for example in examples {
      let integral = try PathIntegral(
        of: jacobian.field, along: .straight(from: integration.start, to: example.point),
        from: integration.startValue, by: method)
      evaluations += integral.evaluations
      let (value, slope) = run.loss.value(integral.value[0] - example.target)
      loss += share * value
      let cotangents = integral.cotangents(ofValue: [share * slope])
      for (node, cotangent) in zip(integral.nodes, cotangents) {
        nodes.append((node.position, cotangent))
      }
    }
    guard loss.isFinite else { return .nan }
    gradients.accumulate(nodes)
    optimizer.update(parameters, gradients: gradients.gradients, iteration: iteration)
    if integration.halvesTolerance, loss < tolerance {
      halvings += 1
      tolerance /= 2
    }
    return Float(loss)
  }

  /// Examples in a step: all.
  package var batch: Int { examples.count }

  /// The evaluations of the network so far, and the tolerance of the next step.
  package var metrics: [Metric: Double] {
    [.functionEvaluations: Double(evaluations), .finalTolerance: tolerance]
  }

  /// Parameters and moments, then a list that begins with halvings and evaluations.
  package func lists() -> [[Float]] {
    let values = ([parameters] + optimizer.moments).map(\.flattened)
    var state = [Float](repeating: 0, count: values[0].count)
    state[0] = Float(halvings)
    // In two parts, each exact in a Float.
    state[1] = Float(evaluations >> 16)
    state[2] = Float(evaluations & 0xffff)
    return values + [state]
  }

  /// Sets parameters, moments, halvings and evaluations, and with them the tolerance.
  package func setLists(_ lists: [[Float]]) {
    for (buffer, values) in zip([parameters] + optimizer.moments, lists) {
      buffer.setFlattened(values)
    }
    guard let state = lists.last else { return }
    halvings = Int(state[0])
    evaluations = (Int(state[1]) << 16) + Int(state[2])
    tolerance = (0..<halvings).reduce(integration.firstTolerance) { value, _ in value / 2 }
  }
}

extension Run {
  /// The run's field of Jacobians.
  func structuredJacobian(_ integration: PathIntegration) throws(TrainingError)
    -> StructuredJacobian
  {
    let rows = integration.startValue.count
    guard let field = StructuredJacobian(network, integration.structure, rows: rows),
      field.columns == integration.start.count
    else {
      throw .unfitStructure(
        structure: integration.structure, rows: rows, columns: integration.start.count)
    }
    return field
  }
}

extension Loss {
  /// The loss of one value's `error` (prediction minus target), and its derivative; at a kink 0.
  package func value(_ error: Double) -> (value: Double, derivative: Double) {
    switch self {
    case .meanAbsoluteError: (abs(error), error > 0 ? 1 : error < 0 ? -1 : 0)
    case .meanSquaredError, .sumOfSquares: (error * error, 2 * error)
    case .halfSumOfSquares: (error * error / 2, error)
    case .softmaxCrossEntropy: preconditionFailure("Loss: the cross-entropy is no loss of a value")
    }
  }
}

extension ExampleSet {
  /// The examples of a function with one output.
  var points: [(point: [Double], target: Double)] {
    guard case .floats(let features) = features, case .values(let targets) = targets else {
      preconditionFailure("ExampleSet \(name): not points of a function")
    }
    let width = featureCount
    return targets.enumerated().map { index, target in
      (features[index * width..<(index + 1) * width].map(Double.init), Double(target))
    }
  }
}

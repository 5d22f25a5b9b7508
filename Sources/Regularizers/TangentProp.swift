import Autodiff

/// Tangent Prop: the derivative in a direction, held to a target.
///
/// ```
/// ‖J v − d‖₂²
/// ```
/// Simard et al. 1991, *Tangent Prop: a formalism for specifying selected invariances*.
/// v is one direction for every example, d zero (an invariance) or each example's given
/// derivatives.
package struct TangentProp: Codable, Hashable, Sendable {
  /// What the derivative is held to.
  package enum Target: String, Codable, Hashable, Sendable {
    /// Zero: the output shall not change in the direction.
    case zero
    /// The data's derivatives: the 1991 figure matches slopes that are given beside the points.
    case given
  }

  /// The direction v, row-major, of the input's size.
  package var direction: [Double]
  /// What the derivative is held to.
  package var target: Target

  /// Creates the regularizer.
  package init(direction: [Double], target: Target) {
    self.direction = direction
    self.target = target
  }

  /// The penalty of each example, `[batch]`.
  package func penalty(in context: PenaltyContext, named name: String) -> Penalty {
    let dimensions = context.input.shape.dimensions
    precondition(
      direction.count == context.input.shape.count,
      "TangentProp: a direction of \(direction.count) values doesn't fit \(context.input.shape)")
    let graph = context.graph
    let directionInput = graph.unbatchedInput(name + ".direction", dimensions)
    var inputs = [PenaltyInput(tensor: directionInput, content: .constant(direction))]
    let derivative = pushforward(
      of: context.logits, along: directionInput.broadcastOverBatch(), at: context.input)
    guard target == .given else {
      return Penalty(values: squaredNorm(derivative), inputs: inputs)
    }
    let targets = graph.input(name + ".target", [context.classes])
    inputs.append(PenaltyInput(tensor: targets, content: .targetDerivatives))
    return Penalty(values: squaredNorm(derivative - targets), inputs: inputs)
  }
}

// Lorraine and Hossain 2019, "JacNet: Learning Functions with Structured Jacobians", arXiv
// 2408.13237, section 4.

/// A function's value at the end of a path, from its Jacobian along the path.
///
/// ```
/// y(c(1)) = y₀ + ∫₀¹ J(c(t)) c'(t) dt
/// ```
/// As the right side doesn't depend on the state, the method's stages are nodes of a quadrature
/// rule. `value` is the sum over those of the accepted steps.
package struct PathIntegral: Sendable {
  /// A node of the rule: J(position)·velocity counts with `weight`.
  package struct Node: Hashable, Sendable {
    /// The path's parameter t.
    package let time: Double
    /// The point c(t) in the input space, `[n]`.
    package let position: [Double]
    /// The derivative c'(t), `[n]`; at a corner, that of the piece which the step belongs to.
    package let velocity: [Double]
    /// h·bᵢ: the step's length times the weight of the formula of order 5, which may be negative.
    package let weight: Double
  }

  /// The value y₀ at the path's start, `[m]`.
  package let initialValue: [Double]
  /// The nodes of the accepted steps, five a step, in the order of steps and stages.
  package let nodes: [Node]
  /// y₀ + Σₖ wₖ J(xₖ) vₖ, `[m]`, summed from the first node to the last.
  package let value: [Double]
  /// How often the Jacobian was evaluated.
  package let evaluations: Int
  /// How many trial steps were thrown away because of their error.
  package let rejectedSteps: Int

  /// Integrates a Jacobian, m×n, along a path in n dimensions, from `initialValue`, `[m]`, on.
  ///
  /// - Throws: `nonfiniteJacobian`; `tooManySteps` and `stepSizeUnderflow` where the tolerance
  ///   can't be kept; what the field throws.
  package init(
    of jacobian: @escaping JacobianField, along path: DifferentiablePath,
    from initialValue: [Double], by method: DormandPrince
  ) throws(IntegrationError) {
    let rows = initialValue.count
    let solutions = try method.solve(along: path, from: initialValue) {
      (point, _) throws(IntegrationError) in
      let matrix = try JacobianMatrix(
        of: jacobian, at: point.position, time: point.time, rows: rows)
      return matrix.times(point.velocity)
    }

    let weights = DormandPrinceTableau.b.map(\.value)
    var nodes: [Node] = []
    var value = initialValue
    for (piece, solution) in solutions.enumerated() {
      for step in solution.steps {
        for (weight, stage) in zip(weights, step.stages) where weight != 0 {
          let node = Node(
            time: stage.time,
            position: path.position(at: stage.time, inPiece: piece),
            velocity: path.velocity(at: stage.time, inPiece: piece),
            weight: step.size * weight)
          nodes.append(node)
          node.add(stage.derivative, to: &value)
        }
      }
    }
    self.initialValue = initialValue
    self.nodes = nodes
    self.value = value
    evaluations = solutions.reduce(0) { $0 + $1.evaluations }
    rejectedSteps = solutions.reduce(0) { $0 + $1.rejectedSteps }
  }
}

extension PathIntegral.Node {
  /// Adds weight · J(position)·velocity to a value, `[m]` both.
  func add(_ product: [Double], to value: inout [Double]) {
    for row in value.indices {
      value[row] += weight * product[row]
    }
  }
}

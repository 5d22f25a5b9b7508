extension PathIntegral {
  /// y₀ + Σₖ wₖ J(xₖ) vₖ, `[m]`, of another Jacobian at the same nodes.
  ///
  /// The same operations in the same order as in `value`, so the same Jacobian gives the same bits.
  /// - Throws: `nonfiniteJacobian`; what the field throws.
  package func value(of jacobian: JacobianField) throws(IntegrationError) -> [Double] {
    var value = initialValue
    for node in nodes {
      let matrix = try JacobianMatrix(
        of: jacobian, at: node.position, time: node.time, rows: value.count)
      node.add(matrix.times(node.velocity), to: &value)
    }
    return value
  }

  /// The cotangents of the nodes' Jacobians, m×n and row-major each, for one of the value, `[m]`.
  ///
  /// ```
  /// J̄ₖ = wₖ · ȳ vₖᵀ
  /// ```
  /// This is reverse mode through the sum with the accepted steps held fixed, and the gradient that
  /// training wants. The prediction is the sum: given the steps it is linear in the Jacobians and
  /// smooth in their parameters, and its gradient is exact. The steps come from a control that
  /// compares, rejects and stops, so the adaptive map as a whole jumps wherever the number of steps
  /// changes, and has no derivative there. Between jumps the nodes' motion changes the value only
  /// through the rule's error, which the tolerance has declared negligible: differentiating the
  /// control would fit that error.
  ///
  /// From the gradient of the exact integral it differs by what the rule errs on ∂J/∂θ. The control
  /// watches the rule on J, not on that; where both vary on one scale the errors are alike.
  ///
  /// The cotangent of `initialValue` is ȳ itself.
  package func cotangents(ofValue cotangent: [Double]) -> [[Double]] {
    precondition(
      cotangent.count == initialValue.count,
      "cotangents: \(cotangent.count) components for a value of \(initialValue.count)")
    return nodes.map { node in
      cotangent.flatMap { row in node.velocity.map { node.weight * row * $0 } }
    }
  }
}

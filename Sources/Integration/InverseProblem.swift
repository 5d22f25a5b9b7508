// Lorraine and Hossain 2019, "JacNet: Learning Functions with Structured Jacobians", arXiv
// 2408.13237, section 4.3.

/// The inverse of a function, from the function's Jacobian along a path in the output space.
///
/// ```
/// dx/dt = J(x(t))⁻¹ c'(t),   x(0) = x₀,   c(0) = y(x₀)
/// ```
/// x(1) is the point whose value is c(1). The paper prints J(c(t))⁻¹ under the integral; by the
/// inverse function theorem the Jacobian belongs at the input x(t), which is not known beforehand,
/// so this is a differential equation and no quadrature.
///
/// It inverts `PathIntegral` where J is the Jacobian of a function: in one dimension always, in
/// more only if the integral doesn't depend on the path.
package struct InverseProblem {
  /// The Jacobian, n×n, as a function of the input, `[n]`.
  package let jacobian: JacobianField
  /// The path in the output space, n-dimensional.
  package let path: DifferentiablePath
  /// The input x₀ whose value is the path's start, `[n]`.
  package let initialPoint: [Double]

  /// The problem of finding the input at a path's end from that at its start.
  package init(
    of jacobian: @escaping JacobianField, along path: DifferentiablePath,
    from initialPoint: [Double]
  ) {
    precondition(
      path.start.count == initialPoint.count,
      "InverseProblem: \(path.start.count) outputs for \(initialPoint.count) inputs")
    self.jacobian = jacobian
    self.path = path
    self.initialPoint = initialPoint
  }

  /// Follows the input along the path; the solution's states are inputs, `[n]`.
  ///
  /// At a fold, a point where J becomes singular and beyond which no input has the path's outputs,
  /// dx/dt leads back from both sides, and ever smaller steps end as `tooManySteps`.
  ///
  /// - Throws: `singularJacobian` and `nonfiniteJacobian` wherever a step, also one that would have
  ///   been rejected, meets one; what `DormandPrince.solve(_:)` and the field throw.
  package func solve(by method: DormandPrince) throws(IntegrationError) -> Solution {
    let solutions = try method.solve(along: path, from: initialPoint) {
      (point, x) throws(IntegrationError) in
      let matrix = try JacobianMatrix(of: jacobian, at: x, time: point.time, rows: x.count)
      do throws(SingularMatrix) {
        return try LUFactorization(matrix.entries, order: x.count).solve(point.velocity)
      } catch {
        throw .singularJacobian(time: point.time, point: x, pivot: error.pivot)
      }
    }
    var whole = Solution(initialState: initialPoint)
    for solution in solutions {
      whole.append(solution)
    }
    return whole
  }
}

import Autodiff

/// The squared norm of the Jacobian of the probabilities, exactly.
///
/// ```
/// ‖∂ softmax(g(x)) / ∂x‖_F²
/// ```
/// Sokolić et al. 2017; Varga et al. 2018, §2.1.
package struct JacReg: Codable, Hashable, Sendable {
  /// Creates the regularizer.
  package init() {}

  /// The penalty of each example, `[batch]`.
  package func penalty(in context: PenaltyContext, named name: String) -> Penalty {
    squaredJacobianNorm(of: softmax(context.logits), at: context.input, named: name)
  }
}

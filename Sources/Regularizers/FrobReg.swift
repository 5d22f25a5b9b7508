import Autodiff

/// The squared norm of the Jacobian of the logits, exactly.
///
/// ```
/// ‖∂g(x)/∂x‖_F²
/// ```
/// Varga et al. 2018, §2.1; Hoffman et al. 2019, Eq. 3. Hoffman's Eq. 5 weighs it with λ/2 and
/// takes the mean over the batch.
package struct FrobReg: Codable, Hashable, Sendable {
  /// Creates the regularizer.
  package init() {}

  /// The penalty of each example, `[batch]`.
  package func penalty(in context: PenaltyContext, named name: String) -> Penalty {
    squaredJacobianNorm(of: context.logits, at: context.input, named: name)
  }
}

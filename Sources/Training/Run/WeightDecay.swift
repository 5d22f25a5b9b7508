import Networks

/// The squared norm of the parameters as a penalty on the loss.
///
/// It is not decoupled from the optimizer: its gradient joins the loss's before Adam or momentum
/// sees it. It stays out of the reported losses.
package struct WeightDecay: Codable, Hashable, Sendable {
  /// What the coefficient multiplies.
  package enum Convention: String, Codable, Hashable, Sendable {
    /// `λ‖w‖²`, whose gradient is `2λw`.
    case squaredNorm
    /// `½λ‖w‖²`, whose gradient is `λw` (Hoffman et al. 2019, §2.2, and PyTorch's `weight_decay`).
    case halfSquaredNorm
  }

  /// The coefficient λ.
  package var coefficient: Double
  /// What the coefficient multiplies.
  package var convention: Convention
  /// Whether biases decay too, and a normalization's γ and β with them.
  package var appliesToBiases: Bool

  /// Creates weight decay.
  package init(coefficient: Double, convention: Convention, appliesToBiases: Bool) {
    self.coefficient = coefficient
    self.convention = convention
    self.appliesToBiases = appliesToBiases
  }

  /// The factor c of the gradient `c w` of a parameter w; zero for one that doesn't decay.
  package func gradientFactor(of role: ParameterSpecification.Role) -> Double {
    guard role == .weight || (role.isTrained && appliesToBiases) else { return 0 }
    return switch convention {
    case .squaredNorm: 2 * coefficient
    case .halfSquaredNorm: coefficient
    }
  }
}

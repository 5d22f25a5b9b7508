import Autodiff

/// A network's nonlinearity, applied to every value on its own.
package enum Activation: String, Codable, Hashable, Sendable, CaseIterable {
  /// `max(x, 0)`, the rectified linear unit; its derivative at 0 is 0, its second derivative 0.
  case rectified
  /// `tanh x`.
  case hyperbolicTangent
  /// `log(1 + eˣ)`.
  case softplus

  /// The activation of every value of `x`, in the shape of `x`.
  package func callAsFunction(_ x: Tensor) -> Tensor {
    switch self {
    case .rectified: x.rectified()
    case .hyperbolicTangent: x.hyperbolicTangent()
    case .softplus: x.softplus()
    }
  }
}

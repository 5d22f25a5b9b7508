import Autodiff

extension Activation {
  /// σ′ and σ″ of every value as operations of their own, rather than by differentiating the graph.
  ///
  /// ```
  /// tanh:      σ′ = 1 − z²       σ″ = −2 z σ′
  /// softplus:  σ′ = s            σ″ = s − s²,  s = 1 / (1 + e^(−x))
  /// ReLU:      σ′ = step(x)      σ″ = 0, which is nil here
  /// ```
  /// - Parameters:
  ///   - x: what the activation is applied to, of any shape.
  ///   - value: the activation of `x`.
  func derivatives(at x: Tensor, value: Tensor) -> (first: Tensor, second: Tensor?) {
    switch self {
    case .hyperbolicTangent:
      let first = -value.squared() + 1
      return (first, value * first * -2)
    case .softplus:
      let first = x.sigmoid()
      return (first, first - first.squared())
    case .rectified:
      return (x.step(), nil)
    }
  }
}

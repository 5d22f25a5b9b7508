/// How gradients become steps.
package enum Optimizer: Codable, Hashable, Sendable {
  /// Adam (Kingma, Ba 2015, arXiv:1412.6980, Algorithm 1, bias correction included).
  case adam(learningRate: Double, beta1: Double, beta2: Double, epsilon: Double)
  /// Adam in the order of Kingma and Ba's §2, as TensorFlow has it: `ε̂` joins √v before the bias
  /// is corrected, so it is `ε = ε̂ / √(1 − β₂ᵗ)` of ``adam(learningRate:beta1:beta2:epsilon:)``.
  case adamBeforeCorrection(
    learningRate: Double, beta1: Double, beta2: Double, epsilonHat: Double)
  /// Gradient descent with momentum ρ, without dampening: `u ← ρu + g`, then a step along `u`, or
  /// along `g + ρu` with Nesterov's look-ahead.
  case momentum(learningRate: Double, momentum: Double, nesterov: Bool)

  /// Adam with its paper's β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸.
  package static func adam(learningRate: Double) -> Optimizer {
    .adam(learningRate: learningRate, beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
  }

  /// TensorFlow's Adam with its defaults, β₁ = 0.9, β₂ = 0.999 and ε̂ = 10⁻⁸.
  package static func tensorFlowAdam(learningRate: Double) -> Optimizer {
    .adamBeforeCorrection(
      learningRate: learningRate, beta1: 0.9, beta2: 0.999, epsilonHat: 1e-8)
  }

  /// The learning rate before the schedule.
  package var learningRate: Double {
    switch self {
    case .adam(let learningRate, _, _, _), .adamBeforeCorrection(let learningRate, _, _, _),
      .momentum(let learningRate, _, _):
      learningRate
    }
  }

  /// The same optimizer with a learning rate of 0: its steps take as long and move nothing.
  package var atRest: Optimizer {
    switch self {
    case .adam(_, let beta1, let beta2, let epsilon):
      .adam(learningRate: 0, beta1: beta1, beta2: beta2, epsilon: epsilon)
    case .adamBeforeCorrection(_, let beta1, let beta2, let epsilonHat):
      .adamBeforeCorrection(
        learningRate: 0, beta1: beta1, beta2: beta2, epsilonHat: epsilonHat)
    case .momentum(_, let momentum, let nesterov):
      .momentum(learningRate: 0, momentum: momentum, nesterov: nesterov)
    }
  }

  /// The number of values that the optimizer remembers of each parameter.
  package var momentCount: Int {
    switch self {
    case .adam, .adamBeforeCorrection: 2
    case .momentum: 1
    }
  }
}

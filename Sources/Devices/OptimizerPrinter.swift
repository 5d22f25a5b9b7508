import StableHLO
import Training

/// Writes an optimizer's step over one parameter, as `OptimizerKernel` has it but for what is
/// fused.
struct OptimizerPrinter {
  /// The numbers of a step that its iteration decides.
  ///
  /// Adam: `−α / correction₁`, `1 / √correction₂`, ε. Momentum: `−α`.
  static func settings(_ state: OptimizerState, iteration: Int) -> [Float] {
    guard let adam = state.adamSettings(iteration: iteration) else {
      return [Float(-state.learningRate(iteration: iteration))]
    }
    return [
      Float(-adam.learningRate / adam.correction1), Float(1 / adam.correction2.squareRoot()),
      Float(adam.epsilon),
    ]
  }

  /// How many numbers that are.
  static func settingsCount(_ optimizer: Optimizer) -> Int {
    switch optimizer {
    case .adam, .adamBeforeCorrection: 3
    case .momentum: 1
    }
  }

  let optimizer: Optimizer
  /// ``settings(_:iteration:)`` as scalars.
  let settings: [Value]

  /// The parameter and its moments after the step.
  ///
  /// - Parameter decay: the factor c of the gradient `c p` that weight decay adds.
  func step(
    _ p: Value, moments: [Value], gradient: Value, decay: Double, _ w: inout FunctionWriter
  ) -> (parameter: Value, moments: [Value]) {
    let g =
      decay == 0
      ? gradient : w.apply(.add, gradient, w.apply(.multiply, p, constant: decay))
    switch optimizer {
    case .adam(_, let beta1, let beta2, _), .adamBeforeCorrection(_, let beta1, let beta2, _):
      let (m, v) = (moments[0], moments[1])
      let change = w.apply(.multiply, w.apply(.subtract, g, m), constant: 1 - beta1)
      let first = w.apply(.add, m, change)
      let square = w.apply(.multiply, w.apply(.multiply, g, constant: 1 - beta2), g)
      let second = w.apply(.add, w.apply(.multiply, v, constant: beta2), square)
      let root = w.apply(.multiply, w.apply(.squareRoot, second), spread(1, p, &w))
      let divisor = w.apply(.add, root, spread(2, p, &w))
      let direction = w.apply(.divide, first, divisor)
      return (moved(p, along: direction, &w), [first, second])
    case .momentum(_, let momentum, let nesterov):
      let kept = w.apply(.multiply, moments[0], constant: momentum)
      let velocity = w.apply(.add, g, kept)
      let direction =
        nesterov
        ? w.apply(.add, g, w.apply(.multiply, velocity, constant: momentum)) : velocity
      return (moved(p, along: direction, &w), [velocity])
    }
  }

  private func moved(_ p: Value, along direction: Value, _ w: inout FunctionWriter) -> Value {
    w.apply(.add, p, w.apply(.multiply, spread(0, p, &w), direction))
  }

  private func spread(_ setting: Int, _ p: Value, _ w: inout FunctionWriter) -> Value {
    w.broadcast(settings[setting], to: p.dimensions, along: [])
  }
}

import Autodiff
import Kernels

/// What an optimizer remembers, and its step over all parameters.
///
/// Beyond the moments it holds nothing that the iteration doesn't decide, so a checkpoint needs
/// only these. `OptimizerKernel` states the arithmetic.
package final class OptimizerState {
  /// Adam's first and second moment, or the velocity.
  package let moments: [ParameterBuffer<Float>]

  private let optimizer: Optimizer
  private let schedule: Schedule
  private let iterations: Int
  private let layout: ParameterLayout
  private let decays: [Double]
  /// β₁ and β₂ to the power of `powersOf`.
  private var powers = (1.0, 1.0)
  private var powersOf = 0

  /// The state before the first step: all moments are 0.
  ///
  /// - Parameters:
  ///   - layout: where the parameters lie.
  ///   - decays: the factor c of the gradient `c w` that weight decay adds, one a parameter.
  package init(
    _ optimizer: Optimizer, schedule: Schedule, iterations: Int, layout: ParameterLayout,
    decays: [Double]
  ) {
    precondition(
      decays.count == layout.entries.count,
      "OptimizerState: \(decays.count) decays for \(layout.entries.count) parameters")
    self.optimizer = optimizer
    self.schedule = schedule
    self.iterations = iterations
    self.layout = layout
    self.decays = decays
    moments = (0..<optimizer.momentCount).map { _ in ParameterBuffer<Float>(layout) }
  }

  /// The learning rate of the step `iteration`, counted from 0.
  package func learningRate(iteration: Int) -> Double {
    optimizer.learningRate * schedule.factor(iteration: iteration, of: iterations)
  }

  /// The settings of Adam's step `iteration`, counted from 0; nil for another optimizer.
  package func adamSettings(iteration: Int) -> OptimizerKernel.AdamSettings? {
    let (beta1, beta2): (Double, Double)
    switch optimizer {
    case .adam(_, let first, let second, _), .adamBeforeCorrection(_, let first, let second, _):
      (beta1, beta2) = (first, second)
    case .momentum: return nil
    }
    raisePowers(to: iteration + 1, beta1, beta2)
    let correction2 = 1 - powers.1
    let epsilon =
      switch optimizer {
      case .adam(_, _, _, let epsilon): epsilon
      case .adamBeforeCorrection(_, _, _, let epsilonHat): epsilonHat / correction2.squareRoot()
      case .momentum: 0.0
      }
    return OptimizerKernel.AdamSettings(
      learningRate: learningRate(iteration: iteration), beta1: beta1, beta2: beta2,
      epsilon: epsilon, correction1: 1 - powers.0, correction2: correction2)
  }

  /// Makes the step of `iteration`, counted from 0, without allocating.
  package func update(
    _ parameters: ParameterBuffer<Float>, gradients: ParameterBuffer<Float>, iteration: Int
  ) {
    switch optimizer {
    case .adam, .adamBeforeCorrection:
      guard let settings = adamSettings(iteration: iteration) else { return }
      forEachParameter { offset, registers, decay in
        OptimizerKernel.adam(
          parameters: parameters.pointer + offset, gradient: gradients.pointer + offset,
          firstMoment: moments[0].pointer + offset, secondMoment: moments[1].pointer + offset,
          settings: settings, decay: decay, registers: registers)
      }
    case .momentum(_, let momentum, let nesterov):
      let rate = learningRate(iteration: iteration)
      forEachParameter { offset, registers, decay in
        OptimizerKernel.momentum(
          parameters: parameters.pointer + offset, gradient: gradients.pointer + offset,
          velocity: moments[0].pointer + offset, learningRate: rate, momentum: momentum,
          nesterov: nesterov, decay: decay, registers: registers)
      }
    }
  }

  private func forEachParameter(
    _ body: (_ offset: Int, _ registers: Int, _ decay: OptimizerKernel.WeightDecay<Float>) -> Void
  ) {
    for index in layout.entries.indices {
      let entry = layout.entries[index]
      body(
        entry.offset, (entry.shape.count + lanes - 1) / lanes,
        OptimizerKernel.WeightDecay(coefficient: decays[index]))
    }
  }

  /// Powers by repeated products, so that a resumed run has the bits of an uninterrupted one.
  private func raisePowers(to count: Int, _ beta1: Double, _ beta2: Double) {
    if count < powersOf {
      powers = (1, 1)
      powersOf = 0
    }
    while powersOf < count {
      powers.0 *= beta1
      powers.1 *= beta2
      powersOf += 1
    }
  }
}

import Autodiff
import Testing
import Training

/// Optimizers against their formulas in Double, over five steps with weight decay and a schedule.
@Suite struct OptimizerTests {
  private let start: [Double] = [0.5, -1.25, 2]
  private let decay = 0.125
  private static let iterations = 5
  private let schedule = Schedule.steps(fractions: [0.6], factor: 0.1)

  /// The gradient of step t, any numbers; exact in Float.
  private func gradient(_ step: Int) -> [Double] {
    [0.5 - 0.25 * Double(step), 1, -0.125 * Double(step * step)]
  }

  private func rate(_ step: Int) -> Double { 0.0625 * (step < 3 ? 1 : 0.1) }

  /// The parameters after five steps of the engine: a decaying one of three values, one without.
  private func trained(_ optimizer: Optimizer) -> (decaying: [Float], plain: [Float]) {
    let graph = Graph(batch: 1)
    let tensors = [graph.parameter("weight", [3]), graph.parameter("bias", [3])]
    let layout = ParameterLayout(tensors)
    let parameters = ParameterBuffer<Float>(layout)
    let gradients = ParameterBuffer<Float>(layout)
    let state = OptimizerState(
      optimizer, schedule: schedule, iterations: Self.iterations, layout: layout,
      decays: [decay, 0])
    for index in 0..<2 { parameters.set(index, start.map { Float($0) }) }
    for step in 0..<Self.iterations {
      for index in 0..<2 { gradients.set(index, gradient(step).map { Float($0) }) }
      state.update(parameters, gradients: gradients, iteration: step)
    }
    return (parameters.values(0), parameters.values(1))
  }

  /// Five steps in Double of a rule that turns gradient and step number into the change of a value.
  private func expected(decay: Double, rule: () -> (Double, Int) -> Double) -> [Double] {
    start.indices.map { index in
      let change = rule()
      var value = start[index]
      for step in 0..<Self.iterations {
        value -= change(gradient(step)[index] + decay * value, step)
      }
      return value
    }
  }

  private func expectTrained(_ optimizer: Optimizer, rule: () -> (Double, Int) -> Double) {
    let (decaying, plain) = trained(optimizer)
    for (found, reference) in [
      (decaying, expected(decay: decay, rule: rule)), (plain, expected(decay: 0, rule: rule)),
    ] {
      for (value, double) in zip(found, reference) {
        // Five steps of about ten Float roundings each on values up to 2.
        #expect(abs(Double(value) - double) < 2e-6, "\(value), expected \(double)")
      }
    }
  }

  @Test func adamFollowsAlgorithm1() {
    let (beta1, beta2, epsilon) = (0.9, 0.999, 1e-8)
    expectTrained(
      .adam(learningRate: 0.0625, beta1: beta1, beta2: beta2, epsilon: epsilon)
    ) {
      var (m, v) = (0.0, 0.0)
      var powers = (1.0, 1.0)
      return { [self] gradient, step in
        powers = (powers.0 * beta1, powers.1 * beta2)
        m = beta1 * m + (1 - beta1) * gradient
        v = beta2 * v + (1 - beta2) * gradient * gradient
        return rate(step) * (m / (1 - powers.0)) / ((v / (1 - powers.1)).squareRoot() + epsilon)
      }
    }
  }

  /// TensorFlow's form: the learning rate takes both corrections, ε̂ joins the uncorrected root.
  ///
  /// It is large here, so that it counts.
  @Test func adamBeforeCorrectionFollowsTensorFlow() {
    let (beta1, beta2, epsilonHat) = (0.9, 0.999, 0.01)
    expectTrained(
      .adamBeforeCorrection(
        learningRate: 0.0625, beta1: beta1, beta2: beta2, epsilonHat: epsilonHat)
    ) {
      var (m, v) = (0.0, 0.0)
      var powers = (1.0, 1.0)
      return { [self] gradient, step in
        powers = (powers.0 * beta1, powers.1 * beta2)
        m = beta1 * m + (1 - beta1) * gradient
        v = beta2 * v + (1 - beta2) * gradient * gradient
        let corrected = rate(step) * (1 - powers.1).squareRoot() / (1 - powers.0)
        return corrected * m / (v.squareRoot() + epsilonHat)
      }
    }
  }

  @Test(arguments: [false, true]) func momentumFollowsItsRule(nesterov: Bool) {
    expectTrained(.momentum(learningRate: 0.0625, momentum: 0.9, nesterov: nesterov)) {
      var u = 0.0
      return { [self] gradient, step in
        u = 0.9 * u + gradient
        return rate(step) * (nesterov ? gradient + 0.9 * u : u)
      }
    }
  }
  @Test(arguments: [
    Optimizer.adam(learningRate: 0.0625), .tensorFlowAdam(learningRate: 0.0625),
    .momentum(learningRate: 0.0625, momentum: 0.9, nesterov: true),
  ]) func atRestNothingMoves(optimizer: Optimizer) {
    let (decaying, plain) = trained(optimizer.atRest)
    #expect(decaying.map(Double.init) == start && plain == decaying)
    #expect(trained(optimizer).plain != plain)
  }
}

import Kernels
import Testing

struct OptimizerKernelTests {
  private func mask<Scalar: KernelScalar>(_ count: Int, of type: Scalar.Type) -> [Scalar] {
    (0..<count).map { $0 % 3 == 0 ? 0 : 1 }
  }

  private func checkAdam<Scalar: KernelScalar>(
    _ type: Scalar.Type, registers: Int, decay: Double, isMasked: Bool
  ) {
    let count = registers * lanes
    let mask = GuardedBuffer(mask(count, of: type))
    let parameters = GuardedBuffer<Scalar>(random: count, seed: 1)
    let (m, v) = (GuardedBuffer<Scalar>(zeros: count), GuardedBuffer<Scalar>(zeros: count))
    var expected = parameters.values
    var (firstMoments, secondMoments) = (m.values, v.values)
    let (rate, beta1, beta2, epsilon) = (0.01, 0.9, 0.999, 1e-8)
    var (power1, power2) = (1.0, 1.0)
    for step in 1...3 {
      power1 *= beta1
      power2 *= beta2
      let gradient = GuardedBuffer<Scalar>(random: count, seed: UInt64(step) + 10)
      OptimizerKernel.adam(
        parameters: parameters.pointer, gradient: gradient.pointer, firstMoment: m.pointer,
        secondMoment: v.pointer,
        settings: .init(
          learningRate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon,
          correction1: 1 - power1, correction2: 1 - power2),
        decay: .init(coefficient: decay, mask: isMasked ? UnsafePointer(mask.pointer) : nil),
        registers: registers)
      for index in 0..<count {
        let factor = isMasked ? Scalar(decay) * mask.pointer[index] : Scalar(decay)
        let g = gradient.pointer[index].addingProduct(factor, expected[index])
        let first = firstMoments[index].addingProduct(
          Scalar(1 - beta1), g - firstMoments[index])
        let second = (Scalar(beta2) * secondMoments[index])
          .addingProduct(Scalar(1 - beta2) * g, g)
        let inverseRoot = Scalar(1 / (1 - power2).squareRoot())
        firstMoments[index] = first
        secondMoments[index] = second
        expected[index] = expected[index].addingProduct(
          Scalar(-rate / (1 - power1)),
          first / Scalar(epsilon).addingProduct(second.squareRoot(), inverseRoot))
      }
      parameters.expect(expected)
      m.expect(firstMoments)
      v.expect(secondMoments)
    }
  }

  private func checkMomentum<Scalar: KernelScalar>(
    _ type: Scalar.Type, momentum: Double, nesterov: Bool, decay: Double, isMasked: Bool
  ) {
    let (count, rate) = (3 * lanes, 0.05)
    let mask = GuardedBuffer(mask(count, of: type))
    let parameters = GuardedBuffer<Scalar>(random: count, seed: 1)
    let velocity = GuardedBuffer<Scalar>(zeros: count)
    var expected = parameters.values
    var velocities = velocity.values
    for step in 1...3 {
      let gradient = GuardedBuffer<Scalar>(random: count, seed: UInt64(step) + 20)
      OptimizerKernel.momentum(
        parameters: parameters.pointer, gradient: gradient.pointer, velocity: velocity.pointer,
        learningRate: rate, momentum: momentum, nesterov: nesterov,
        decay: .init(coefficient: decay, mask: isMasked ? UnsafePointer(mask.pointer) : nil),
        registers: 3)
      for index in 0..<count {
        let factor = isMasked ? Scalar(decay) * mask.pointer[index] : Scalar(decay)
        let g = gradient.pointer[index].addingProduct(factor, expected[index])
        velocities[index] = g.addingProduct(Scalar(momentum), velocities[index])
        let direction =
          nesterov ? g.addingProduct(Scalar(momentum), velocities[index]) : velocities[index]
        expected[index] = expected[index].addingProduct(Scalar(-rate), direction)
      }
      parameters.expect(expected)
      velocity.expect(velocities)
    }
  }

  @Test(arguments: [1, 3], [0, 0.01])
  func adamMatchesPlainLoops(registers: Int, decay: Double) {
    for isMasked in [false, true] {
      checkAdam(Float.self, registers: registers, decay: decay, isMasked: isMasked)
      checkAdam(Double.self, registers: registers, decay: decay, isMasked: isMasked)
    }
  }

  @Test(arguments: [false, true], [0, 0.01])
  func momentumMatchesPlainLoops(nesterov: Bool, decay: Double) {
    for momentum in [0, 0.9] {
      for isMasked in [false, true] {
        checkMomentum(
          Float.self, momentum: momentum, nesterov: nesterov, decay: decay, isMasked: isMasked)
        checkMomentum(
          Double.self, momentum: momentum, nesterov: nesterov, decay: decay, isMasked: isMasked)
      }
    }
  }

  /// The first step of Adam moves every parameter by the learning rate against its gradient's sign,
  /// whatever the gradient's size; the bound is the rounding of some ten operations in `Double`.
  @Test func adamStartsWithStepsOfTheLearningRate() {
    let parameters = GuardedBuffer<Double>(zeros: lanes)
    let gradient = GuardedBuffer<Double>(random: lanes, seed: 2)
    let (m, v) = (GuardedBuffer<Double>(zeros: lanes), GuardedBuffer<Double>(zeros: lanes))
    OptimizerKernel.adam(
      parameters: parameters.pointer, gradient: gradient.pointer, firstMoment: m.pointer,
      secondMoment: v.pointer,
      settings: .init(
        learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-300, correction1: 1 - 0.9,
        correction2: 1 - 0.999),
      decay: .init(), registers: 1)
    for (p, g) in zip(parameters.values, gradient.values) {
      #expect(abs(p + (g > 0 ? 0.1 : -0.1)) < 1e-14)
    }
  }

  @Test func paddingThatIsZeroStaysZero() {
    let parameters = GuardedBuffer<Float>(zeros: lanes)
    let gradient = GuardedBuffer<Float>(zeros: lanes)
    let (m, v) = (GuardedBuffer<Float>(zeros: lanes), GuardedBuffer<Float>(zeros: lanes))
    OptimizerKernel.adam(
      parameters: parameters.pointer, gradient: gradient.pointer, firstMoment: m.pointer,
      secondMoment: v.pointer,
      settings: .init(
        learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, correction1: 0.1,
        correction2: 0.001),
      decay: .init(coefficient: 0.1), registers: 1)
    parameters.expect(Array(repeating: 0, count: lanes))
  }
}

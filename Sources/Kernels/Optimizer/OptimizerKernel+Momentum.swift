extension OptimizerKernel {
  /// One step of gradient descent with momentum, as PyTorch's `SGD` without dampening.
  ///
  /// ```
  /// g ← gradient + (coefficient · mask) · p
  /// velocity ← momentum · velocity + g
  /// p ← p − learningRate · velocity                       plain
  /// p ← p − learningRate · (g + momentum · velocity)      Nesterov
  /// ```
  /// Each product and sum is one fused multiply-add. With a momentum of zero this is plain gradient
  /// descent.
  ///
  /// - Parameters:
  ///   - velocity: zero before the first step.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func momentum<Scalar: KernelScalar>(
    parameters: UnsafeMutablePointer<Scalar>, gradient: UnsafePointer<Scalar>,
    velocity: UnsafeMutablePointer<Scalar>, learningRate: Double, momentum: Double, nesterov: Bool,
    decay: WeightDecay<Scalar>, registers: Int
  ) {
    let (p, velocity) = (MutableRegisters(parameters), MutableRegisters(velocity))
    let step = Register(repeating: Scalar(-learningRate))
    let momentum = Register(repeating: Scalar(momentum))
    let gradient = DecayedGradient(gradient, parameters: parameters, decay: decay)
    for index in 0..<registers {
      let g = gradient[index]
      let next = g.fusedAddingProduct(momentum, velocity[index])
      velocity[index] = next
      p[index] = p[index].fusedAddingProduct(
        step, nesterov ? g.fusedAddingProduct(momentum, next) : next)
    }
  }
}

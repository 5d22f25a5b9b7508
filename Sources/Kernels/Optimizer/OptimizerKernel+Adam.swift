extension OptimizerKernel {
  /// The settings of an Adam step.
  package struct AdamSettings: Hashable, Sendable {
    /// The step size α.
    package var learningRate: Double

    /// The decay rate of the first moment.
    package var beta1: Double

    /// The decay rate of the second moment.
    package var beta2: Double

    /// What is added to the denominator; more than zero.
    package var epsilon: Double

    /// `1 − beta1ᵗ` at step `t`, counted from 1.
    package var correction1: Double

    /// `1 − beta2ᵗ` at step `t`, counted from 1.
    package var correction2: Double

    /// Creates settings from those of the method and the two bias corrections of this step.
    package init(
      learningRate: Double, beta1: Double, beta2: Double, epsilon: Double,
      correction1: Double, correction2: Double
    ) {
      self.learningRate = learningRate
      self.beta1 = beta1
      self.beta2 = beta2
      self.epsilon = epsilon
      self.correction1 = correction1
      self.correction2 = correction2
    }
  }

  /// One step of Adam.
  ///
  /// Kingma and Ba 2015, *Adam: a method for stochastic optimization* (arXiv:1412.6980), Algorithm
  /// 1:
  ///
  /// ```
  /// g ← gradient + (coefficient · mask) · p
  /// m ← m + (1 − β₁) · (g − m)
  /// v ← β₂ · v + ((1 − β₂) · g) · g
  /// p ← p − (α / correction₁) · (m / (√v · (1 / √correction₂) + ε))
  /// ```
  /// Each last product and sum is one fused multiply-add; the division and the root are correctly
  /// rounded. `1 − β`, `α / correction₁` and `1 / √correction₂` are computed in `Double`, then
  /// rounded.
  ///
  /// - Parameters:
  ///   - firstMoment: `m`, zero before the first step.
  ///   - secondMoment: `v`, zero before the first step.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func adam<Scalar: KernelScalar>(
    parameters: UnsafeMutablePointer<Scalar>, gradient: UnsafePointer<Scalar>,
    firstMoment: UnsafeMutablePointer<Scalar>, secondMoment: UnsafeMutablePointer<Scalar>,
    settings: AdamSettings, decay: WeightDecay<Scalar>, registers: Int
  ) {
    let (p, m) = (MutableRegisters(parameters), MutableRegisters(firstMoment))
    let v = MutableRegisters(secondMoment)
    let blend1 = Register(repeating: Scalar(1 - settings.beta1))
    let blend2 = Register(repeating: Scalar(1 - settings.beta2))
    let beta2 = Register(repeating: Scalar(settings.beta2))
    let epsilon = Register(repeating: Scalar(settings.epsilon))
    let step = Register(repeating: Scalar(-settings.learningRate / settings.correction1))
    let inverseRoot = Register(repeating: Scalar(1 / settings.correction2.squareRoot()))
    let gradient = DecayedGradient(gradient, parameters: parameters, decay: decay)
    for index in 0..<registers {
      let g = gradient[index]
      let first = m[index].fusedAddingProduct(blend1, g - m[index])
      let second = (beta2 * v[index]).fusedAddingProduct(blend2 * g, g)
      m[index] = first
      v[index] = second
      p[index] = p[index].fusedAddingProduct(
        step, first / epsilon.fusedAddingProduct(Scalar.squareRoot(of: second), inverseRoot))
    }
  }
}

extension OptimizerKernel {
  /// One step of Adam for variables that each example has of its own, every example at a step of
  /// its own.
  ///
  /// ```
  /// m ← m + (1 − β₁) · (g − m)
  /// v ← β₂ · v + ((1 − β₂) · g) · g
  /// x ← x + rate[b] · (m / (√v · inverseRoot[b] + ε))
  /// ```
  /// which is Kingma and Ba 2015, Algorithm 1, with `rate = −α / (1 − β₁ᵗ)` and
  /// `inverseRoot = 1 / √(1 − β₂ᵗ)` at the example's step t. Each last product and sum is one fused
  /// multiply-add.
  ///
  /// - Parameters:
  ///   - variables: `[features, batch]`.
  ///   - gradient: `[features, batch]`.
  ///   - firstMoment: m `[features, batch]`, zero before an example's first step.
  ///   - secondMoment: v `[features, batch]`, zero before an example's first step.
  ///   - rates: `[batch]`; 0 leaves an example's variables as they are.
  ///   - inverseRoots: `[batch]`.
  ///   - rowRegisters: the registers of a row, which must be whole ones.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func exampleAdam<Scalar: KernelScalar>(
    variables: UnsafeMutablePointer<Scalar>, gradient: UnsafePointer<Scalar>,
    firstMoment: UnsafeMutablePointer<Scalar>, secondMoment: UnsafeMutablePointer<Scalar>,
    rates: UnsafePointer<Scalar>, inverseRoots: UnsafePointer<Scalar>,
    beta1: Double, beta2: Double, epsilon: Double, features: Int, rowRegisters: Int
  ) {
    let (x, g) = (MutableRegisters(variables), Registers(gradient))
    let (m, v) = (MutableRegisters(firstMoment), MutableRegisters(secondMoment))
    let (rates, inverseRoots) = (Registers(rates), Registers(inverseRoots))
    let blend1 = Register(repeating: Scalar(1 - beta1))
    let blend2 = Register(repeating: Scalar(1 - beta2))
    let beta2 = Register(repeating: Scalar(beta2))
    let epsilon = Register(repeating: Scalar(epsilon))
    for feature in 0..<features {
      for place in 0..<rowRegisters {
        let index = feature &* rowRegisters &+ place
        let first = m[index].fusedAddingProduct(blend1, g[index] - m[index])
        let second = (beta2 * v[index]).fusedAddingProduct(blend2 * g[index], g[index])
        m[index] = first
        v[index] = second
        let root = epsilon.fusedAddingProduct(Scalar.squareRoot(of: second), inverseRoots[place])
        x[index] = x[index].fusedAddingProduct(rates[place], first / root)
      }
    }
  }
}

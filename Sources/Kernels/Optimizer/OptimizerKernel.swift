/// Steps of first-order optimizers, each one pass over flat buffers.
///
/// The settings are given in `Double` and rounded once to the scalar of the buffers. All buffers
/// hold `registers` full registers; padding that is zero in the parameters, the gradient and the
/// state stays zero.
package enum OptimizerKernel {
  /// Weight decay as a term of the gradient: `coefficient · mask · parameter` is added to it.
  package struct WeightDecay<Scalar: KernelScalar> {
    /// What a parameter is multiplied by; zero for no decay.
    package var coefficient: Double

    /// One factor a parameter (0 exempts it), or nil to decay all alike.
    package var mask: UnsafePointer<Scalar>?

    /// Decays parameters by a coefficient, where the mask lets it.
    package init(coefficient: Double = 0, mask: UnsafePointer<Scalar>? = nil) {
      self.coefficient = coefficient
      self.mask = mask
    }
  }
}

/// A gradient to which weight decay is added register by register: `g + (coefficient · mask) · p`.
struct DecayedGradient<Scalar: KernelScalar> {
  private let gradient: Registers<Scalar>
  private let parameters: Registers<Scalar>
  private let coefficient: Register<Scalar>
  private let mask: Registers<Scalar>?

  @inline(__always)
  init(
    _ gradient: UnsafePointer<Scalar>, parameters: UnsafePointer<Scalar>,
    decay: OptimizerKernel.WeightDecay<Scalar>
  ) {
    self.gradient = Registers(gradient)
    self.parameters = Registers(parameters)
    coefficient = Register(repeating: Scalar(decay.coefficient))
    if let mask = decay.mask { self.mask = Registers(mask) } else { mask = nil }
  }

  @inline(__always)
  subscript(index: Int) -> Register<Scalar> {
    var factor = coefficient
    if let mask { factor *= mask[index] }
    return gradient[index].fusedAddingProduct(factor, parameters[index])
  }
}

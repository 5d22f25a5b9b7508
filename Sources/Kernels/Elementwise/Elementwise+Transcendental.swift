/// Functions of one variable that are built from the exponential, the logarithm and their kin.
extension Elementwise {
  /// `out = eˣ`; range and error at `Float.exponential(of:)`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func exponential<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers { out[index] = Scalar.exponential(of: x[index]) }
  }

  /// `out = ln x`; range and error at `Float.logarithm(of:)`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func logarithm<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers { out[index] = Scalar.logarithm(of: x[index]) }
  }

  /// `out = tanh x`; range and error at `Float.hyperbolicTangent(of:)`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func hyperbolicTangent<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers { out[index] = Scalar.hyperbolicTangent(of: x[index]) }
  }

  /// `out = ln(1 + eˣ)`; range and error at `softplus(of:)`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func softplus<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers { out[index] = x[index].softplus() }
  }

  /// `out = 1 / (1 + e⁻ˣ)`; range and error at `sigmoid(of:)`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func sigmoid<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers { out[index] = x[index].sigmoid() }
  }
}

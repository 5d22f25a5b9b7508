/// Functions of one variable that are built from arithmetic and comparisons alone.
///
/// A comparison with NaN is false, which decides what each does with one, as said beside it.
extension Elementwise {
  /// `out = 1 / x` by true division, so correctly rounded.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func reciprocal<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers { out[index] = 1 / x[index] }
  }

  /// `out = √x`, correctly rounded; NaN below zero.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func squareRoot<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers { out[index] = Scalar.squareRoot(of: x[index]) }
  }

  /// `out = |x|`; NaN stays NaN.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func absolute<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers {
      out[index] = Scalar.select(
        .zero - x[index], whereLessOrEqual: x[index], .zero, else: x[index])
    }
  }

  /// `out` is −1, 0 or 1 as `x` is below, at or above zero; NaN gives 0.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func sign<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers {
      let positive = Scalar.select(.one, whereLess: .zero, x[index], else: .zero)
      out[index] = Scalar.select(-.one, whereLess: x[index], .zero, else: positive)
    }
  }

  /// `out` is 1 where `x > 0` and 0 elsewhere, also at zero and NaN.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func step<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers {
      out[index] = Scalar.select(.one, whereLess: .zero, x[index], else: .zero)
    }
  }

  /// `out = max(x, 0)`; −0 gives 0, NaN stays NaN (while `step` gives 0 for it).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func rectify<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (x, out) = (Registers(x), MutableRegisters(out))
    for index in 0..<registers {
      out[index] = Scalar.select(.zero, whereLessOrEqual: x[index], .zero, else: x[index])
    }
  }
}

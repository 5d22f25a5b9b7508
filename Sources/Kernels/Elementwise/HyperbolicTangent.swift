// The hyperbolic tangent after Cephes (S. L. Moshier, Methods and Programs for Mathematical
// Functions, 1989; netlib.org/cephes, tanhf.c and tanh.c): an odd polynomial or rational function
// below 0.625 in magnitude, 1 − 2 / (e²ˣ + 1) above.

extension Float {
  /// `tanh x`, within 2 units in the last place of the true value.
  ///
  /// ±∞ gives ±1, a zero of either sign 0, NaN gives NaN.
  @inline(__always)
  package static func hyperbolicTangent(of x: Register<Float>) -> Register<Float> {
    let square = x * x
    let polynomial = square.polynomial(
      -3.333_328_194_22e-1, 1.333_144_220_36e-1, -5.373_971_555_31e-2, 2.063_908_879_54e-2,
      -5.704_988_727_45e-3)
    return x.hyperbolicTangentAwayFromZero(near: x.fusedAddingProduct(square * x, polynomial))
  }
}

extension Double {
  /// `tanh x`, within 2 units in the last place of the true value.
  ///
  /// ±∞ gives ±1, a zero of either sign 0, NaN gives NaN.
  @inline(__always)
  package static func hyperbolicTangent(of x: Register<Double>) -> Register<Double> {
    let square = x * x
    let numerator = square.polynomial(
      -1.614_687_684_417_084_479_52e3, -9.928_772_310_019_185_865_64e1,
      -9.643_991_794_250_522_386_28e-1)
    let denominator = square.polynomial(
      4.844_063_053_251_254_860_48e3, 2.235_488_390_601_004_485_83e3,
      1.128_116_784_916_329_314_02e2, 1)
    let near = x.fusedAddingProduct(x * square, numerator / denominator)
    return x.hyperbolicTangentAwayFromZero(near: near)
  }
}

extension SIMD16 where Scalar: KernelScalar {
  /// `tanh` of `self`, taken from `near` below 0.625 in magnitude.
  @inline(__always)
  fileprivate func hyperbolicTangentAwayFromZero(near: Self) -> Self {
    let magnitude = Scalar.select(-self, whereLess: self, .zero, else: self)
    let far = 1 - 2 / (Scalar.exponential(of: magnitude + magnitude) + 1)
    let signed = Scalar.select(-far, whereLess: self, .zero, else: far)
    return Scalar.select(
      signed, whereLessOrEqual: Self(repeating: 0.625), magnitude, else: near)
  }
}

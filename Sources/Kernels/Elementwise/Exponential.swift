// The exponential after Cephes (S. L. Moshier, Methods and Programs for Mathematical Functions,
// 1989; netlib.org/cephes, expf.c and exp.c): x = n ln 2 + r with |r| ≤ ln(2)/2, then a polynomial
// (Float) or a rational function (Double) of r, scaled by 2ⁿ. Ours rounds n by adding a large
// constant and uses fused multiply-adds.

extension Float {
  /// `eˣ`, within 2 units in the last place of the true value.
  ///
  /// Results below the least normal number are 0; above the greatest finite one, infinity. NaN
  /// gives NaN.
  @inline(__always)
  package static func exponential(of x: Register<Float>) -> Register<Float> {
    let (n, scalarN) = x.roundedProduct(1.442_695_040_888_963_4)
    let r = x.fusedAddingProduct(scalarN, -0.693_359_375).fusedAddingProduct(
      scalarN, 2.121_944_40e-4)
    let polynomial = r.polynomial(
      5.000_000_120_1e-1, 1.666_666_545_9e-1, 4.166_579_589_4e-2, 8.333_451_907_3e-3,
      1.398_199_950_7e-3, 1.987_569_150_0e-4)
    let fraction = 1 + r.fusedAddingProduct(r * r, polynomial)
    return fraction.scaled(byPowerOfTwo: n)
      .replacing(with: .infinity, where: x .> 88.722_831)
      .replacing(with: 0, where: x .< -87.336_54)
  }
}

extension Double {
  /// `eˣ`, within 2 units in the last place of the true value.
  ///
  /// Results below the least normal number are 0; above the greatest finite one, infinity. NaN
  /// gives NaN.
  @inline(__always)
  package static func exponential(of x: Register<Double>) -> Register<Double> {
    let (n, scalarN) = x.roundedProduct(1.442_695_040_888_963_407_4)
    let r = x.fusedAddingProduct(scalarN, -6.931_457_519_531_25e-1)
      .fusedAddingProduct(scalarN, -1.428_606_820_309_417_232_12e-6)
    let square = r * r
    let numerator =
      r
      * square.polynomial(
        9.999_999_999_999_999_999_10e-1, 3.029_944_077_074_419_613_00e-2,
        1.261_771_930_748_105_908_78e-4)
    let denominator = square.polynomial(
      2.000_000_000_000_000_000_05, 2.272_655_482_081_550_287_66e-1,
      2.524_483_403_496_841_041_92e-3, 3.001_985_051_386_644_550_42e-6)
    let quotient = numerator / (denominator - numerator)
    let fraction = 1 + (quotient + quotient)
    return fraction.scaled(byPowerOfTwo: n)
      .replacing(with: .infinity, where: x .> 709.782_712_893_384)
      .replacing(with: 0, where: x .< -708.396_418_532_264)
  }
}

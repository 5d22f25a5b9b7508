// The logarithm after Cephes (S. L. Moshier, Methods and Programs for Mathematical Functions, 1989;
// netlib.org/cephes, logf.c and log.c): x = 2ᵉ (1 + f) with √½ ≤ 1 + f < √2, then
// ln(1 + f) = f − f²/2 + f³ P(f), with a rational P in Double. Ours splits x on its bit pattern and
// uses fused multiply-adds.

extension Float {
  /// `ln x`, within 2 units in the last place of the true value, subnormal arguments included.
  ///
  /// Zero gives −∞, a value below zero NaN, ∞ gives ∞ and NaN gives NaN.
  @inline(__always)
  package static func logarithm(of x: Register<Float>) -> Register<Float> {
    let isSubnormal = x .< 0x1p-126
    let normal = x.replacing(with: x * 0x1p23, where: isSubnormal)
    // The bit pattern of √½; what exceeds it in the exponent's place is e.
    let origin = SIMD16<Int32>(repeating: 0x3f35_04f3)
    let e = (normal.bits &- origin) &>> 23
    let f = Register<Float>.value(ofBits: normal.bits &- (e &<< 23)) - 1
    let scalarE = Register<Float>.converting(e)
    let exponent = scalarE.replacing(with: scalarE - 23, where: isSubnormal)
    let square = f * f
    let polynomial = f.polynomial(
      3.333_333_117_4e-1, -2.499_999_399_3e-1, 2.000_071_476_5e-1, -1.666_805_766_5e-1,
      1.424_932_278_7e-1, -1.242_014_084_6e-1, 1.167_699_874_0e-1, -1.151_461_031_0e-1,
      7.037_683_629_2e-2)
    let low = (f * square * polynomial).fusedAddingProduct(exponent, -2.121_944_40e-4)
      .fusedAddingProduct(square, -0.5)
    return (f + low).fusedAddingProduct(exponent, 0.693_359_375)
      .replacing(with: x, where: x .== .infinity)
      .replacing(with: -.infinity, where: x .== 0)
      .replacing(with: .nan, where: x .< 0)
      .replacing(with: x, where: x .!= x)
  }
}

extension Double {
  /// `ln x`, within 2 units in the last place of the true value, subnormal arguments included.
  ///
  /// Zero gives −∞, a value below zero NaN, ∞ gives ∞ and NaN gives NaN.
  @inline(__always)
  package static func logarithm(of x: Register<Double>) -> Register<Double> {
    let isSubnormal = x .< 0x1p-1022
    let normal = x.replacing(with: x * 0x1p52, where: isSubnormal)
    let origin = SIMD16<Int64>(repeating: 0x3fe6_a09e_667f_3bcd)
    let e = (normal.bits &- origin) &>> 52
    let f = Register<Double>.value(ofBits: normal.bits &- (e &<< 52)) - 1
    let scalarE = Register<Double>.converting(e)
    let exponent = scalarE.replacing(with: scalarE - 52, where: isSubnormal)
    let square = f * f
    let numerator = f.polynomial(
      7.708_387_337_558_853_916_66, 1.793_686_785_078_198_163_13e1,
      1.449_892_253_416_109_308_46e1, 4.705_791_198_788_817_258_54,
      4.974_949_949_767_470_014_25e-1, 1.018_756_638_045_809_317_96e-4)
    let denominator =
      f.polynomial(
        2.312_516_201_267_653_405_83e1, 7.115_447_506_185_638_944_66e1,
        8.298_752_669_127_766_032_11e1, 4.522_791_458_375_322_211_05e1,
        1.128_735_871_891_674_505_90e1, 1)
    let low = (f * (square * numerator / denominator))
      .fusedAddingProduct(exponent, -2.121_944_400_546_905_827_679e-4)
      .fusedAddingProduct(square, -0.5)
    return (f + low).fusedAddingProduct(exponent, 0.693_359_375)
      .replacing(with: x, where: x .== .infinity)
      .replacing(with: -.infinity, where: x .== 0)
      .replacing(with: .nan, where: x .< 0)
      .replacing(with: x, where: x .!= x)
  }
}

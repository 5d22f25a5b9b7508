import Reports
import Testing

// Tolerance: a relative 1e-12, a few roundings and the gamma function's own; more for values by
// `lgamma`, whose difference at 1000 loses four digits.
@Suite struct HedgesGTests {
  /// Γ(1)/Γ(1/2) = 1/√π; J(3) = Γ(3/2)/(√(3/2) Γ(1)) = √(π/6); J(4) = √2/√π by Γ(3/2) = √π/2; J(18)
  /// and J(1000), where Γ(500) is out of a double's range, by Python 3.11's `math.lgamma`.
  @Test(arguments: [
    (2, 1 / Double.pi.squareRoot(), 1e-14), (3, (Double.pi / 6).squareRoot(), 1e-14),
    (4, (2 / Double.pi).squareRoot(), 1e-14), (18, 0.957646427023716, 1e-12),
    (1000, 0.9992497811798887, 1e-11),
  ])
  func correctionOfTheBias(degrees: Double, expected: Double, tolerance: Double) {
    let correction = HedgesG.correction(degreesOfFreedom: degrees)
    #expect(abs(correction - expected) <= tolerance * expected)
  }

  /// Sds 3 and 4 of three runs each pool to √12.5; m = 4, so g = √(2/π) · 5 / √12.5 = 2/√π.
  @Test func byHand() throws {
    let g = try #require(
      HedgesG.value(
        Sample(mean: 12, standardDeviation: 3, count: 3),
        Sample(mean: 7, standardDeviation: 4, count: 3)))
    #expect(abs(g - 2 / Double.pi.squareRoot()) <= 1e-12)
  }

  /// The larger sample weighs more: s² = (1 · 4 + 3 · 1) / 4, J(4) as above.
  @Test func unequalCountsByHand() throws {
    let g = try #require(
      HedgesG.value(
        Sample(mean: 0, standardDeviation: 2, count: 2),
        Sample(mean: 1, standardDeviation: 1, count: 4)))
    #expect(abs(g + (2 / Double.pi).squareRoot() / 1.75.squareRoot()) <= 1e-12)
  }

  @Test(arguments: [
    (Sample(mean: 1), Sample(mean: 2, standardDeviation: 1, count: 3)),
    (Sample(mean: 1, count: 1), Sample(mean: 2, standardDeviation: 1, count: 3)),
    (
      Sample(mean: 1, standardDeviation: 0, count: 3),
      Sample(mean: 2, standardDeviation: 0, count: 3)
    ),
    (
      Sample(mean: .nan, standardDeviation: 1, count: 3),
      Sample(mean: 2, standardDeviation: 1, count: 3)
    ),
  ])
  func nothingWithoutSpread(first: Sample, second: Sample) {
    #expect(HedgesG.value(first, second) == nil)
  }

  @Test(arguments: [
    (0.19, EffectSize.negligible), (-0.2, .small), (0.49, .small), (0.5, .medium), (-0.8, .large),
    (12, .large),
  ])
  func words(g: Double, expected: EffectSize) {
    #expect(EffectSize(g) == expected)
  }
}

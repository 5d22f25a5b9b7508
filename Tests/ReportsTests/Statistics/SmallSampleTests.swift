import Reports
import Testing

/// What holds of two or three runs, of runs that don't vary, and of effects beside each other.
@Suite struct SmallSampleTests {
  /// 9.8 three times and ten times have means that differ in the last place.
  @Test func equalNumbersDontDifferByRounding() throws {
    let (three, ten) = (
      try #require(Sample([Double](repeating: 9.8, count: 3))),
      try #require(Sample([Double](repeating: 9.8, count: 10)))
    )
    for comparison in [MeanComparison(three, ten), MeanComparison(measured: three, published: ten)]
    {
      #expect(comparison.difference == 0)
      #expect(comparison.standardError == 0)
      #expect(comparison.p == 1)
    }
    let other = try #require(Sample([9.8, 9.8, 9.9]))
    #expect(MeanComparison(other, ten).difference > 0.03)
    #expect(MeanComparison(other, ten).standardError != 0)
  }

  @Test func equalPairsDontDifferByRounding() throws {
    let sums = [0.1 + 0.2, 0.3, 0.3]
    let pairs = try #require(PairedComparison(sums, [0.3, 0.3, 0.3]))
    #expect(pairs.differences == [0, 0, 0])
    #expect(pairs.p == 1)
    #expect(pairs.signFlipP == 1)
  }

  @Test func aConstantDifferenceLeavesNoRoomForChance() throws {
    let pairs = try #require(PairedComparison([1.5, 2.5, 3.5], [1, 2, 3]))
    #expect(pairs.p == 0)
    // Of the eight changes of sign two are as extreme.
    #expect(pairs.signFlipP == 0.25)
  }

  @Test func pairsNeedTwoFiniteDifferences() {
    #expect(PairedComparison([1]) == nil)
    #expect(PairedComparison([1, .nan]) == nil)
    #expect(PairedComparison([1, 2], [1]) == nil)
  }

  @Test func welchFromFiveRunsOnBothSides() {
    func method(_ ours: Int, _ theirs: Int) -> MeanComparison.Method {
      MeanComparison(
        measured: Sample(mean: 1, standardDeviation: 0.1, count: ours),
        published: Sample(mean: 1, standardDeviation: 0.2, count: theirs)
      ).method
    }
    #expect(method(5, 5) == .welch)
    #expect(method(4, 15) == .pooled)
    #expect(method(1, 15) == .pooled)
  }

  /// By hand: 0.4 ± 0.03 against 0.16 ± 0.04 differ by 0.24 ± 0.05; df = 0.05⁴ / (0.03⁴/9 +
  /// 0.04⁴/18).
  @Test func gainsAreComparedByBothErrors() {
    let gains = Estimate(difference: 0.4, standardError: 0.03, degreesOfFreedom: 9)
      .minus(Estimate(difference: 0.16, standardError: 0.04, degreesOfFreedom: 18))
    // Sums of a few decimal numbers: 1e-12 is some thousand roundings.
    #expect(abs(gains.difference - 0.24) < 1e-12)
    #expect(abs(gains.standardError - 0.05) < 1e-12)
    #expect(abs(gains.degreesOfFreedom - 6.25e-6 / (8.1e-7 / 9 + 2.56e-6 / 18)) < 1e-9)
  }

  @Test func runsForAHalfWidthAreTheLeastThatDo() throws {
    let published = Sample(mean: 80.4, standardDeviation: 0.56, count: 5)
    let runs = try #require(
      RunsNeeded.forHalfWidth(0.9, deviation: 0.8, published: published))
    func half(_ count: Int) -> Double {
      MeanComparison(Sample(mean: 80, standardDeviation: 0.8, count: count), published)
        .estimate?.halfWidth() ?? .infinity
    }
    #expect(half(runs) <= 0.9)
    #expect(half(runs - 1) > 0.9)
    // The published mean alone is known to ± 0.7.
    #expect(RunsNeeded.forHalfWidth(0.5, deviation: 0.8, published: published) == nil)
    #expect(RunsNeeded.forHalfWidth(0.5, deviation: 0, published: Sample(mean: 1)) == 2)
  }

  @Test func theLeastVisibleEffectIsInThePublishedUnit() throws {
    let (first, second) = (
      Sample(mean: 97.79, standardDeviation: 0.12, count: 10),
      Sample(mean: 97.39, standardDeviation: 0.11, count: 10)
    )
    let least = try #require(SmallTelescopes.leastVisible(first, second))
    let d33 = try #require(SmallTelescopes.d33(counts: (10, 10)))
    #expect(abs(least / d33 - ((0.0144 + 0.0121) / 2).squareRoot()) < 1e-12)
    #expect(SmallTelescopes.leastVisible(first, Sample(mean: 97.39)) == nil)
  }
}

import Reports
import Testing

// Expected values: SciPy 1.17.1 (`from scipy.stats import *`), the call beside each.
// Tolerance: a relative 1e-10; differences of two-decimal numbers lose some four digits of 16.
@Suite struct MeanComparisonTests {
  private func isClose(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) <= 1e-10 * abs(expected) } ?? false
  }

  // `ttest_ind_from_stats(97.69, 0.11, 10, 97.25, 0.22, 10, equal_var=False)`
  @Test func welchOfEqualCounts() {
    let comparison = MeanComparison(
      Sample(mean: 97.69, standardDeviation: 0.11, count: 10),
      Sample(mean: 97.25, standardDeviation: 0.22, count: 10))
    #expect(comparison.method == .welch)
    #expect(isClose(comparison.difference, 0.44))
    #expect(isClose(comparison.degreesOfFreedom, 13.23529411764706))
    #expect(isClose(comparison.p, 7.324012772021981e-05))
  }

  // `ttest_ind_from_stats(50.41, 0.65, 10, 50.9, 1.2, 5, equal_var=False)`
  @Test func welchOfUnequalCounts() {
    let ours = Sample(mean: 50.41, standardDeviation: 0.65, count: 10)
    let published = Sample(mean: 50.9, standardDeviation: 1.2, count: 5)
    let comparison = MeanComparison(ours, published)
    #expect(isClose(comparison.standardError, 0.5746738205277843))
    #expect(isClose(comparison.degreesOfFreedom, 5.209863843465597))
    #expect(isClose(comparison.p, 0.4312926617798696))
    #expect(MeanComparison(published, ours).p == comparison.p)
  }

  // `ttest_ind_from_stats(97.0, 0, 5, 97.25, 0.22, 10, equal_var=False)`
  @Test func oneSideWithoutVariationIsStillWelch() {
    let comparison = MeanComparison(
      Sample(mean: 97, standardDeviation: 0, count: 5),
      Sample(mean: 97.25, standardDeviation: 0.22, count: 10))
    #expect(comparison.method == .welch)
    #expect(isClose(comparison.p, 0.005806973415103036))
  }

  // `ttest_1samp([1.6, 2.1, 1.9, 2.4], 1.6)`
  @Test func publishedWithoutSpreadIsAConstant() throws {
    let ours = try #require(Sample([1.6, 2.1, 1.9, 2.4]))
    for published in [
      Sample(mean: 1.6), Sample(mean: 1.6, count: 10), Sample(mean: 1.6, standardDeviation: 9),
    ] {
      let comparison = MeanComparison(ours, published)
      #expect(comparison.method == .oneSample)
      #expect(comparison.degreesOfFreedom == 3)
      #expect(isClose(comparison.p, 0.09793978905828749))
    }
  }

  // `2 * t.sf((98.1 - 97.25) / (0.22 * sqrt(1.1)), 9)`
  @Test func singleRunBorrowsTheOtherSidesSpread() {
    let comparison = MeanComparison(
      Sample(mean: 98.1, standardDeviation: nil, count: 1),
      Sample(mean: 97.25, standardDeviation: 0.22, count: 10))
    #expect(comparison.method == .pooled)
    #expect(isClose(comparison.p, 0.0050453915075375074))
  }

  @Test func noVariationAtAllLeavesNoRoomForChance() {
    let sample = Sample(mean: 5, standardDeviation: 0, count: 3)
    #expect(MeanComparison(sample, sample).p == 1)
    #expect(MeanComparison(sample, Sample(mean: 5.1, standardDeviation: 0, count: 3)).p == 0)
    #expect(MeanComparison(sample, Sample(mean: 5)).p == 1)
  }

  @Test(arguments: [
    (Sample(mean: 1), Sample(mean: 2)),
    (Sample(mean: 1, standardDeviation: nil, count: 1), Sample(mean: 2, count: 1)),
    (Sample(mean: .nan, standardDeviation: 1, count: 3), Sample(mean: 2)),
    (Sample(mean: 1, standardDeviation: .nan, count: 3), Sample(mean: 2)),
  ])
  func tooLittleForATest(first: Sample, second: Sample) {
    let comparison = MeanComparison(first, second)
    #expect(comparison.method == .none)
    #expect(comparison.p == nil)
  }
}

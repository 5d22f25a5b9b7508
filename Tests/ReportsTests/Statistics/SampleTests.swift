import Reports
import Testing

// Expected values: SciPy 1.17.1 and NumPy on x = [1.6, 2.1, 1.9, 2.4]: `mean(x)`,
// `std(x, ddof=1)`, `scipy.stats.t.interval(0.95, 3, loc=mean(x), scale=scipy.stats.sem(x))`.
// Tolerance: 1e-12 absolute on numbers of about 1, a few thousand roundings.
@Suite struct SampleTests {
  @Test func summarizesValues() throws {
    let sample = try #require(Sample([1.6, 2.1, 1.9, 2.4]))
    #expect(abs(sample.mean - 2.0) < 1e-12)
    #expect(abs(try #require(sample.standardDeviation) - 0.3366501646120692) < 1e-12)
    #expect(sample.count == 4)
    let interval = try #require(sample.confidenceInterval)
    #expect(abs(interval.lowerBound - 1.4643144637285843) < 1e-12)
    #expect(abs(interval.upperBound - 2.5356855362714157) < 1e-12)
  }

  @Test func noValuesAreNoSample() {
    #expect(Sample([]) == nil)
  }

  @Test func oneValueHasNoSpread() throws {
    let sample = try #require(Sample([3.5]))
    #expect(sample == Sample(mean: 3.5, standardDeviation: nil, count: 1))
    #expect(sample.confidenceInterval == nil)
  }

  @Test func divergedRunIsNotLeftOut() throws {
    let sample = try #require(Sample([1, .nan]))
    #expect(sample.mean.isNaN)
    #expect(sample.confidenceInterval == nil)
  }

  // 0.5 · √5 / t(0.975, 4) by SciPy: 0.4026854291686946.
  @Test func confidenceIntervalBecomesStandardDeviation() throws {
    let spread = Spread.confidenceHalfWidth(0.5)
    let deviation = try #require(spread.standardDeviation(count: 5))
    #expect(abs(deviation - 0.4026854291686946) < 1e-12)
    #expect(spread.standardDeviation(count: 1) == nil)
    let sample = Sample(mean: 80, spread: spread, count: 5)
    #expect(abs(try #require(sample.confidenceHalfWidth) - 0.5) < 1e-12)
    #expect(Spread.standardDeviation(0.3).standardDeviation(count: 5) == 0.3)
  }
}

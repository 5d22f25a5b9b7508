import Foundation
import Reports
import Testing

/// Against SciPy and statsmodels, whose numbers `Scripts/fixtures/significance.py` wrote.
///
/// Tolerance: a relative 1e-10, or 1e-14 for p values near 0 and tails; what the libraries agree
/// in.
@Suite struct SignificanceFixtureTests {
  private let fixture: SignificanceFixture

  init() throws { fixture = try SignificanceFixture.load() }

  private func isClose(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) <= 1e-10 * abs(expected) + 1e-14 } ?? false
  }

  @Test func equivalenceIsThatOfStatsmodels() throws {
    for known in fixture.equivalence {
      let comparison = MeanComparison(
        try #require(Sample(known.first)), try #require(Sample(known.second)))
      let test = EquivalenceTest(
        try #require(comparison.estimate), within: -known.margin...known.margin)
      #expect(isClose(test.lowerP, known.lowerP))
      #expect(isClose(test.upperP, known.upperP))
      #expect(isClose(test.p, known.p))
      // The same by the 90 % interval.
      let interval = try #require(comparison.estimate?.interval(confidence: 0.9))
      let isInside = interval.lowerBound > -known.margin && interval.upperBound < known.margin
      #expect(test.isEquivalent == isInside)
    }
  }

  @Test func pairsAreThoseOfSciPy() throws {
    for known in fixture.paired {
      let comparison = try #require(PairedComparison(known.first, known.second))
      #expect(isClose(comparison.p, known.p))
      #expect(
        isClose(comparison.estimate.difference / comparison.estimate.standardError, known.t))
      let interval = try #require(comparison.estimate.interval())
      #expect(isClose(interval.lowerBound, known.lower))
      #expect(isClose(interval.upperBound, known.upper))
      #expect((comparison.signFlipP == nil) == (known.signFlipP == nil))
      if let p = known.signFlipP { #expect(isClose(comparison.signFlipP, p)) }
    }
  }

  @Test func thePooledTestIsThatOfSciPy() throws {
    for known in fixture.pooled {
      let comparison = MeanComparison(
        measured: known.ours.sample, published: known.published.sample)
      #expect(comparison.method == .pooled)
      #expect(isClose(comparison.t, known.t))
      #expect(isClose(comparison.p, known.p))
    }
  }

  @Test func predictionIntervals() throws {
    for known in fixture.prediction {
      let published = Sample(
        mean: known.mean, standardDeviation: known.deviation, count: known.n)
      let interval = try #require(PredictionInterval.interval(published, count: known.m))
      #expect(isClose(interval.lowerBound, known.lower))
      #expect(isClose(interval.upperBound, known.upper))
    }
    #expect(PredictionInterval.interval(Sample(mean: 1), count: 3) == nil)
  }

  @Test func familiesAreThoseOfStatsmodels() {
    for known in fixture.families {
      let (benjaminiHochberg, holm) = (
        MultipleTests.benjaminiHochberg(known.p), MultipleTests.holm(known.p)
      )
      #expect(zip(benjaminiHochberg, known.benjaminiHochberg).allSatisfy(isClose))
      #expect(zip(holm, known.holm).allSatisfy(isClose))
    }
    #expect(MultipleTests.benjaminiHochberg([]).isEmpty)
  }

  @Test func theNoncentralTIsThatOfSciPy() {
    for known in fixture.noncentral {
      #expect(
        isClose(
          NoncentralT.lowerTail(
            known.t, degreesOfFreedom: known.degrees, noncentrality: known.noncentrality),
          known.lower))
      #expect(
        isClose(
          NoncentralT.upperTail(
            known.t, degreesOfFreedom: known.degrees, noncentrality: known.noncentrality),
          known.upper))
    }
  }

  @Test func theLeastVisibleEffectIsThatOfStatsmodels() throws {
    for known in fixture.telescopes {
      #expect(isClose(SmallTelescopes.d33(counts: (known.counts[0], known.counts[1])), known.d33))
    }
    #expect(SmallTelescopes.d33(counts: (1, 1)) == nil)
  }
}

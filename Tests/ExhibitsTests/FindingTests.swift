import Exhibits
import Reports
import Testing

/// The verdict on "one is greater than the other" by four numbers a side.
@Suite struct FindingTests {
  private func values(_ name: String, around mean: Double, published: Double? = nil) -> NamedValues
  {
    NamedValues(name, [-0.1, -0.05, 0.05, 0.1].map { mean + $0 }, published: published)
  }

  @Test func aSignificantDifferenceDecides() {
    let high = values("high", around: 98)
    let low = values("low", around: 97)
    #expect(Finding.isGreater(high, than: low).verdict == .holds)
    #expect(Finding.isGreater(low, than: high).verdict == .fails)
    #expect(Finding.isGreater(low, than: low).verdict == .undecided)
  }

  /// The standard error is 0.09/√2 = 0.065 with 6 degrees of freedom: the interval ends at 0.16.
  @Test func aPublishedGainBeyondTheIntervalFails() {
    let low = values("low", around: 97, published: 97)
    func verdict(_ gain: Double) -> Claim.Verdict {
      Finding.isGreater(values("high", around: 97, published: 97 + gain), than: low).verdict
    }
    #expect(verdict(0.1) == .undecided)
    #expect(verdict(0.2) == .fails)
    #expect(verdict(-0.5) == .undecided)
  }

  @Test func theBestIsHeldAgainstTheNextBest() {
    let winner = values("winner", around: 97.02)
    let others = [values("far", around: 95), values("near", around: 97)]
    let finding = Finding.isBest(winner, among: others)
    #expect(finding.verdict == .undecided)
    #expect(finding.evidence.contains("near"))
    #expect(Finding.isBest(winner, among: [others[0]]).verdict == .holds)
    #expect(Finding.isBest(others[0], among: [winner]).verdict == .fails)
    #expect(Finding.isBest(winner, among: [NamedValues("none", [])]).verdict == .undecided)
  }

  /// Each p alone is below 0.05; with three others the largest isn't by Holm.
  @Test func theBestOfSeveralIsAdjustedForTheirNumber() {
    let winner = values("winner", around: 97.16)
    let others = (1...3).map { values("other \($0)", around: 97) }
    #expect(Finding.isBest(winner, among: [others[0]]).verdict == .holds)
    let finding = Finding.isBest(winner, among: others)
    #expect(finding.verdict == .undecided)
    #expect(finding.evidence.contains("largest p by Holm"))
    #expect(
      Finding.isBest(values("winner", around: 98), among: others + [NamedValues("none", [])])
        .verdict
        == .undecided)
  }

  /// Runs that scatter by 4 points and differ by 1 in each seed, in another order.
  @Test func commonSeedsArePaired() throws {
    let low: [UInt64: Double] = [1: 45, 2: 50, 3: 48, 4: 52]
    func seeded(_ name: String, _ seeds: [UInt64], plus shift: Double) -> NamedValues {
      NamedValues(
        name,
        SeedValues(
          seeds: seeds, values: seeds.map { (low[$0] ?? 0) + shift + 0.01 * Double($0) * shift }))
    }
    let (first, second) = (
      seeded("L²", [4, 2, 1, 3, 9], plus: 1), seeded("none", [1, 2, 3, 4], plus: 0)
    )
    let difference = try #require(first.minus(second))
    #expect(difference.pairs?.count == 4)
    #expect(difference.p < 0.001)
    #expect(Finding.isGreater(first, than: second).verdict == .holds)
    // Their means, where a seed that one side alone has isn't in the difference.
    #expect(Finding.isGreater(first, than: second).evidence.contains("by 4 pairs (49.7"))
    // The same values without their seeds are independent samples.
    let welch = NamedValues("L²", first.values).minus(NamedValues("none", second.values))
    #expect(try #require(welch).pairs == nil)
    #expect(try #require(welch).p > 0.1)
  }

  @Test func evidenceNamesTheTest() throws {
    let few = NamedValues("few", [97, 98])
    let one = NamedValues("one", [97])
    #expect(try #require(few.minus(few)).text.hasSuffix("(Welch)"))
    #expect(try #require(few.minus(one)).text.hasSuffix("(one standard deviation for both)"))
  }

  /// Means and spreads beside a difference of pairs are of the pairs: with all runs the means would
  /// be 50 and 1, and g that of another difference.
  @Test func aComparisonOfPairsHasTheirMeans() throws {
    let few = SeedValues(seeds: [1, 2, 3], values: [1.1, 2.0, 3.1])
    let many = SeedValues(seeds: [1, 2, 3, 4, 5], values: [1, 2, 3, 100, 144])
    let comparison = try #require(
      PlannedComparison(
        .init("few", few), with: .init("many", many),
        metric: ReportedMetric(name: "loss", unit: "", direction: .lowerIsBetter, decimals: 2)
      ).result)
    #expect(comparison.pairing?.count == 3)
    #expect(comparison.second.sample.count == 3)
    // Sums of three numbers near 1 round at 1e-16.
    #expect(abs(comparison.second.sample.mean - 2) < 1e-12)
    let test = try #require(comparison.test)
    #expect(abs(test.difference - (comparison.first.sample.mean - 2)) < 1e-12)
    #expect(test.effect == .negligible)
  }

  /// Four values with a standard error of 0.046 against an exact number.
  @Test func anExactNumberIsMetWithinTheMargin() {
    func verdict(_ mean: Double) -> Claim.Verdict {
      Finding.isEquivalent(values("ours", around: mean), to: 99.1, margin: 0.2).verdict
    }
    #expect(verdict(99.1) == .holds)
    #expect(verdict(98.9) == .undecided)
    #expect(verdict(98) == .fails)
    #expect(Finding.isEquivalent(NamedValues("none", []), to: 1, margin: 1).verdict == .undecided)
  }

  @Test func aDivergedRunOfASeedDecidesNothing() {
    let first = NamedValues("a", SeedValues(seeds: [1, 2, 3], values: [5, .nan, 5]))
    let second = NamedValues("b", SeedValues(seeds: [1, 2, 3], values: [1, 1.1, 1.2]))
    #expect(Finding.isGreater(first, than: second).verdict == .undecided)
  }

  /// Printed +0.40 ± 0.11; ours is there and smaller, there alike, or too small for the printed
  /// runs to see.
  @Test(arguments: [
    (0.16, Claim.Verdict.holds, "replicates, smaller"), (0.38, .holds, "replicates"),
    (0.0, .fails, "absent"),
  ])
  func gainsAreHeldAgainstPrintedOnes(gain: Double, verdict: Claim.Verdict, word: String) {
    let seeds = (1...10).map { UInt64($0) }
    let noise = seeds.map { 0.03 * Double($0 % 3) - 0.03 }
    let baseline = NamedValues(
      "baseline", SeedValues(seeds: seeds, values: seeds.map { 97 + 0.1 * Double($0 % 5) }),
      published: Sample(mean: 97.39, standardDeviation: 0.11, count: 10))
    let values = zip(baseline.values, noise).map { $0 + gain + $1 }
    let better = NamedValues(
      "SpectReg", SeedValues(seeds: seeds, values: values),
      published: Sample(mean: 97.79, standardDeviation: 0.12, count: 10))
    let finding = Finding.isGreater(better, than: baseline)
    #expect(finding.verdict == verdict)
    #expect(finding.evidence.contains(": \(word)"))
  }

  @Test func nothingIsLostWithinTheMargin() {
    let one = values("one", around: 97)
    #expect(
      Finding.losesNothing(one, against: values("two", around: 97), margin: 0.2).verdict == .holds)
    #expect(
      Finding.losesNothing(one, against: values("two", around: 97.1), margin: 0.2).verdict
        == .undecided)
    #expect(
      Finding.losesNothing(one, against: values("two", around: 98), margin: 0.2).verdict == .fails)
  }

  @Test func allPartsMustHoldAndOneFailureFails() {
    let holds = Finding(.holds, "a")
    let undecided = Finding(.undecided, "b")
    let fails = Finding(.fails, "c")
    #expect(Finding.all([holds, holds]).verdict == .holds)
    #expect(Finding.all([holds, undecided]).verdict == .undecided)
    #expect(Finding.all([undecided, fails, holds]).verdict == .fails)
    #expect(Finding.all([holds, fails]).evidence == "a; c")
  }
}

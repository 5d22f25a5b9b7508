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

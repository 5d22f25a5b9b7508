import Reports
import Testing

@Suite struct ReplicationTests {
  private let first = Sample(mean: 97.79, standardDeviation: 0.12, count: 10)
  private let second = Sample(mean: 97.39, standardDeviation: 0.11, count: 10)

  private func replication(_ difference: Double, _ error: Double) -> Replication {
    Replication(
      ours: Estimate(difference: difference, standardError: error, degreesOfFreedom: 9),
      first: first, second: second)
  }

  /// Printed +0.40 with a standard error of 0.051; d₃₃ is 0.083 points.
  @Test(arguments: [
    (0.40, 0.05, Replication.Verdict.replicates), (0.30, 0.05, .replicates),
    (0.16, 0.05, .smaller), (0.90, 0.05, .larger), (-0.2, 0.05, .opposite),
    (0.0, 0.02, .absent), (0.05, 0.05, .inconclusive), (0.3, 0.2, .inconclusive),
  ])
  func theVerdictOnAnEffect(difference: Double, error: Double, verdict: Replication.Verdict) {
    #expect(replication(difference, error).verdict == verdict)
  }

  @Test func theRatioStandsBesideAnotherSize() throws {
    let smaller = replication(0.16, 0.05)
    #expect(smaller.text == "replicates, smaller (0.40)")
    #expect(try #require(smaller.p) < 0.05)
    #expect(replication(0.40, 0.05).text == "replicates")
  }

  /// A drop replicates as a drop, and a drop that isn't there is absent.
  @Test func theSignIsThePrintedOne() {
    func verdict(_ difference: Double, _ error: Double) -> Replication.Verdict {
      Replication(
        ours: Estimate(difference: difference, standardError: error, degreesOfFreedom: 9),
        first: second, second: first
      ).verdict
    }
    #expect(verdict(-0.40, 0.05) == .replicates)
    #expect(verdict(0.2, 0.05) == .opposite)
    #expect(verdict(0, 0.02) == .absent)
  }

  @Test func withoutAPrintedSpreadOnlyTheSignCounts() {
    func verdict(_ difference: Double) -> Replication.Verdict {
      Replication(
        ours: Estimate(difference: difference, standardError: 0.05, degreesOfFreedom: 9),
        first: Sample(mean: 2), second: Sample(mean: 1)
      ).verdict
    }
    #expect(verdict(0.2) == .replicates)
    #expect(verdict(0) == .inconclusive)
  }
}

@Suite struct FindingsTests {
  private func claim(_ text: String, _ verdict: Claim.Verdict, _ finding: String?) -> Claim {
    Claim(text: text, section: "1", verdict: verdict, evidence: "E.", finding: finding)
  }

  @Test func sentencesOnOneComparisonAreOneFinding() {
    let findings = Findings([
      claim("A", .holds, "a"), claim("B", .fails, "b"), claim("C", .holds, "a"),
      claim("D", .notExamined, nil), claim("E", .notExamined, nil), claim("F", .undecided, "f"),
    ])
    #expect(findings.groups.map { $0.claims.map(\.text).joined() } == ["AC", "B", "D", "E", "F"])
    #expect(findings.examined == 3)
    #expect(
      findings.summary
        == "1 of 3 findings hold, 1 fails, 1 undecided, by 4 sentences; 2 sentences not examined")
    #expect(Findings([]).summary == nil)
  }

  /// One comparison can speak for a sentence and against another.
  @Test func verdictsAreNotMixed() {
    let findings = Findings([claim("A", .holds, "a"), claim("B", .fails, "a")])
    #expect(findings.groups.count == 2)
  }
}

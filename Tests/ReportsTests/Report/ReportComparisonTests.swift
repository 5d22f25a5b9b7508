import Reports
import Testing

@Suite struct ReportComparisonTests {
  private func report(_ cells: [Cell], _ claims: [Claim.Verdict] = []) -> ExhibitReport {
    ExhibitReport(
      exhibit: "varga table1", title: "Table 1", scale: "quick", command: "", data: [],
      numericVersion: 1, cells: cells,
      claims: claims.map { Claim(text: "A claim.", section: "§1", verdict: $0, evidence: "So.") })
  }

  private func cell(_ mean: Double?, runs: Int = 10) -> Cell {
    Cell(
      row: "row", column: "column", metric: .accuracy,
      published: Sample(mean: 97.25, standardDeviation: 0.22, count: 10),
      measured: mean.map { Sample(mean: $0, standardDeviation: 0.2, count: runs) },
      margin: -0.3...0.3,
      note: mean == nil ? "needs cifar-10" : nil)
  }

  @Test func allAgree() {
    let comparison = ReportComparison(report([cell(97.25), cell(97.3)], [.holds]))
    #expect(comparison.status == .allAgree)
    #expect(comparison.cells.isEmpty && comparison.claims.isEmpty)
    #expect(
      ComparisonFormat().text(of: comparison)
        == "varga table1, quick scale: 2 match, 0 compatible, 0 too few runs, 0 differ, of 2; "
        + "1 of 1 finding holds\n")
  }

  @Test func betterDiffersToo() {
    let comparison = ReportComparison(report([cell(97.25), cell(98.25)]))
    #expect(comparison.status == .someDiffer)
    #expect(comparison.cells.map(\.verdict) == [.better])
    #expect(
      ComparisonFormat().text(of: comparison) == """
        Test accuracy in %, higher is better.
        row  column     published          ours        n  D ± half-width      δ        p  \
        adjusted p  verdict
        ---  ------  ------------  ------------  -------  --------------  -----  -------  \
        ----------  -------
        row  column  97.25 (0.22)  98.25 (0.20)  10 (10)    +1.00 ± 0.20  0.300  < 0.001  \
           < 0.001  better

        varga table1, quick scale: 1 matches, 0 compatible, 0 too few runs, \
        1 differs (1 better), of 2

        """)
  }

  @Test func cellsNotRunMakeADifference() {
    let comparison = ReportComparison(report([cell(97.25), cell(nil)]))
    #expect(comparison.status == .someDiffer)
    #expect(comparison.cells.map(\.verdict) == [.notRun])
    #expect(ComparisonFormat().text(of: comparison).contains("\n[1] needs cifar-10\n"))
  }

  /// Two runs must not pass for success.
  @Test func tooFewRunsMakeADifference() {
    var few = cell(97.25, runs: 2)
    few.verdict = .tooFewRuns
    few.runsNeeded = 7
    let comparison = ReportComparison(report([cell(97.25), few]))
    #expect(comparison.status == .someDiffer)
    #expect(ComparisonFormat().text(of: comparison).contains("  too few runs (7 would do)"))
  }

  @Test func nothingComparedIsTrouble() {
    #expect(ReportComparison(report([cell(nil)])).status == .trouble)
    #expect(ReportComparison(report([], [.undecided])).status == .trouble)
    #expect(ReportComparison(report([])).status == .trouble)
  }

  @Test func claimsAloneDecideWhereNoNumberIsPublished() {
    #expect(ReportComparison(report([], [.holds])).status == .allAgree)
    #expect(ReportComparison(report([], [.holds, .fails])).status == .someDiffer)
  }
}

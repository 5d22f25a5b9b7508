import Reports
import Testing

@Suite struct ReportComparisonTests {
  private func report(_ cells: [Cell], _ claims: [Claim.Verdict] = []) -> ExhibitReport {
    ExhibitReport(
      exhibit: "varga table1", title: "Table 1", scale: "quick", command: "", data: [],
      numericVersion: 1, cells: cells,
      claims: claims.map { Claim(text: "A claim.", section: "§1", verdict: $0, evidence: "So.") })
  }

  private func cell(_ mean: Double?) -> Cell {
    Cell(
      row: "row", column: "column", metric: .accuracy,
      published: Sample(mean: 97.25, standardDeviation: 0.22, count: 10),
      measured: mean.map { Sample(mean: $0, standardDeviation: 0.2, count: 10) },
      note: mean == nil ? "needs cifar-10" : nil)
  }

  @Test func allReproduced() {
    let comparison = ReportComparison(report([cell(97.25), cell(97.3)], [.holds]))
    #expect(comparison.status == .allReproduced)
    #expect(
      comparison.lines == ["varga table1, quick scale: 2 of 2 cells reproduced; 1 of 1 claims hold"]
    )
  }

  @Test func betterDiffersToo() {
    let comparison = ReportComparison(report([cell(97.25), cell(98.25)]))
    #expect(comparison.status == .someDiffer)
    #expect(
      comparison.lines == [
        "row / column: published 97.25 (0.22), ours 98.25 (0.20) %, difference +1.00, "
          + "p < 0.001, better",
        "varga table1, quick scale: 1 of 2 cells reproduced, 1 better",
      ])
  }

  @Test func cellsNotRunAreListedAndMakeNoDifference() {
    let comparison = ReportComparison(report([cell(97.25), cell(nil)]))
    #expect(comparison.status == .allReproduced)
    #expect(comparison.lines.first == "row / column: not run (needs cifar-10)")
  }

  @Test func nothingComparedIsTrouble() {
    #expect(ReportComparison(report([cell(nil)])).status == .trouble)
    #expect(ReportComparison(report([], [.undecided])).status == .trouble)
    #expect(ReportComparison(report([])).status == .trouble)
  }

  @Test func claimsAloneDecideWhereNoNumberIsPublished() {
    #expect(ReportComparison(report([], [.holds])).status == .allReproduced)
    #expect(ReportComparison(report([], [.holds, .fails])).status == .someDiffer)
  }
}

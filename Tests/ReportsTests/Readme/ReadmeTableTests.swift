import Foundation
import Reports
import Testing

/// The tables, by hand from a small report.
@Suite struct ReadmeTableTests {
  @Test func aLineAPlaceAndTwoColumnsAReading() throws {
    try withTemporaryFolder { root in
      let lines = try SmallProject(in: root).lines("table: small table1")
      #expect(
        lines == [
          "| test accuracy, % | published | ours, as written | verdict | ours, other rate"
            + " | verdict |",
          "| --- | ---: | ---: | --- | ---: | --- |",
          "| plain, A | 97.26 ± 0.10 (10) | 97.25 ± 0.15 (10) | compatible | 10.00 ± 0.26 (3)"
            + " | worse |",
          "| decayed, A | 97.40 | 97.50 | better |  |  |",
          "| decayed, B \\| C | 97.26 ± 0.10 (10) | not finite | worse |  |  |",
          "| decayed, D | – | 1.00 |  |  |  |",
          "", "*A small table; scale paper, mean ± standard deviation (runs).*",
        ])
    }
  }

  @Test func aTableShowsOneMetric() throws {
    try withTemporaryFolder { root in
      var report = SmallProject.table
      report.cells[0].metric.unit = "1"
      let project = try SmallProject(in: root, report: report)
      let path = "figures/paper/small/table1.json"
      #expect(throws: ReadmeError.metrics(path: path, count: 2)) {
        try project.lines("table: small table1")
      }
      report.cells = []
      try project.write(report)
      #expect(throws: ReadmeError.metrics(path: path, count: 0)) {
        try project.lines("table: small table1")
      }
    }
  }

  @Test func findingsThatHoldComeFirstWithTheirSentences() throws {
    try withTemporaryFolder { root in
      let page = "[table1](../../figures/paper/small/table1.md)"
      let lines = try SmallProject(in: root).lines("claims: small")
      #expect(
        lines == [
          "3 findings on 4 sentences: 1 hold, 1 fail, 1 are undecided;"
            + " 1 sentences are not examined.",
          "", "| verdict | sentences, with their places | evidence |", "| --- | --- | --- |",
          "| **holds** | A is good (3.1)<br>A is very good (4) | \(page) |",
          "| **fails** | B is better \\| than A (3.1) | \(page) |",
          "| **undecided** | D is open (5) | \(page) |",
          "| not examined | C is new (4) | table1 |",
        ])
    }
  }

  @Test func sharedRunsCountInEachExhibitAndOnceInAll() throws {
    try withTemporaryFolder { root in
      let lines = try SmallProject(in: root).lines("costs: small").dropFirst(2)
      #expect(
        lines == [
          "| small figure1 | 1 | 20 | 0.50 |", "| small table1 | 1 | 1,500 | 1.00 |",
          "| all, each once | 2 | 1,520 | 1.50 |",
        ])
    }
  }

  /// Of the five published numbers one is compatible, one better, two worse, one not run.
  @Test func theSummaryCountsPublishedNumbersAndFindings() throws {
    try withTemporaryFolder { root in
      var report = SmallProject.table
      let project = try SmallProject(in: root)
      let findings = "1 | 1 | 1 | 1 | 1.5 |"
      let theirs = try project.lines("summary: small")
      #expect(
        theirs[2]
          == "| [small](papers/small/README.md) | 0 | 1 | 0 | 0 | 3 | 4 | 1 | \(findings)")
      report.isOurs = true
      try project.write(report)
      let ours = try project.lines("summary: small")
      #expect(
        ours[2]
          == "| [small](papers/small/README.md) | 0 | 0 | 0 | 0 | 0 | 0 | 0 | \(findings)")
    }
  }

  @Test func differencesHaveSignsAndStandardErrors() throws {
    try withTemporaryFolder { root in
      var report = SmallProject.table
      report.scale = "reduced"
      report.reduction = "10 steps"
      report.directions = [
        Direction(
          context: "as written", first: "B", second: "A", metric: .accuracy,
          published: .init(
            Sample(mean: 59.24, standardDeviation: 1, count: 10),
            over: Sample(mean: 57.24, standardDeviation: 2, count: 5)),
          measured: .init(Sample(mean: 50.1, count: 1), over: Sample(mean: 50.556, count: 1)))
      ]
      let project = try SmallProject(in: root)
      try project.write(report)
      // Published: 2 over √(1/10 + 4/5).
      let lines = try project.lines("directions: small table1")
      #expect(
        lines == [
          "| test accuracy, % | published | ours | runs | direction |",
          "| --- | ---: | ---: | ---: | --- |",
          "| as written: B against A | +2.00 (+2.1 s.e.) | -0.46 | 1 and 1 | **undecided** |", "",
          "*A small table; reduced scale: 10 steps.*",
        ])
    }
  }
}

import Foundation
import Reports
import Testing

@Suite struct ReportFormatTests {
  @Test func markdown() throws {
    let format: any ReportFormat = .markdown(drawing: "table1.svg")
    try expectSnapshot(format.text(of: Example.report), named: "table1.md")
  }

  @Test func markdownOfSeveralMetrics() throws {
    let format: any ReportFormat = .markdown(drawing: nil)
    try expectSnapshot(format.text(of: Example.mixed), named: "table7.md")
  }

  @Test func json() throws {
    try expectSnapshot(JSONFormat().text(of: Example.report), named: "table1.json")
  }

  @Test func csv() throws {
    try expectSnapshot(CSVFormat().text(of: Example.report), named: "table1.csv")
  }

  @Test func text() throws {
    try expectSnapshot(TextFormat().text(of: Example.report), named: "table1.txt")
  }

  @Test func textOfSeveralMetrics() throws {
    try expectSnapshot(TextFormat().text(of: Example.mixed), named: "table7.txt")
  }

  /// A weight of 0.001 in a column whose paper prints two decimals.
  @Test func aSmallNumberDoesNotLookLikeZero() {
    var report = Example.report
    report.cells = [
      Cell(
        row: "row", column: "column",
        metric: ReportedMetric(name: "weight", unit: "", direction: .neither, decimals: 2),
        published: Sample(mean: 1), measured: Sample(mean: 0.001, count: 1))
    ]
    #expect(TextFormat().text(of: report).contains(" 0.001 "))
  }

  @Test func jsonReadsBack() throws {
    let data = Data(JSONFormat().text(of: Example.report).utf8)
    #expect(try JSONFormat.report(from: data) == Example.report)
  }

  /// Reports of before there were statistics.
  @Test func jsonWithoutStatisticsReads() throws {
    let data = Data(JSONFormat().text(of: Example.report).utf8)
    var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect((object.removeValue(forKey: "statistics") as? [Any])?.count == 2)
    let old = try JSONFormat.report(from: try JSONSerialization.data(withJSONObject: object))
    #expect(old.statistics.isEmpty && old.cells == Example.report.cells)
    #expect(!MarkdownFormat(drawing: nil).text(of: old).contains("## Statistics"))
  }

  @Test func noFormatPrintsWhatIsNotFinite() {
    let formats: [any ReportFormat] = [
      .markdown(drawing: nil), TextFormat(TextStyle(isVerbose: true)), .json,
    ]
    for text in formats.map({ $0.text(of: Example.mixed) }) {
      #expect(text.contains("a run of λ = 0.03 diverged"))
      #expect(!text.lowercased().split { !$0.isLetter }.contains { ["nan", "inf"].contains($0) })
    }
  }

  @Test(arguments: [(12, false), (13, true)])
  func manyComparisonsAreFolded(count: Int, isFolded: Bool) {
    var report = Example.mixed
    report.statistics = Array(repeating: Example.report.statistics[0], count: count)
    let text = MarkdownFormat(drawing: nil).text(of: report)
    let summary = "<summary>13 comparisons, 13 of which show a difference</summary>"
    #expect(text.contains(summary) == isFolded && text.contains("<details>") == isFolded)
  }

  @Test func jsonHasNullForWhatIsNotFinite() throws {
    let text = JSONFormat().text(of: Example.mixed)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let cells = try #require(object["cells"] as? [[String: Any]])
    let measured = try #require(cells[1]["measured"] as? [String: Any])
    #expect(measured["mean"] is NSNull)
    #expect(measured["n"] as? Int == 2)
    #expect((cells[1]["note"] as? String)?.contains("not finite") == true)
    let read = try JSONFormat.report(from: Data(text.utf8))
    #expect(read.cells[1].measured?.mean.isNaN == true)
  }

  /// The keys that the design promises, each there even where its value is null.
  @Test func jsonHasEveryKeyOfTheDesign() throws {
    let data = Data(JSONFormat().text(of: Example.report).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let top: Set = [
      "exhibit", "scale", "command", "data", "version", "numericVersion", "cells", "claims",
      "statistics", "notes",
    ]
    #expect(top.isSubset(of: object.keys))
    let cellKeys: Set = [
      "row", "column", "reading", "unit", "published", "measured", "margin", "publishedSpread",
      "difference", "halfWidth", "p", "adjustedP", "runsNeeded", "verdict", "runs",
    ]
    for cell in try #require(object["cells"] as? [[String: Any]]) {
      #expect(cellKeys.isSubset(of: cell.keys))
    }
    for claim in try #require(object["claims"] as? [[String: Any]]) {
      #expect(Set(claim.keys) == ["text", "section", "verdict", "evidence"])
    }
    let comparisonKeys: Set = [
      "context", "first", "second", "metric", "unit", "direction", "decimals", "familySize",
      "difference", "standardError", "t", "degreesOfFreedom", "p", "correctedP", "interval",
      "hedgesG", "effect", "pairing", "published", "replication", "ratio", "sentence",
    ]
    for comparison in try #require(object["statistics"] as? [[String: Any]]) {
      #expect(Set(comparison.keys) == comparisonKeys)
      let side = try #require(comparison["first"] as? [String: Any])
      #expect(Set(side.keys) == ["name", "mean", "sd", "n"])
    }
  }

  /// A number of a user's file may be any.
  @Test(arguments: [
    (0.5, "0.5"), (3, "3"), (-0.0, "0"), (1e19, "1e+19"), (.infinity, "inf"), (.nan, "nan"),
  ])
  func theShortestTextIsOfAnyNumber(value: Double, text: String) {
    #expect(NumberText.shortest(value) == text)
  }
}

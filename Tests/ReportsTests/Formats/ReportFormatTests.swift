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

  @Test func jsonReadsBack() throws {
    let data = Data(JSONFormat().text(of: Example.report).utf8)
    #expect(try JSONFormat.report(from: data) == Example.report)
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
      "exhibit", "scale", "command", "data", "numericVersion", "cells", "claims", "notes",
    ]
    #expect(top.isSubset(of: object.keys))
    let cellKeys: Set = [
      "row", "column", "reading", "unit", "published", "measured", "difference", "p", "verdict",
      "runs",
    ]
    for cell in try #require(object["cells"] as? [[String: Any]]) {
      #expect(cellKeys.isSubset(of: cell.keys))
    }
    for claim in try #require(object["claims"] as? [[String: Any]]) {
      #expect(Set(claim.keys) == ["text", "section", "verdict", "evidence"])
    }
  }
}

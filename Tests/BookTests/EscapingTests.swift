import Book
import Exhibits
import Foundation
import Reports
import ResultStore
import Testing

/// Nothing that a report says becomes markup.
@Suite struct EscapingTests {
  private static let hostile = #"<img src=x onerror="alert(1)"> & 'quoted' </script>"#

  /// A book of one report whose every text is hostile.
  private func book(_ folder: URL) throws -> String {
    let report = ExhibitReport(
      exhibit: "sample table1", title: Self.hostile, caption: Self.hostile, scale: "smoke",
      command: Self.hostile, data: [.init(name: Self.hostile, sha256: Self.hostile)],
      numericVersion: 2,
      cells: [
        Cell(
          row: Self.hostile, column: Self.hostile, reading: Self.hostile,
          metric: ReportedMetric(name: Self.hostile, unit: "%", direction: .higherIsBetter),
          published: Sample(mean: 1, standardDeviation: 0.1, count: 5),
          measured: Sample(mean: 1, standardDeviation: 0.1, count: 5), note: Self.hostile)
      ],
      claims: [
        Claim(
          text: Self.hostile, section: Self.hostile, verdict: .holds, evidence: Self.hostile)
      ], notes: [Self.hostile])
    let place = folder.appendingPathComponent("sample")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data(JSONFormat().text(of: report).utf8)
      .write(to: place.appendingPathComponent("table1.json"))
    let results = try BookResults(
      reading: folder, scale: .smoke, papers: [SampleExhibit.paper(titled: Self.hostile)],
      published: SampleExhibit.catalogue(in: folder), ledger: Ledger(), work: [:])
    return try Book(results, selfCheckLine: Self.hostile).html()
  }

  @Test func everyTextIsEscaped() throws {
    try withTemporaryFolder { folder in
      let html = try book(folder)
      #expect(!html.contains("<img"))
      #expect(!html.contains(#"onerror=""#))
      // One script in the head, one at the end.
      #expect(html.components(separatedBy: "</script>").count == 3)
      #expect(
        html.contains("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;quoted&#39;"))
    }
  }

  @Test(arguments: [
    ("a `b` c", "a <code>b</code> c"), ("a `b", "a `b"), ("`a` `b", "<code>a</code> `b"),
    ("**a** < b", "<strong>a</strong> &lt; b"), ("", ""), ("2 * 3", "2 * 3"),
  ])
  func inlineMarksArePaired(text: String, html: String) {
    #expect(InlineText.html(text) == html)
  }

  @Test func aFolderWithoutReportsIsSaidInOneLine() throws {
    try withTemporaryFolder { folder in
      let error = #expect(throws: BookError.self) {
        try BookResults(
          reading: folder, scale: .smoke, papers: [SampleExhibit.paper(titled: "a work")],
          published: SampleExhibit.catalogue(in: folder), ledger: Ledger(), work: [:])
      }
      #expect(error == .noReports(folder: folder.path, scale: "smoke"))
      #expect(error?.description.contains("replicate all --scale smoke") == true)
    }
  }
}

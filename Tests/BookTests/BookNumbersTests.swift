import Book
import Exhibits
import Foundation
import Reports
import Testing

/// The book's numbers are the reports', the ledger's and README's.
@Suite struct BookNumbersTests {
  private let results: BookResults
  private let rows: [String: String]

  init() throws {
    results = try CommittedResults.paper.get()
    rows = try CommittedResults.rows.get()
  }

  @Test func everyCellHasTheReportsNumbers() throws {
    var count = 0
    for entry in results.entries {
      for (place, cell) in entry.report.cells.enumerated() {
        let line = try #require(rows[BookPlace.cell(place + 1, of: entry.id)])
        count += 1
        if let mean = cell.measured?.mean, mean.isFinite {
          #expect(line.contains("data-value=\"\(mean)\""))
        }
        if let mean = cell.published?.mean { #expect(line.contains("data-value=\"\(mean)\"")) }
        if let verdict = cell.verdict {
          #expect(line.contains("data-verdict=\"\(verdict.rawValue)\""))
        }
      }
    }
    #expect(count == results.entries.reduce(0) { $0 + $1.report.cells.count } && count > 1000)
  }

  @Test func everyRunHasItsLineWithMetricsDigestAndCommand() throws {
    let groups = RunGroups(results)
    for line in results.ledger.entries.values {
      let prefix = String(line.key.prefix(groups.prefixLength))
      let row = try #require(rows[BookPlace.run(prefix)])
      #expect(row.contains(line.key) && row.contains(line.weightsSHA256))
      #expect(row.contains("replicate verify --key \(prefix)"))
      for (name, value) in line.metrics {
        #expect(row.contains("<dt>\(name)</dt><dd>\(value)</dd>"))
      }
    }
    let planned = groups.groups.filter { !$0.settings.lines.isEmpty }.flatMap(\.lines).count
    #expect(planned == results.ledger.entries.count)
  }

  /// README's summary is counted by other code, that of `replicate readme`.
  @Test func talliesAreREADMEs() throws {
    let readme = try String(
      contentsOf: CommittedResults.repository.appendingPathComponent("README.md"), encoding: .utf8)
    for paper in results.papers {
      let row = try #require(
        readme.split(separator: "\n").first { $0.hasPrefix("| [\(paper.id)](") })
      let numbers = row.split(separator: "|").dropFirst().map {
        $0.trimmingCharacters(in: .whitespaces)
      }.filter { !$0.isEmpty }
      let tally = Tally(results.entries.filter { $0.id.paper == paper.id }.map(\.report))
      let findings = WorkFindings(results, paper: paper.id)
      let counts = tally.groups.map(\.count)
      let found = [Claim.Verdict.holds, .fails, .undecided, .notExamined].map(findings.count)
      let ours = counts.dropLast() + [tally.compared] + counts.suffix(1) + found
      #expect(ours.map(String.init) == Array(numbers.dropLast()), "\(paper.id)")
    }
  }
}

import Foundation
import Reports
import Testing

/// No published number matches by two seeds, whatever they give, unless its margin is wider than
/// the scatter of the published runs: the rule that more runs may only make it easier to pass.
@Suite struct TwoSeedsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Wide is a margin of 1.2 published standard deviations or more: at less the 90 % interval of
  /// two seeds against fifteen runs, 1.28 pooled deviations for two equal seeds, doesn't fit.
  private static let wide = 1.2

  /// Every committed cell with a published number, with the standard deviations that its runs have.
  private func cells() throws -> [(name: String, PublishedExhibit, PublishedCell, spread: Double)] {
    let catalogue = try PublishedCatalogue(directory: Self.root.appending(path: "papers"))
    return try catalogue.exhibits.flatMap { exhibit in
      try ["paper", "reduced"].flatMap { scale in
        try cells(of: exhibit, at: scale)
      }
    }
  }

  private func cells(
    of exhibit: PublishedExhibit, at scale: String
  ) throws -> [(name: String, PublishedExhibit, PublishedCell, spread: Double)] {
    let file = Self.root.appending(path: "figures/\(scale)/\(exhibit.paper)/\(exhibit.id).json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    let report = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let cells = try #require(report["cells"] as? [[String: Any]])
    return cells.compactMap { cell in
      guard let row = cell["row"] as? String, let column = cell["column"] as? String,
        let published = exhibit.cells.first(where: { $0.row == row && $0.column == column }),
        let measured = cell["measured"] as? [String: Any]
      else { return nil }
      let name = "\(scale) \(exhibit.paper) \(exhibit.id) \(row), \(column)"
      return (name, exhibit, published, measured["sd"] as? Double ?? 0)
    }
  }

  @Test func twoSeedsDontMatch() throws {
    let cells = try cells()
    #expect(cells.count > 100)
    for (name, exhibit, published, spread) in cells {
      let sample = Sample(
        mean: published.mean, standardDeviation: published.standardDeviation, count: published.n)
      let allowed = exhibit.deviations(of: published)
      let margin = exhibit.margin(row: published.row, column: published.column)?
        .bounds(around: sample)
      // At the published mean itself, with the spread of our runs and with none.
      for deviation in [spread, 0] {
        let cell = Cell(
          row: published.row, column: published.column,
          metric: ReportedMetric(
            name: exhibit.metric(ofColumn: published.column), unit: "", direction: .neither,
            decimals: exhibit.printedDecimals(ofColumn: published.column) ?? 2),
          published: sample,
          measured: Sample(mean: published.mean, standardDeviation: deviation, count: 2),
          margin: margin, publishedSpread: allowed)
        guard cell.verdict == .matches else { continue }
        let bounds = try #require(cell.margin)
        let half = (bounds.upperBound - bounds.lowerBound) / 2
        #expect(
          half >= Self.wide * (allowed?.upperBound ?? .infinity),
          "\(name) matches by two seeds with a margin of ±\(half)")
      }
    }
  }
}

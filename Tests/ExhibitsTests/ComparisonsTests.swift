import Datasets
import Exhibits
import Foundation
import Papers
import Reports
import ResultStore
import Scheduling
import Testing
import Training

@Suite struct ComparisonsTests {
  private let folder: TemporaryFolder
  private let published: PublishedCatalogue

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(TinyExhibit.published, to: "papers/tiny/table.toml")
    published = try PublishedCatalogue(directory: folder.url.appendingPathComponent("papers"))
  }

  /// A cell of two runs with a learning rate of its own, so that it has keys of its own.
  private func cell(
    _ row: String, _ column: String, _ reading: String = "as written", rate: Double,
    metric: String = "testMSE"
  ) throws -> PlannedCell {
    let runs = try (1...2).map {
      try TinyExhibit().run(seed: $0, learningRate: rate, data: .synthetic)
    }
    return PlannedCell(
      row: row, column: column, reading: reading, metric: metric, factor: 1e5, runs: runs)
  }

  /// Results whose runs measured `value` of them in every metric, or diverged where it is nil.
  private func results(
    _ cells: [PlannedCell], published: PublishedExhibit, value: (Run) -> Double?
  ) -> ExhibitResults {
    var metrics: [String: [String: Double]] = [:]
    for run in cells.flatMap(\.runs) {
      metrics[run.key] =
        value(run).map { value in
          Dictionary(uniqueKeysWithValues: Metric.allCases.map { ($0.rawValue, value) })
            .merging(["diverged": 0]) { $1 }
        } ?? ["diverged": 1]
    }
    return ExhibitResults(
      request: Request(scale: .smoke, data: .synthetic), published: published, cells: cells,
      metrics: metrics,
      bytes: { _ in Data() })
  }

  private func names(_ comparisons: [PlannedComparison]) -> [String] {
    comparisons.map { "\($0.context): \($0.first.name) / \($0.second.name) of \($0.familySize)" }
  }

  @Test func everyColumnAgainstItsRowsFirst() throws {
    let cells = [
      try cell("sine", "plain", rate: 0.1), try cell("sine", "fast", rate: 0.2),
      try cell("sine", "other", rate: 0.3, metric: "totalVariation"),
      try cell("sine", "slow", rate: 0.4), try cell("sine", "plain", "again", rate: 0.5),
      try cell("sine", "fast", "again", rate: 0.6),
      PlannedCell(row: "images", column: "plain", notRun: "needs images"),
      try cell("images", "fast", rate: 0.7), try cell("images", "slow", rate: 0.8),
      try cell("lines", "plain", rate: 0.9),
      PlannedCell(row: "lines", column: "fast", notRun: "needs lines"),
    ]
    let results = results(cells, published: try published.exhibit("tiny", "table")) {
      $0.seed == 1 ? 1e-5 : 3e-5
    }
    let comparisons = results.comparisonsWithFirstColumn()
    #expect(
      names(comparisons) == [
        "as written: fast / plain of 1", "as written: slow / plain of 1",
        "again: fast / plain of 1",
      ])
    let first = try #require(comparisons.first)
    // 1e-5 · 1e5 and 3e-5 · 1e5, rounded once each.
    #expect(zip(first.first.values, [1, 3]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(first.metric.unit == "1e-5" && first.metric.direction == .lowerIsBetter)
    #expect(
      names(results.comparisons(ofColumns: ["slow": "fast", "slow": "none"])) == [
        "sine: slow / fast of 1", "images: slow / fast of 1",
      ])
    let family = results.comparisons(
      ofColumns: ["fast": "plain", "slow": "plain"], corrected: true)
    #expect(
      names(family) == [
        "as written: fast / plain of 2", "as written: slow / plain of 2",
        "again: fast / plain of 1",
      ])
  }

  @Test func aDivergedRunIsNotLeftOut() throws {
    let cells = [try cell("sine", "plain", rate: 0.1), try cell("sine", "fast", rate: 0.2)]
    let diverging = cells[1].runs[0]
    let results = results(cells, published: try published.exhibit("tiny", "table")) {
      $0 == diverging ? nil : 1e-5
    }
    let values = try #require(results.comparisonsWithFirstColumn().first).first.values
    #expect(values.count == 2 && values[0].isNaN)
  }

  /// Each exhibit's comparisons, from made-up numbers: how many, how many a family, about what.
  @Test(arguments: [
    ("varga", "table1", 22, 1, "test accuracy"), ("varga", "table6", 6, 3, "test accuracy"),
    ("varga", "table4", 20, 1, "test accuracy"), ("varga", "table5", 2, 1, "top-1 accuracy"),
    ("varga", "table7", 27, 1, "mean squared error"), ("varga", "table8", 0, 0, ""),
    ("varga", "figure2", 4, 1, "total variation of the learned function"),
    ("varga", "figure3", 4, 1, "mean squared error"), ("varga", "steps", 0, 0, ""),
    ("varga", "vanishing", 0, 0, ""),
    ("tangentprop", "toy", 7, 1, "mean squared slope error"),
  ])
  func exhibits(
    paper: String, name: String, count: Int, familySize: Int, metric: String
  ) throws {
    let papers = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("papers")
    let published = try PublishedCatalogue(directory: papers).exhibit(paper, name)
    let exhibit = try #require(ExhibitCatalogue.exhibit(ExhibitID(paper, name)))
    let cells = try exhibit.cells(Request(scale: .smoke, seeds: 3, data: .synthetic))
    let comparisons = exhibit.comparisons(
      results(cells, published: published) { Double($0.seed) })
    #expect(comparisons.count == count)
    #expect(comparisons.allSatisfy { $0.familySize == familySize })
    #expect(comparisons.first?.metric.name ?? "" == metric)
    #expect(comparisons.allSatisfy { $0.first.values.count == 3 && $0.second.values.count == 3 })
    #expect(comparisons.allSatisfy { $0.first.name != $0.second.name })
  }

  /// A column more than `TinyExhibit` has.
  private struct TwoColumns: Exhibit {
    let id = ExhibitID("tiny", "table")

    func cells(_ request: Request) throws -> [PlannedCell] {
      try [("plain", 0.01), ("fast", 0.02)].map { column, rate in
        let runs = try (1...2).map {
          try TinyExhibit().run(seed: $0, learningRate: rate, data: request.data)
        }
        return PlannedCell(row: "sine", column: column, metric: "testMSE", factor: 1e5, runs: runs)
      }
    }
  }

  @Test func theReportTestsWhatItsCellsHold() throws {
    let store = try ResultStore(path: folder.file("cache.sqlite"))
    let scheduler = WorkScheduler(store: store, data: .synthetic, jobs: 2, stop: StopFlag())
    let runner = ExhibitRunner(scheduler: scheduler, published: published)
    let plan = try ExhibitPlan(TwoColumns(), Request(scale: .smoke, data: .synthetic))
    let report = try runner.run(plan).report
    let comparison = try #require(report.statistics.first)
    #expect(report.statistics.count == 1)
    #expect(comparison.first.name == "fast" && comparison.second.name == "plain")
    #expect(comparison.first.sample == report.cells[1].measured)
    #expect(comparison.second.sample == report.cells[0].measured)
    #expect(comparison.test != nil)

    let single = try ExhibitPlan(TinyExhibit(), Request(scale: .smoke, data: .synthetic))
    #expect(try runner.run(single).report.statistics.isEmpty)
  }
}

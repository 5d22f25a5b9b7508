import Datasets
import Exhibits
import Foundation
import Reports
import ResultStore
import Scheduling
import Testing
import Training

@Suite struct ExhibitRunnerTests {
  private let folder: TemporaryFolder
  private let published: PublishedCatalogue

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(TinyExhibit.published, to: "papers/tiny/table.toml")
    published = try PublishedCatalogue(directory: folder.url.appendingPathComponent("papers"))
  }

  private func runner(_ store: ResultStore, stop: StopFlag = StopFlag()) -> ExhibitRunner {
    ExhibitRunner(
      scheduler: WorkScheduler(store: store, data: .synthetic, jobs: 2, stop: stop),
      published: published)
  }

  private func store(_ name: String = "cache.sqlite") throws -> ResultStore {
    try ResultStore(path: folder.file(name))
  }

  @Test func theReportJoinsCellsWithThePublishedOnes() throws {
    let store = try store()
    let plan = try ExhibitPlan(TinyExhibit(), Request(scale: .smoke, data: .synthetic))
    let outcome = try runner(store).run(plan)
    let report = outcome.report
    #expect(report.exhibit == "tiny table" && report.scale == "smoke")
    #expect(report.title == "A tiny table" && report.notes.first == "A note.")
    #expect(report.command == "replicate tiny table --scale smoke")
    #expect(report.cells.map(\.reading) == ["as written", "faster", "as written", "as written"])

    let cell = report.cells[0]
    #expect(cell.published == Sample(mean: 1.25, standardDeviation: 0.5, count: 2))
    #expect(cell.metric.unit == "1e-5" && cell.metric.direction == .lowerIsBetter)
    #expect(cell.metric.decimals == 2 && cell.margin == -0.5...0.5)
    #expect(cell.runs == plan.cells[0].runs.map(\.key))
    let metrics = try store.metrics(for: cell.runs)
    let values = try cell.runs.map { try #require(metrics[$0]?["testMSE"]) * 1e5 }
    #expect(cell.measured == Sample(values))
    #expect(cell.verdict != .notRun)

    #expect(report.cells[2].verdict == .notRun && report.cells[2].note == "needs images")
    #expect(report.cells[3].column == "unplanned" && report.cells[3].verdict == .notRun)
    #expect(report.claims.map(\.verdict) == [.holds, .notExamined])
    #expect(report.claims.map(\.text) == ["It learns.", "It does everything."])
  }

  @Test func synthesizedDataAreNamedOnceWithAllTheirDigests() throws {
    let plan = try ExhibitPlan(TinyExhibit(), Request(scale: .smoke, data: .synthetic))
    let report = try runner(try store()).run(plan).report
    #expect(report.data.map(\.name) == ["sine (2 draws)"])
    #expect(report.data[0].sha256.count == 64)
  }

  @Test func failedRunsAreSaidInTheirCell() throws {
    let plan = try ExhibitPlan(
      TinyExhibit(failingSeeds: [2], drawsWeights: true), Request(scale: .smoke, data: .synthetic))
    let outcome = try runner(try store()).run(plan)
    #expect(outcome.failures.count == 2 && outcome.figure == nil)
    let cell = outcome.report.cells[0]
    #expect(cell.measured?.count == 1)
    #expect(cell.note?.hasPrefix("1 of 2 runs failed: ") == true)
    #expect(outcome.report.notes.contains { $0.hasPrefix("The figure is not drawn anew: ") })
  }

  @Test func aMetricThatNoRunHasIsTheExhibitsMistake() throws {
    let plan = try ExhibitPlan(
      TinyExhibit(metric: "beauty"), Request(scale: .smoke, data: .synthetic))
    #expect {
      try runner(try store()).run(plan)
    } throws: { error in
      guard case ExhibitError.unknownMetric(_, "beauty", let known) = error else { return false }
      return known.contains("testMSE") && !known.contains("diverged")
    }
  }

  @Test func aFigureTrainsTheRunsWhoseWeightsTheLedgerLacks() throws {
    let trained = try store("trained.sqlite")
    let plan = try ExhibitPlan(
      TinyExhibit(drawsWeights: true), Request(scale: .smoke, data: .synthetic))
    let first = try runner(trained).run(plan)
    let labels = plan.runs.map { LedgerLabel(key: $0.key, exhibits: ["tiny table"], seed: $0.seed) }
    let ledger = try Ledger(exporting: labels, from: trained)
    #expect(ledger.entries.count == 4)

    let imported = try store("imported.sqlite")
    _ = try ledger.import(into: imported, from: "ledger")
    let second = try runner(imported).run(plan)
    #expect(second.report == first.report)
    #expect(second.figure == first.figure && second.figure != nil)
    let held = try plan.runs.map { try imported.outcome(for: $0.key)?.hasWeights }
    #expect(held == [true, true, false, false])
  }

  @Test func aPartsReportCountsItsRuns() throws {
    let store = try store()
    _ = try runner(store).run(
      ExhibitPlan(TinyExhibit(), Request(scale: .smoke, seeds: 1, data: .synthetic)))
    let whole = try ExhibitPlan(TinyExhibit(), Request(scale: .smoke, seeds: 2, data: .synthetic))
    let done = try Set(store.metrics(for: whole.work.map(\.key)).keys)
    let report = try runner(store).run(whole.keeping(finished: done)).report
    #expect(report.cells[0].note?.hasPrefix("1 of 2 runs so far") == true)
    #expect(report.cells[0].measured?.count == 1)
    #expect(try store.metrics(for: whole.work.map(\.key)).count == done.count)
  }

  @Test func aReportWithoutTrainingNeedsEveryRun() throws {
    let store = try store()
    let plan = try ExhibitPlan(TinyExhibit(), Request(scale: .smoke, data: .synthetic))
    func report(_ metrics: [String: [String: Double]]) throws -> ExhibitReport? {
      try ExhibitRunner.report(
        on: plan, from: store, and: metrics, published: published)
    }
    #expect(try report([:]) == nil)
    let elsewhere = Dictionary(
      uniqueKeysWithValues: plan.runs.map { ($0.key, ["testMSE": 1e-5]) })
    #expect(try report(elsewhere)?.cells[0].measured?.mean == 1)
    let outcome = try runner(store).run(plan)
    #expect(try report([:]) == outcome.report)
  }

  @Test func aRaisedStopFlagEndsInAnInterruption() throws {
    let stop = StopFlag()
    stop.raise()
    let plan = try ExhibitPlan(TinyExhibit(), Request(scale: .smoke, data: .synthetic))
    #expect(throws: SchedulingError.interrupted) {
      try runner(try store(), stop: stop).run(plan)
    }
  }
}

import Datasets
import Exhibits
import Foundation
import Measurements
import Reports
import ResultStore
import Scheduling
import Testing
import Training

/// Measurements on their way through plan, scheduler, cache, ledger and report.
@Suite struct MeasuringTests {
  private let folder: TemporaryFolder
  private let published: PublishedCatalogue

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(TinyExhibit.published, to: "papers/tiny/table.toml")
    published = try PublishedCatalogue(directory: folder.url.appendingPathComponent("papers"))
  }

  private func store(_ name: String = "cache.sqlite") throws -> ResultStore {
    try ResultStore(path: folder.file(name))
  }

  private func plan(_ exhibit: any Exhibit = MeasuredExhibit()) throws -> ExhibitPlan {
    try ExhibitPlan(exhibit, Request(scale: .smoke, data: .synthetic))
  }

  private func scheduler(_ store: ResultStore, jobs: Int = 2) -> WorkScheduler {
    WorkScheduler(store: store, data: .synthetic, jobs: jobs)
  }

  private func measurements(_ plan: ExhibitPlan) -> [PlannedWork] {
    plan.work.filter { $0.measurement != nil }
  }

  private func digests(_ work: [PlannedWork], in store: ResultStore) throws -> [String] {
    try work.map { try #require(try store.outcome(for: $0.key)?.weightsDigest) }
  }

  @Test func aPlanHasTheRunsBehindItsMeasurements() throws {
    let plan = try plan()
    #expect(plan.runs.map(\.seed) == [1, 2] && plan.cells[0].runs.isEmpty)
    #expect(plan.work.map(\.run.seed) == [1, 2, 1, 2])
    #expect(plan.work.map { $0.measurement == nil } == [true, true, false, false])
    #expect(Set(plan.work.map(\.key)).count == 4)
  }

  @Test func anyNumberOfJobsGivesTheSameValues() throws {
    let plan = try plan()
    let one = try store("one.sqlite")
    let two = try store("two.sqlite")
    let summary = try scheduler(one, jobs: 1).obtain(plan.work, title: "one")
    #expect(summary.trained == 2 && summary.measured == 2 && summary.reused == 0)
    _ = try scheduler(two).obtain(plan.work, title: "two")
    let found = try digests(plan.work, in: one)
    #expect(Set(found).count == 4)
    #expect(try digests(plan.work, in: two) == found)
    let again = try scheduler(one).obtain(plan.work, title: "again")
    #expect(again.trained == 0 && again.measured == 0 && again.reused == 4)
  }

  /// What `replicate verify` does with a measurement drawn from the ledger: all of it from nothing.
  @Test func aMeasurementAloneTrainsItsRunFirst() throws {
    let plan = try plan()
    let first = try store("first.sqlite")
    _ = try scheduler(first).obtain(plan.work, title: "first")
    let empty = try store("empty.sqlite")
    let drawn = [measurements(plan)[1]]
    let summary = try scheduler(empty).obtain(drawn, need: .training, title: "verify")
    #expect(summary.trained == 1 && summary.measured == 1)
    #expect(try digests(drawn, in: empty) == digests(drawn, in: first))
  }

  @Test func aRecordHasValuesExamplesAndTheRunsJSON() throws {
    let plan = try plan()
    let store = try store()
    _ = try scheduler(store).obtain(plan.work, title: "test")
    let work = try #require(measurements(plan).first)
    let outcome = try #require(try store.outcome(for: work.key))
    let values = ValuesData.decoded(try #require(try store.weights(for: work.key)))
    // The evaluation grid of the tiny runs has 16 points.
    #expect(values.count == 16 && outcome.iterations == 16)
    let mean = values.reduce(0, +) / 16
    #expect(outcome.metrics[MeasuredMetric.jacobianNorm] == mean)
    let text = try #require(outcome.specification)
    let decoded = try JSONDecoder().decode(
      NetworkMeasurement.self, from: Data(text.utf8))
    #expect(decoded == work.measurement && decoded.key == work.key)
  }

  @Test func aFailedRunFailsItsMeasurementWithTheReason() throws {
    let plan = try plan(MeasuredExhibit(tiny: TinyExhibit(failingSeeds: [2])))
    let runner = ExhibitRunner(scheduler: scheduler(try store()), published: published)
    let outcome = try runner.run(plan)
    let (run, measurement) = (plan.work[1].key, plan.work[3].key)
    #expect(Set(outcome.failures.keys) == [run, measurement])
    let reason = try #require(outcome.failures[measurement])
    #expect(reason.contains(run) && reason.contains("numeric version"))
    let cell = outcome.report.cells[0]
    #expect(cell.measured?.count == 1)
    #expect(cell.note?.hasPrefix("1 of 2 measurements failed: ") == true)
  }

  @Test func theLedgerCarriesMetricsAndAFigureMeasuresAgain() throws {
    let measured = try store("measured.sqlite")
    let plan = try plan(MeasuredExhibit(drawsValues: true))
    let first = try ExhibitRunner(scheduler: scheduler(measured), published: published).run(plan)
    #expect(first.report.cells[0].runs == measurements(plan).map(\.key))
    let labels = plan.work.map {
      LedgerLabel(key: $0.key, exhibits: ["tiny table"], seed: $0.run.seed)
    }
    let ledger = try Ledger(exporting: labels, from: measured)
    #expect(ledger.entries.count == 4)
    let text = ledger.csv
    #expect(try Ledger(parsing: Array(text.utf8), path: "ledger").csv == text)

    let imported = try store("imported.sqlite")
    _ = try ledger.import(into: imported, from: "ledger")
    let undrawn = try self.plan()
    let known = try ExhibitRunner(scheduler: scheduler(imported), published: published)
      .run(undrawn)
    #expect(known.report.cells == first.report.cells)
    let held = { try plan.work.map { try imported.outcome(for: $0.key)?.hasWeights } }
    #expect(try held() == [false, false, false, false])

    let second = try ExhibitRunner(scheduler: scheduler(imported), published: published).run(plan)
    #expect(second.report == first.report)
    #expect(second.figure == first.figure && second.figure != nil)
    #expect(try held() == [true, true, true, true])
  }

  @Test func aMeasurementTrainsTheRunWhoseWeightsAreMissing() throws {
    let plan = try plan()
    let trained = try store("trained.sqlite")
    _ = try scheduler(trained).obtain(plan.work, title: "all")
    let labels = plan.runs.map { LedgerLabel(key: $0.key, exhibits: ["tiny"], seed: $0.seed) }
    let store = try store()
    _ = try Ledger(exporting: labels, from: trained).import(into: store, from: "ledger")
    // A plan says so beforehand, and that it isn't for other settings.
    let missing = try WorkScheduler.missing(of: plan.work, in: store)
    #expect(missing == plan.work)
    #expect(try WorkScheduler.missing(of: plan.runs.map(PlannedWork.run), in: store).isEmpty)
    let differences = try WorkDifference.all(of: missing, in: store)
    #expect(differences.map(\.lacksWeightsAlone).sorted { !$0 && $1 } == [false, true])
    #expect(differences.first(where: \.lacksWeightsAlone)?.keys == plan.runs.map(\.key))

    let summary = try scheduler(store).obtain(plan.work, title: "test")
    #expect(summary.trained == 2 && summary.measured == 2)
    #expect(try digests(plan.work, in: store) == digests(plan.work, in: trained))
    #expect(try WorkScheduler.missing(of: plan.work, in: store).isEmpty)
    #expect(try WorkScheduler.missing(of: plan.work, in: nil) == plan.work)
  }

  @Test func usingForceDoesAllAgain() throws {
    let plan = try plan()
    let store = try store()
    let transcript = Transcript()
    let scheduler = WorkScheduler(
      store: store, data: .synthetic, jobs: 2,
      progress: Progress(.lines, write: transcript.write))
    _ = try scheduler.obtain(plan.work, title: "test")
    let forced = try scheduler.obtain(plan.work, need: .training, title: "test")
    #expect(forced.trained == 2 && forced.measured == 2 && forced.reused == 0)
    #expect(!transcript.text.contains("bit-identical"))
    #expect(transcript.text.contains("measurement 2 of 2"))
    #expect(transcript.text.contains("seed 1, norms of the Jacobian: done in"))
  }

  @Test func dataThatAQuantityNeedsWithholdsItsCells() throws {
    struct OnUSPS: Exhibit {
      let id = ExhibitID("tiny", "usps")

      func cells(_ request: Request) throws -> [PlannedCell] {
        let run = try TinyExhibit().run(seed: 1, learningRate: 0.01, data: request.data)
        return [
          PlannedCell(
            row: "sine", column: "plain", metric: MeasuredMetric.uspsAccuracy,
            measurements: [NetworkMeasurement(run, .usps())])
        ]
      }
    }
    let data = DataLibrary(directory: folder.url)
    let plan = try ExhibitPlan(OnUSPS(), Request(scale: .smoke, data: data))
    let missing = try ExhibitPlan.missingData(of: plan.work, in: data)
    #expect(Array(missing.keys) == ["usps"])
    let withheld = plan.withholding(missing)
    #expect(withheld.work.isEmpty && withheld.cells[0].notRun?.contains("fetch usps") == true)
    #expect(throws: DatasetError.self) { try ExhibitPlan.requireData(of: plan.work, in: data) }
  }
}

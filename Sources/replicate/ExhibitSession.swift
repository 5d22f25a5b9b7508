import Datasets
import Devices
import Exhibits
import Foundation
import Papers
import Reports
import ResultStore
import Scheduling
import Training

/// One command's work on exhibits: plans, the cache, the runner and the files.
struct ExhibitSession {
  let settings: SessionSettings
  let lookup: ExhibitLookup
  let data: DataLibrary

  /// - Parameter lookup: where exhibits are found; the papers' alone when nil.
  init(_ settings: SessionSettings, lookup: ExhibitLookup? = nil) throws {
    self.settings = settings
    self.lookup = try lookup ?? ExhibitLookup()
    data = DataLibrary(folders: settings.data, readsFolders: !settings.showsPlan)
  }

  /// What trains the runs; the processor's own engine when nil.
  var engine: PluginEngine? { settings.engine }

  /// What is asked of each exhibit.
  var request: Request {
    Request(
      scale: settings.scale, seeds: settings.seeds, data: data,
      cifar10: settings.cifar10 ?? .available(in: DataLibrary(folders: settings.data)),
      engine: engine)
  }

  /// The folder of the reports: the scale's, or one for the scale on a device.
  var folder: URL {
    if let named = settings.output { return named }
    let scale = ReportFolder.standard(of: settings.scale)
    guard let engine else { return scale }
    return scale.deletingLastPathComponent().appendingPathComponent(
      "\(scale.lastPathComponent)-\(engine.identity.shortName)", isDirectory: true)
  }

  /// The exhibit at the scale and seeds asked for, less the work that isn't asked for.
  ///
  /// - Throws: `RequestError.unknownPlace` for a row, column or reading that the exhibit hasn't;
  ///   what planning throws.
  func plan(_ exhibit: any Exhibit) throws -> ExhibitPlan {
    let plan = try ExhibitPlan(exhibit, request)
    guard settings.isPart else { return plan }
    let names = plan.cells.flatMap { [$0.row, $0.column, $0.reading] }
    for name in settings.only where !names.contains(name) {
      throw RequestError.unknownPlace(
        name, exhibit: exhibit.id,
        nearest: EditDistance.nearest(to: name, among: Array(Set(names)).sorted()))
    }
    let known = try settings.cache.openForReading()?.metrics(for: plan.work.map(\.key)) ?? [:]
    return plan.keeping(finished: Set(known.keys), andAllOf: Set(settings.only))
  }

  /// Opens the cache for writing, creating it if need be.
  func openCache() throws -> ResultStore { try settings.cache.open() }

  /// What obtains results, which go to `store`.
  func scheduler(_ store: ResultStore) -> WorkScheduler {
    WorkScheduler(
      store: store, data: data, jobs: settings.jobs,
      checkpointSeconds: settings.checkpointSeconds, stop: Interruption.flag,
      progress: .standard(), engine: engine)
  }

  /// What trains and judges, with results going to `store`.
  func runner(_ store: ResultStore) -> ExhibitRunner {
    ExhibitRunner(
      scheduler: scheduler(store), published: lookup.published,
      family: ExhibitCatalogue.family(in: folder, engine: engine?.identity),
      notes: engine.map { [EngineAcceptance.sentence(on: $0.identity, in: folder)] } ?? [])
  }

  /// The keys of what `plan` needs and `store` has; none when all is to be done again or there is
  /// no store yet.
  func done(_ plan: ExhibitPlan, in store: ResultStore?) throws -> Set<String> {
    guard !settings.isForced else { return [] }
    return Set(try store?.metrics(for: plan.work.map(\.key)).keys ?? [:].keys)
  }

  /// `plan` without what needs a data set that can't be had, each of which is said.
  ///
  /// - Throws: `DatasetError` where nothing is left, and for a data set that is there and damaged.
  func havingData(_ plan: ExhibitPlan, _ store: ResultStore?) throws -> ExhibitPlan {
    let done = try done(plan, in: store)
    let missing = try ExhibitPlan.missingData(
      of: plan.work.filter { !done.contains($0.key) }, in: data)
    let kept = plan.withholding(missing, done: done)
    let names = plan.work.lazy.flatMap(\.datasetNames)
    if kept.work.isEmpty, let first = names.compactMap({ missing[$0] }).first { throw first }
    for (_, error) in missing.sorted(by: { $0.key < $1.key }) {
      Message.write("\(plan.exhibit.id): not run: \(error)")
    }
    return kept
  }

  /// Runs an exhibit, writes its files and prints its report.
  ///
  /// Whatever can be wrong with request, published numbers and data is found before anything is
  /// written.
  ///
  /// - Parameter adding: writes what else belongs beside the report, into the scale's folder;
  ///   before the training too, so that 'cache prune' knows the runs of one that is interrupted.
  func perform(
    _ exhibit: any Exhibit, adding: (_ folder: URL) throws -> [URL] = { _ in [] }
  ) throws {
    var plan = try plan(exhibit)
    _ = try exhibit.published(in: lookup.published)
    if settings.showsPlan { return try estimate(plan) }
    if plan.scale.isRecorded { _ = try LedgerFile(in: folder).read() }
    // A cache that is there is upgraded before it is asked; one that isn't is made once the data
    // are there.
    let existing = settings.cache.exists ? try openCache() : nil
    plan = try havingData(plan, existing)
    let store = try existing ?? openCache()
    let runner = runner(store)
    _ = try adding(folder)
    let outcome = try runner.run(plan, isForced: settings.isForced)
    try write(outcome, of: plan, store: store, adding: adding)
    switch settings.format {
    case .text:
      let style = Terminal.style(isVerbose: settings.isVerbose)
      Message.print(TextFormat(style).text(of: outcome.report))
    case .json: Message.print(JSONFormat().text(of: outcome.report))
    }
    if let reason = outcome.failures.values.min() {
      throw RequestError.failedRuns(
        plan.exhibit.id, count: outcome.failures.count, reason: reason)
    }
  }

  /// Reports on what `store` has of an exhibit, with no training but for weights that are drawn.
  ///
  /// - Parameter adding: as ``perform(_:adding:)`` has it.
  /// - Throws: as that.
  func report(
    _ exhibit: any Exhibit, from store: ResultStore,
    adding: (_ folder: URL) throws -> [URL] = { _ in [] }
  ) throws {
    let whole = try ExhibitPlan(exhibit, request)
    let known = try store.metrics(for: whole.work.map(\.key))
    let plan = whole.keeping(finished: Set(known.keys))
    guard !known.isEmpty else {
      return Message.write("\(exhibit.id): no result yet, so no report")
    }
    let outcome = try runner(store).run(plan)
    try write(outcome, of: plan, store: store, adding: adding)
    Message.print(
      "\(exhibit.id): \(known.count) of \(whole.work.count) results; \(outcome.report.summary)\n")
  }

  /// Prints what the work of `plan` that has to be done will take; nothing is written.
  func estimate(_ plan: ExhibitPlan) throws {
    let store = try settings.cache.openForReading()
    let known = try done(plan, in: store)
    let missing =
      try settings.isForced ? plan.work : WorkScheduler.missing(of: plan.work, in: store)
    try CostListing.print(
      CostEstimate(of: plan, missing: missing, data: data), of: plan, jobs: settings.jobs,
      anew: missing.count { known.contains($0.key) },
      why: settings.showsWhy ? WorkDifference.all(of: missing, in: store) : nil,
      format: settings.format)
  }

  /// Writes the files of an exhibit's outcome, and its results into the ledger of a scale that has
  /// one.
  func write(
    _ outcome: ExhibitRunner.Outcome, of plan: ExhibitPlan, store: ResultStore,
    adding: (_ folder: URL) throws -> [URL] = { _ in [] }
  ) throws {
    let folder = folder
    var reports = ReportFiles(folder: folder)
    reports.shouldStop = { Interruption.isRaised }
    var files = try Interruption.flag.heeding {
      try reports.write(
        outcome.report, figure: outcome.figure, keepsDrawing: outcome.lacksWeights)
    }
    files += try adding(folder)
    if plan.scale.isRecorded {
      try LedgerFile(in: folder).update(with: plan, from: store)
    }
    let names = files.map(\.lastPathComponent).joined(separator: ", ")
    let place = files.first?.deletingLastPathComponent().relativePath ?? ""
    Message.write("\(plan.exhibit.id): wrote \(names) in \(place)")
  }
}

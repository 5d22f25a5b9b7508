import Datasets
import Exhibits
import Foundation
import Reports
import RunStore
import Training

/// One command's work on exhibits: plans, the cache, the runner and the files.
struct ExhibitSession {
  let options: RunOptions
  let lookup: ExhibitLookup
  let data: DataLibrary

  init(_ options: RunOptions) throws {
    self.options = options
    lookup = try ExhibitLookup()
    data = options.data.library
  }

  /// The exhibit at the scale and seeds asked for, less the work that isn't asked for.
  ///
  /// - Throws: `RequestError.unknownPlace` for a row or column that the exhibit hasn't; what planning throws.
  func plan(_ exhibit: any Exhibit) throws -> ExhibitPlan {
    let plan = try ExhibitPlan(
      exhibit, scale: options.plan.scale, seeds: options.plan.seeds, data: data)
    guard options.part.isPart else { return plan }
    let names = plan.cells.flatMap { [$0.row, $0.column] }
    for name in options.part.only where !names.contains(name) {
      throw RequestError.unknownPlace(
        name, exhibit: exhibit.id,
        nearest: EditDistance.nearest(to: name, among: Array(Set(names)).sorted()))
    }
    let known = try options.cache.openForReading()?.metrics(for: plan.work.map(\.key)) ?? [:]
    return plan.limited(to: Set(known.keys), but: Set(options.part.only))
  }

  /// Opens the cache for writing, creating it if need be.
  func openCache() throws -> RunStore { try RunStore(path: options.cache.path) }

  /// What trains and judges, with results going to `store`.
  func runner(_ store: RunStore) -> ExhibitRunner {
    ExhibitRunner(
      scheduler: RunScheduler(
        store: store, data: data, jobs: options.jobs.count,
        checkpointSeconds: options.checkpointSeconds, stop: Interruption.flag,
        progress: .standard()),
      published: lookup.published)
  }

  /// The runs and measurements of `plan` that have to be done.
  func workToDo(_ plan: ExhibitPlan, _ runner: ExhibitRunner) throws -> [PlannedWork] {
    options.force ? plan.work : try runner.missingWork(of: plan)
  }

  /// Runs an exhibit, writes its files and prints its report.
  ///
  /// Whatever can be wrong with request and data is found before anything is written.
  func perform(_ exhibit: any Exhibit) throws {
    let plan = try plan(exhibit)
    if plan.scale == .paper { _ = try LedgerFile(in: options.plan.folder).read() }
    if !options.cache.exists {
      try ExhibitPlan.requireData(of: plan.work, in: data)
    }
    if options.part.showsPlan { return try estimate(plan) }
    let store = try openCache()
    let runner = runner(store)
    try ExhibitPlan.requireData(of: workToDo(plan, runner), in: data)
    let outcome = try runner.run(plan, isForced: options.force)
    try write(outcome, of: plan, store: store)
    switch options.format.format {
    case .text: Message.print(TextFormat().text(of: outcome.report))
    case .json: Message.print(JSONFormat().text(of: outcome.report))
    }
    if let reason = outcome.failures.values.min() {
      throw RequestError.failedRuns(
        plan.exhibit.id, count: outcome.failures.count, reason: reason)
    }
  }

  /// Prints what the work of `plan` that has to be done will take; nothing is written.
  func estimate(_ plan: ExhibitPlan) throws {
    let known = try options.cache.openForReading()?.metrics(for: plan.work.map(\.key)) ?? [:]
    let missing = options.force ? plan.work : plan.work.filter { known[$0.key] == nil }
    try CostListing.print(
      CostEstimate(of: plan, missing: missing, data: data), of: plan, jobs: options.jobs.count,
      format: options.format.format)
  }

  /// Writes the files of an exhibit's outcome, and its results into the ledger at paper scale.
  func write(_ outcome: ExhibitRunner.Outcome, of plan: ExhibitPlan, store: RunStore) throws {
    let folder = options.plan.folder
    let files = try ReportFiles(folder: folder).write(outcome.report, figure: outcome.figure)
    if plan.scale == .paper {
      try LedgerFile(in: folder).update(with: plan, from: store)
    }
    let names = files.map(\.lastPathComponent).joined(separator: ", ")
    let place = files.first?.deletingLastPathComponent().relativePath ?? ""
    Message.write("\(plan.exhibit.id): wrote \(names) in \(place)")
  }
}

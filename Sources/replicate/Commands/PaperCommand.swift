import ArgumentParser
import Exhibits
import Reports
import RunStore

/// Runs one exhibit of a paper; each paper's command says what its exhibits are.
protocol PaperCommand: ParsableCommand {
  /// The paper's id.
  static var paper: String { get }
  /// The exhibit's name.
  var exhibit: String { get }
  /// The shared options.
  var options: RunOptions { get }
}

extension PaperCommand {
  /// Runs the exhibit, writes its files and prints its report.
  ///
  /// Whatever can be wrong with request and data is found before anything is written.
  func run() throws {
    let session = try ExhibitSession(options)
    let plan = try session.plan(
      session.lookup.exhibit(ExhibitID(Self.paper, exhibit)))
    if plan.scale == .paper { _ = try LedgerFile(in: options.plan.folder).read() }
    if !options.cache.exists {
      try ExhibitPlan.requireData(of: plan.runs, in: session.data)
    }
    let store = try session.openCache()
    let runner = session.runner(store)
    try ExhibitPlan.requireData(
      of: session.runsToTrain(plan, runner), in: session.data)
    let outcome = try runner.run(plan, isForced: options.force)
    try session.write(outcome, of: plan, store: store)
    switch options.format.format {
    case .text: Message.print(TextFormat().text(of: outcome.report))
    case .json: Message.print(JSONFormat().text(of: outcome.report))
    }
    if let reason = outcome.failures.values.min() {
      throw RequestError.failedRuns(
        plan.exhibit.id, count: outcome.failures.count, reason: reason)
    }
  }
}

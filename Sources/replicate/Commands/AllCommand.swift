import ArgumentParser
import Datasets
import Exhibits
import Papers
import Reports
import ResultStore

/// `replicate all`.
struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Run every exhibit that can be run.",
    discussion: """
      An exhibit whose data set is missing is skipped, said so and counted. One that fails is said \
      so, the others go on, and the exit status is 2.

      With --check nothing is run: every report in the folder is made again from the ledger beside \
      it, the published numbers and this program, and compared. Exit status then: 0 all as they \
      would be made now, 1 some differ, are missing or can't be made, 2 there was none to check.

      Examples:
        replicate all --scale quick
        replicate all --scale paper --jobs 4
        replicate all --check
        replicate all --check --scale reduced
      """)

  @Flag(help: "Make the committed reports again from the ledger, without training, and compare.")
  var check = false

  @Flag(help: "With --check, write those that differ anew; drawings that need weights stay.")
  var mend = false

  @OptionGroup var options: RunOptions

  func validate() throws {
    if !options.part.only.isEmpty {
      throw ValidationError(
        "--only names rows, columns or readings of one exhibit; give it to that exhibit's command")
    }
    if mend, !check { throw ValidationError("--mend mends what --check finds; give both") }
    if check, options.device.engine != .cpu {
      throw ValidationError("--check is of what the processor's engine trained; leave out --engine")
    }
    if check, options.force || options.part.showsPlan || options.part.cached {
      throw ValidationError("--check runs nothing; leave out --force, --plan and --cached")
    }
  }

  func run() throws {
    if check {
      let isCurrent = try ReportCheck(
        lookup: ExhibitLookup(), data: options.data.library, scale: options.plan.scale,
        folder: options.plan.folder, mends: mend
      ).run()
      throw ExitCode(isCurrent ? 0 : 1)
    }
    let session = try ExhibitSession(options.settings())
    if options.part.showsPlan {
      for exhibit in ExhibitCatalogue.all { try session.estimate(session.plan(exhibit)) }
      return
    }
    if options.plan.scale.isRecorded { _ = try LedgerFile(in: session.folder).read() }
    let store = try session.openCache()
    var tally = Tally()
    for exhibit in ExhibitCatalogue.all {
      do {
        try run(exhibit, session, store, &tally)
      } catch let error where !Self.endsAll(error) {
        tally.troubles += 1
        Message.write("\(exhibit.id): \(error)")
      }
    }
    switch options.format.format {
    case .text: Message.print(tally.description + "\n")
    case .json:
      let reports = tally.reports.map(JSONFormat().text)
      Message.print("[\n" + reports.joined(separator: ",\n") + "]\n")
    }
    if tally.troubles > 0 { throw ExitCode(Message.troubleStatus) }
  }

  private func run(
    _ exhibit: any Exhibit, _ session: ExhibitSession, _ store: ResultStore, _ tally: inout Tally
  ) throws {
    let runner = session.runner(store)
    var plan = try session.plan(exhibit)
    let isPlanned = !plan.runs.isEmpty
    do {
      plan = try session.havingData(plan, store)
    } catch let error as DatasetError where isPlanned {
      guard error.isAbsence else { throw error }
      tally.skipped += 1
      Message.write("\(exhibit.id): skipped, \(error)")
      return
    }
    let outcome = try runner.run(plan, isForced: options.force)
    try session.write(outcome, of: plan, store: store)
    tally.reports.append(outcome.report)
    if options.format.format == .text {
      Message.print("\(exhibit.id): \(outcome.report.summary)\n")
    }
    if let reason = outcome.failures.values.min() {
      throw RequestError.failedRuns(exhibit.id, count: outcome.failures.count, reason: reason)
    }
  }

  /// Whether the exhibits that follow would meet the same trouble.
  private static func endsAll(_ error: any Error) -> Bool {
    if case .contradictions = error as? ResultStoreError { return false }
    return error is ResultStoreError || Interruption.isOne(error)
  }

  /// What became of the exhibits.
  private struct Tally: CustomStringConvertible {
    var reports: [ExhibitReport] = []
    var skipped = 0
    var troubles = 0

    var description: String {
      "\(reports.count) \(reports.count == 1 ? "exhibit" : "exhibits") done"
        + (skipped > 0 ? ", \(skipped) skipped for want of data" : "")
        + (troubles > 0 ? ", \(troubles) with trouble" : "")
    }
  }
}

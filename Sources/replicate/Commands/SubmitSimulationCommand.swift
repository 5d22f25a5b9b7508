import ArgumentParser
import Exhibits
import Files
import Foundation
import Reports
import ResultStore
import Scheduling
import Submission

/// `replicate submit simulation`.
struct SubmitSimulationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulation",
    abstract: "Work out what a ledger's results would take on many hosts.",
    discussion: """
      Tasks are cut by this machine's estimates as submit cuts them, take the seconds that the \
      ledger has for their results, and are gathered one after the other. Prints a CSV: cores, and \
      for tasks as many as cores ('even') and tasks of --group-hours ('grouped') their number, the \
      seconds of work and of gathering, and how many times faster than one core that is.

      Example:
        replicate submit simulation varga hoffman > docs/clusters/scaling.csv
      """, shouldDisplay: false)

  @OptionGroup var exhibits: ExhibitArguments

  @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
  var ledger = LedgerFile.standardPath

  @Option(
    help: ArgumentHelp(
      "Take the ledger's results again and again until there are so many.", valueName: "count"))
  var results: Int?

  @Option(help: ArgumentHelp("About how long a grouped task should take.", valueName: "hours"))
  var groupHours = 0.25

  @Option(help: "Seconds between the starts of two tasks.") var dispatchSeconds = 0.3
  @Option(help: "Seconds from a task's start to its first step.") var startSeconds = 2.2
  @Option(help: "Seconds that a task's copy takes for each result.") var copySeconds = 0.0005
  @Option(help: "Seconds of gathering for each task.") var mergeTaskSeconds = 0.05
  @Option(help: "Seconds of gathering for each result.") var mergeSeconds = 0.0005
  @Option(help: "Seconds of the reports.") var reportSeconds = 30.0

  @OptionGroup var data: DataOptions

  func validate() throws {
    try Bounds.require(groupHours, "--group-hours", in: 1e-6...10_000, of: "hours")
    if let results { try Bounds.require(results, "--results", in: 1...10_000_000, of: "results") }
    let seconds = [
      dispatchSeconds, startSeconds, copySeconds, mergeTaskSeconds, mergeSeconds, reportSeconds,
    ]
    for seconds in seconds {
      try Bounds.require(seconds, "seconds of an overhead", in: 0...1e6, of: "seconds")
    }
  }

  func run() throws {
    let simulation = SubmissionSimulation(
      try units(),
      SubmissionSimulation.Overheads(
        dispatch: dispatchSeconds, start: startSeconds, copy: copySeconds,
        mergeTask: mergeTaskSeconds, mergeResult: mergeSeconds, report: reportSeconds))
    let rows = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map { cores in
      let even = simulation.outcome(
        hosts: cores,
        TaskGrouping(seconds: max(simulation.expected / Double(cores), 1e-9), most: cores))
      let grouped = simulation.outcome(
        hosts: cores, TaskGrouping(seconds: 3600 * groupHours, most: 1_000_000))
      let numbers = [even, grouped].flatMap { outcome in
        [
          "\(outcome.tasks)", NumberText.fixed(outcome.work, decimals: 1),
          NumberText.fixed(outcome.gathering, decimals: 1),
          NumberText.fixed(simulation.alone / outcome.total, decimals: 2),
        ]
      }
      return (["\(cores)"] + numbers).joined(separator: ",")
    }
    let columns = ["even", "grouped"].flatMap { way in
      ["tasks", "work", "gathering", "speedup"].map { "\(way)_\($0)" }
    }
    Message.print((["cores"] + columns).joined(separator: ",") + "\n")
    Message.print(rows.map { $0 + "\n" }.joined())
  }

  /// The units of the ledger's work, with the seconds expected and taken.
  private func units() throws -> [SubmissionSimulation.Unit] {
    let entries = try Ledger(reading: FilePath.expandingHome(ledger)).entries
    let session = try ExhibitSession(
      SessionSettings(scale: .paper, seeds: nil, data: data.folders, cache: CacheFile()))
    let plans = try exhibits.exhibits(in: session.lookup).map { try session.plan($0) }
    let work = WorkScheduler.unique(plans.flatMap(\.work)).map(\.work)
    let known = work.filter { entries[$0.key] != nil }
    guard !known.isEmpty else { throw RequestError.nothingToVerify(path: ledger) }
    var costs = WorkCosts(data: session.data)
    let progress = LoopProgress("measuring a step of each kind", of: "results")
    defer { progress.end() }
    var done = 0
    let units = try WorkUnit.units(
      of: known, missing: Set(known.map(\.key)), withWeights: Set(work.map(\.key))
    ) { work in
      done += 1
      progress.show(done, of: known.count)
      return try costs.seconds(of: work) ?? Submission.assumedSeconds
    }.map { unit in
      SubmissionSimulation.Unit(
        expected: unit.seconds,
        taken: unit.keys.reduce(0) { $0 + (entries[$1]?.seconds ?? 0) }, count: unit.keys.count)
    }
    guard let results else { return units }
    var repeated: [SubmissionSimulation.Unit] = []
    var count = 0
    while count < results {
      for unit in units where count < results {
        repeated.append(unit)
        count += unit.count
      }
    }
    return repeated
  }
}

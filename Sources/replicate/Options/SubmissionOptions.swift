import ArgumentParser
import Datasets
import Exhibits
import Experiments
import Files
import Foundation
import Submission

/// What every command takes that cuts work into tasks.
struct SubmissionOptions: ParsableArguments {
  @OptionGroup var plan: PlanOptions

  @Option(
    help: ArgumentHelp(
      "About how long a task should take, in hours.",
      discussion: "By this machine's steps. A run that takes longer is a task by itself.",
      valueName: "hours"))
  var groupHours = 2.0

  @Option(
    help: ArgumentHelp(
      "The most tasks; longer ones where that isn't enough.",
      discussion: "Slurm allows 1001 in an array unless its administrator allows more.",
      valueName: "count"))
  var maxTasks = 1000

  @Option(
    help: ArgumentHelp(
      "The plan's folder, which all machines see.",
      discussion: "Default: .cache/submissions/<name> in the working folder.",
      valueName: "folder"))
  var folder: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var scratch: ScratchOptions

  func validate() throws {
    try Bounds.require(groupHours, "--group-hours", in: 1e-6...10_000, of: "hours")
    try Bounds.require(maxTasks, "--max-tasks", in: 1...1_000_000, of: "tasks")
    if folder?.isEmpty == true { throw ValidationError("--folder is empty; name a folder") }
  }

  /// Plans, writes the plan's folder, and says what it came to.
  ///
  /// - Parameter hours: the processor hours that a task should take.
  func plan(
    _ arguments: ExhibitArguments, hoursPerTask hours: Double
  ) throws -> (TaskPlan, PlanFolder) {
    let session = try ExhibitSession(
      SessionSettings(
        scale: plan.scale, seeds: plan.seeds, data: data.folders, cache: cache.file))
    let store = try cache.file.openForReading()
    var plans: [ExhibitPlan] = []
    var absence: DatasetError?
    for exhibit in try arguments.exhibits(in: session.lookup) {
      // What reports will need is wrong now rather than after the tasks.
      _ = try exhibit.published(in: session.lookup.published)
      do {
        plans.append(try session.havingData(session.plan(exhibit), store))
      } catch let error as DatasetError where error.isAbsence {
        Message.write("\(exhibit.id): left out, \(error)")
        absence = error
      }
    }
    if plans.isEmpty, let absence { throw absence }
    let progress = LoopProgress("measuring a step of each kind", of: "results")
    defer { progress.end() }
    let submission = try Submission(
      of: plans, experiments: Self.files(of: plans), session.request, lacking: store,
      grouping: TaskGrouping(seconds: 3600 * hours, most: maxTasks),
      costs: WorkCosts(data: session.data)
    ) { progress.show($0, of: $1) }
    progress.end()
    let plan = submission.plan
    let place =
      try folder.map { PlanFolder(URL(fileURLWithPath: FilePath.expandingHome($0)).path) }
      ?? SubmissionFolders.folder(named: plan.name)
    try submission.write(to: place, inputsFrom: store, scratch: scratch.path)
    Message.print(summary(of: submission))
    return (plan, place)
  }

  private static func files(of plans: [ExhibitPlan]) -> [TaskPlan.ExperimentFile] {
    plans.compactMap { $0.exhibit as? OwnExhibit }.map {
      TaskPlan.ExperimentFile(file: $0.experiment.file, text: $0.experiment.text)
    }
  }

  private func summary(of submission: Submission) -> String {
    let plan = submission.plan
    let tasks = plan.tasks.count == 1 ? "1 task" : "\(plan.tasks.count) tasks, the longest"
    var lines = [
      "\(plan.keys.count) results to obtain, \(submission.known) in the cache",
      "\(CoreTime.text(plan.seconds)) by this machine's steps",
      "\(tasks) of about \(CoreTime.text(plan.tasks[0].seconds))",
    ]
    if submission.unestimated > 0 {
      lines.append(
        "\(submission.unestimated) of the results have steps of no fixed length and count as "
          + "\(Int(Submission.assumedSeconds / 60)) minutes each")
    }
    return lines.map { $0 + "\n" }.joined() + "\n"
  }
}

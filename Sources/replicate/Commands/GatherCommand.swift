import ArgumentParser
import Exhibits
import Experiments
import Files
import Foundation
import ResultStore
import Scheduling
import Submission

/// `replicate gather`.
struct GatherCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gather",
    abstract: "Take over what a plan's tasks made, and report on the exhibits.",
    discussion: """
      May be given at any time, and again: every cell says how many of its runs there are. A cache \
      on a network file system is copied to this host's own disk, added to, and put back in one \
      step.

      Exit status: 0 every result of the plan is there; 1 some are missing, 'replicate submit' as \
      before sends only those; 2 trouble.

      Example:
        replicate gather --plan .cache/submissions/varga-table7-paper-1f6a9c02/plan.json
      """)

  @Option(help: ArgumentHelp("The plan.", valueName: "file"))
  var plan: String

  @Option(
    help: ArgumentHelp(
      "The folder of reports.", discussion: "Default: figures/<scale> in the working folder.",
      valueName: "folder"))
  var output: String?

  @OptionGroup var jobs: JobOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var scratch: ScratchOptions

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty; name a folder") }
  }

  func run() throws {
    let path = FilePath.expandingHome(plan)
    let plan = try TaskPlan(reading: path)
    let shared = SharedCache(
      cache.file.path, isOfOneHost: cache.file.isOfOneHost, scratch: scratch.path)
    let missing = try shared.writing { store in
      try gather(plan, in: PlanFolder(of: path), into: store)
      if Interruption.isRaised { throw SchedulingError.interrupted }
      try report(plan, from: store)
      return try plan.keys.count - store.metrics(for: plan.keys).count
    }
    guard missing > 0 else { return }
    Message.write(
      "\(missing) of \(plan.keys.count) results are missing; 'replicate submit' as before sends "
        + "them, 'replicate status' says why")
    throw ExitCode(Message.differenceStatus)
  }

  private func gather(_ plan: TaskPlan, in folder: PlanFolder, into store: ResultStore) throws {
    var (tasks, added) = (0, 0)
    try TaskCaches(plan, in: folder, scratch: scratch.path).merge(
      into: store,
      telling: { gathered in
        if let merge = gathered.merge {
          tasks += 1
          added += merge.added + merge.completed
        } else if let trouble = gathered.trouble {
          Message.write("task \(gathered.task): passed over, \(trouble)")
        }
      }, shouldStop: { Interruption.isRaised })
    Message.print("\(added) results added from the caches of \(tasks) tasks\n")
  }

  private func report(_ plan: TaskPlan, from store: ResultStore) throws {
    var settings = SessionSettings(
      scale: plan.scale, seeds: plan.seeds, data: data.folders, cache: cache.file)
    settings.output = output.map(ReportFolder.named)
    settings.jobs = jobs.count
    settings.isCached = true
    settings.cifar10 = plan.cifar10
    let session = try ExhibitSession(settings, lookup: ExhibitLookup(ownOf: plan))
    for id in plan.exhibits {
      let exhibit = try session.lookup.exhibit(id)
      try session.report(exhibit, from: store) { folder in
        guard let own = exhibit as? OwnExhibit else { return [] }
        return [try OwnExperiments.keep(own.experiment, in: folder)]
      }
    }
  }
}

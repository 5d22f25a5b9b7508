import Datasets
import Exhibits
import Files
import ResultStore
import Scheduling
import Training

/// Cuts what exhibits lack into tasks, and lays out the folder that tasks work from.
package struct Submission: Sendable {
  /// The plan.
  package let plan: TaskPlan
  /// How many results the cache has already.
  package let known: Int
  /// How many results there is no estimate for; each counts as ``assumedSeconds``.
  package let unestimated: Int

  private let missing: [PlannedWork]
  private let inputKeys: Set<String>

  /// What a result without an estimate is taken to last, in seconds: a run whose steps differ in
  /// length, as those of path integrals do.
  package static let assumedSeconds = 600.0

  /// Plans the tasks of `plans`.
  ///
  /// - Parameters:
  ///   - plans: what the exhibits need, on one request.
  ///   - experiments: the files of those that are a user's own.
  ///   - request: that request.
  ///   - store: the cache whose results needn't be made again, if there is one.
  ///   - grouping: how the work is dealt out.
  ///   - costs: what a step of each kind takes.
  ///   - onProgress: is told how many of how many results are estimated.
  /// - Throws: `SubmissionError.nothingToDo`; what the cache and the estimates throw.
  package init(
    of plans: [ExhibitPlan], experiments: [TaskPlan.ExperimentFile] = [], _ request: Request,
    lacking store: ResultStore?, grouping: TaskGrouping, costs: WorkCosts,
    onProgress: (Int, Int) -> Void = { _, _ in }
  ) throws {
    let work = WorkScheduler.unique(plans.flatMap(\.work))
    let results = try store?.metrics(for: work.map(\.key)) ?? [:]
    let lacking = work.filter { results[$0.key] == nil }
    guard !lacking.isEmpty else { throw SubmissionError.nothingToDo }
    missing = lacking.map(\.work)
    known = work.count - lacking.count

    let missingKeys = Set(lacking.map(\.key))
    let behind = Set(missing.flatMap { $0.trainings.map(\.key) }).subtracting(missingKeys)
    let withWeights = Set(
      try store?.outcomes(for: Array(behind)).filter(\.value.hasWeights).keys ?? [:].keys)
    inputKeys = missingKeys.union(withWeights)

    var costs = costs
    var unestimated = 0
    var done = 0
    let units = try WorkUnit.units(
      of: missing, missing: missingKeys, withWeights: withWeights
    ) { work in
      done += 1
      onProgress(done, lacking.count)
      if let seconds = try costs.seconds(of: work) { return seconds }
      unestimated += 1
      return Self.assumedSeconds
    }
    self.unestimated = unestimated
    plan = TaskPlan(
      exhibits: plans.map(\.exhibit.id), experiments: experiments, scale: request.scale,
      seeds: request.seeds, cifar10: request.cifar10, tasks: grouping.tasks(of: units))
  }

  /// Writes the plan, and what of `store` its tasks can start from: weights that are measured, and
  /// checkpoints.
  ///
  /// Where the same plan was written before, what its tasks have reached stays.
  ///
  /// - Parameter scratch: a folder on this host's own disk.
  package func write(to folder: PlanFolder, inputsFrom store: ResultStore?, scratch: String) throws
  {
    try folder.create()
    if let store {
      let place = try SubmissionError.translating { () throws(FileFault) in
        try ScratchFolder(in: scratch, named: "replicate-submit-")
      }
      defer { place.remove() }
      let inputs = try ResultStore(path: place.path + "/inputs.sqlite")
      let taken = try inputs.merge(store, only: inputKeys)
      if taken.added + taken.checkpoints > 0 {
        try inputs.copy(to: place.path + "/copy.sqlite")
        try SubmissionError.translating { () throws(FileFault) in
          try FileReplacement.copy(place.path + "/copy.sqlite", to: folder.inputs)
        }
      }
    }
    try Self.write(try plan.json, to: folder.plan)
  }

  /// Puts `text` into the file `path`.
  package static func write(_ text: String, to path: String) throws {
    try SubmissionError.translating { () throws(FileFault) in
      try FileReplacement.write(text, to: path)
    }
  }
}

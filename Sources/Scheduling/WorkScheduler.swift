import Datasets
import Dispatch
import Foundation
import ResultStore
import Training

/// Trains runs side by side, each on one thread of its own, then measures them so, then takes times
/// one after the other, and records all in the cache.
///
/// What the cache has isn't done again. What another process does is left to it: the rest goes
/// first, then its result is waited for. When ``stop`` is raised, every worker ends, a run with a
/// checkpoint from which the next call resumes it; a measurement starts over.
package struct WorkScheduler: Sendable {
  /// What became of the work.
  package struct Summary: Sendable {
    /// The number of runs that were trained here.
    package var trained = 0
    /// The number of measurements and timings that were made here.
    package var measured = 0
    /// The number of those that were there before, or that another process finished meanwhile.
    package var reused = 0
    /// The runs and measurements that could not be done: the reason by key.
    package var failures: [String: String] = [:]
    /// Whether work was ended early by the stop flag.
    package var wasStopped = false

    /// Takes in what became of the work that came after.
    fileprivate mutating func add(_ later: Summary) {
      measured += later.measured
      reused += later.reused
      failures.merge(later.failures) { first, _ in first }
      wasStopped = later.wasStopped
    }
  }

  /// The cache that knows finished work and takes new results.
  package let store: ResultStore
  /// Where data sets are looked up.
  package let data: DataLibrary
  let jobs: Int
  let checkpointSeconds: Double
  let stop: StopFlag
  let progress: Progress
  let engine: (any TrainingEngine)?

  /// Creates a scheduler.
  ///
  /// - Parameters:
  ///   - store: the cache that knows finished runs and takes new ones.
  ///   - data: where data sets are looked up.
  ///   - jobs: how many runs or measurements go on at once.
  ///   - checkpointSeconds: how often a run in training saves its state.
  ///   - stop: raised to end early.
  ///   - progress: is told what goes on.
  ///   - engine: what trains runs that name it; all others are trained on the processor.
  package init(
    store: ResultStore, data: DataLibrary, jobs: Int, checkpointSeconds: Double = 5,
    stop: StopFlag = StopFlag(), progress: Progress = Progress(.silent),
    engine: (any TrainingEngine)? = nil
  ) {
    precondition(jobs >= 1, "WorkScheduler: at least one job is needed, got \(jobs)")
    self.store = store
    self.data = data
    self.jobs = jobs
    self.checkpointSeconds = checkpointSeconds
    self.stop = stop
    self.progress = progress
    self.engine = engine
  }

  /// Obtains all of `work`, from the cache or by doing it: runs first, then measurements, then
  /// timings.
  ///
  /// The run behind a measurement that has to be made is trained where the cache lacks its weights.
  ///
  /// - Parameters:
  ///   - work: what is wanted; work of one key counts once.
  ///   - need: what of a result makes doing the work unnecessary.
  ///   - title: what progress calls this work, such as `varga table1`.
  /// - Returns: what became of it. A run that can't be trained is recorded as failed, as are its
  ///   measurements, and the rest goes on.
  /// - Throws: `ResultStoreError` when the cache can't be read or written; every worker has ended
  ///   then.
  package func obtain(
    _ work: [PlannedWork], need: ResultNeed = .metrics, title: String
  ) throws -> Summary {
    let wanted = try WantedWork(work, need: need) { try store.outcome(for: $0) }
    var summary = try obtain(wanted.runs, missing: wanted.missingRuns, title: title)
    guard !summary.wasStopped else { return summary }
    summary.add(
      try obtain(wanted.measurements, missing: wanted.missingMeasurements, title: title))
    guard !summary.wasStopped else { return summary }
    // Side by side steps would take each other's time.
    summary.add(
      try obtain(wanted.timings, missing: wanted.missingTimings, title: title, jobs: 1))
    return summary
  }

  /// Obtains the runs `runs`: see ``obtain(_:need:title:)-(Array<PlannedWork>,_,_)``.
  package func obtain(
    _ runs: [Run], need: ResultNeed = .metrics, title: String
  ) throws -> Summary {
    try obtain(runs.map(PlannedWork.run), need: need, title: title)
  }

  /// Obtains `items`, all of one kind, of which `missing` have to be done.
  private func obtain(
    _ items: [QueuedWork], missing: [QueuedWork], title: String, jobs most: Int? = nil
  ) throws -> Summary {
    guard let first = items.first else { return Summary() }
    let ledger = ScheduleLedger(reused: items.count - missing.count)
    progress.begin(
      title, .init(first.work), count: items.count, reused: items.count - missing.count,
      steps: missing.reduce(0) { $0 + $1.work.steps })
    let queue = WorkQueue(missing)
    let group = DispatchGroup()
    let wanted = min(most ?? jobs, missing.count)
    let count = WorkerMemory.workers(wanting: wanted)
    if count < wanted {
      progress.note("\(title): memory is enough for \(count) of \(wanted) jobs side by side")
    }
    stop.heeding {
      for _ in 0..<count {
        group.enter()
        let thread = Thread {
          Worker(scheduler: self, queue: queue, ledger: ledger).work()
          group.leave()
        }
        thread.stackSize = WorkerMemory.stackBytes
        thread.start()
      }
      while group.wait(timeout: .now() + .milliseconds(200)) == .timedOut { progress.tick() }
    }
    progress.end()
    return try ledger.summary(of: items.count)
  }

  /// What of `work` would have to be done where `store` has some: trainings among them for weights
  /// that measurements need and that aren't held any more.
  ///
  /// - Parameter store: nil for none yet.
  /// - Throws: `ResultStoreError` when it can't be read.
  package static func missing(
    of work: [PlannedWork], in store: ResultStore?
  ) throws -> [PlannedWork] {
    let wanted = try WantedWork(work, need: .metrics) { try store?.outcome(for: $0) }
    return (wanted.missingRuns + wanted.missingMeasurements + wanted.missingTimings).map(\.work)
  }

  /// Each piece of work once, with its key, in order of first appearance.
  package static func unique(_ work: [PlannedWork], need: ResultNeed = .metrics) -> [QueuedWork] {
    var seen: Set<String> = []
    return work.map { QueuedWork($0, key: $0.key, need: need) }
      .filter { seen.insert($0.key).inserted }
  }
}

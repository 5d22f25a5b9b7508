import Datasets
import Exhibits
import Files
import ResultStore
import Scheduling
import Synchronization

/// One task of a plan, done by this process.
package struct TaskRun: Sendable {
  private let folder: PlanFolder
  private let number: Int
  private let title: String
  private let work: [PlannedWork]
  private let scratch: String
  private let copySeconds: Double

  /// Plans task `number` of the plan in the file `path`.
  ///
  /// - Parameters:
  ///   - exhibits: those that the plan names.
  ///   - scratch: a folder on the host's own disk.
  ///   - copySeconds: how often what was reached is copied into the plan's folder while the task
  ///     works: what a host that vanishes loses at most.
  /// - Throws: `SubmissionError.noTask`, `.otherKeys`; `.scratch` for a folder on a network file
  ///   system; what planning throws.
  package init(
    _ number: Int, of plan: TaskPlan, at path: String, exhibits: [any Exhibit], data: DataLibrary,
    scratch: String, copySeconds: Double
  ) throws {
    guard plan.tasks.indices.contains(number) else {
      throw SubmissionError.noTask(number, count: plan.tasks.count, path: path)
    }
    if let system = NetworkFileSystem.under(scratch) {
      throw SubmissionError.scratch(path: scratch, system: system.name)
    }
    let request = plan.request(data: data)
    let planned = try exhibits.flatMap { try ExhibitPlan($0, request).work }
    let byKey = Dictionary(planned.map { ($0.key, $0) }) { first, _ in first }
    let keys = plan.tasks[number].keys
    work = keys.compactMap { byKey[$0] }
    guard work.count == keys.count else {
      throw SubmissionError.otherKeys(count: keys.count - work.count, path: path)
    }
    folder = PlanFolder(of: path)
    self.number = number
    title = "task \(number)"
    self.scratch = scratch
    self.copySeconds = copySeconds
  }

  /// Obtains the task's results, and leaves them and its state in the plan's folder.
  ///
  /// - Returns: the state that the task ended in.
  /// - Throws: what the caches and the files throw, after the state says so; what was reached is in
  ///   the plan's folder then, or where `SubmissionError.leftBehind` says.
  package func perform(
    data: DataLibrary, jobs: Int, checkpointSeconds: Double, stop: StopFlag, progress: Progress
  ) throws -> TaskState {
    let journal = TaskJournal(
      folder.state(of: number),
      TaskState(
        beginning: work.count, jobs: jobs,
        after: TaskState(reading: folder.state(of: number))))
    do {
      try journal.write { _ in }
      return try perform(
        journal, data: data, jobs: jobs, checkpointSeconds: checkpointSeconds, stop: stop,
        progress: progress)
    } catch {
      _ = try? journal.write { state in
        state.phase = .failed
        state.trouble = String(describing: error)
      }
      throw error
    }
  }

  private func perform(
    _ journal: TaskJournal, data: DataLibrary, jobs: Int, checkpointSeconds: Double,
    stop: StopFlag, progress: Progress
  ) throws -> TaskState {
    try ExhibitPlan.requireData(of: work, in: data)
    let cache = try TaskCache(shared: folder.cache(of: number), in: scratch)
    defer { cache.remove() }
    let keys = work.map(\.key)
    try cache.takeIn(folder.inputs, only: Set(keys + work.flatMap { $0.trainings.map(\.key) }))
    let scheduler = WorkScheduler(
      store: cache.store, data: data, jobs: jobs, checkpointSeconds: checkpointSeconds,
      stop: stop, progress: progress)
    let copying = Repeater(every: min(TaskState.interval, copySeconds))
    let copied = Mutex(ContinuousClock.now)
    copying.start { [number, copySeconds] in
      do {
        let finished = try cache.store.metrics(for: keys).count
        try journal.write { $0.finished = finished }
        let isTime = copied.withLock { copied in
          guard ContinuousClock.now - copied >= .seconds(copySeconds) else { return false }
          copied = .now
          return true
        }
        if isTime { try cache.copyOut() }
      } catch {
        // The next time, or the end, may do better: the work goes on.
        progress.note("task \(number): \(error)")
      }
    }
    let (summary, finished) = try cache.copyingOut {
      defer { copying.stop() }
      let summary = try scheduler.obtain(work, title: title)
      return (summary, try cache.store.metrics(for: keys).count)
    }
    return try journal.write { state in
      state.finished = finished
      state.failures = summary.failures
      state.phase = summary.wasStopped ? .stopped : finished == state.count ? .done : .failed
    }
  }
}

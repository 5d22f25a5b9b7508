/// What a plan would take on many hosts, by events in time: tasks that start one after the other,
/// and the gathering of what they made.
package struct SubmissionSimulation: Sendable {
  /// One result as it was once made.
  package struct Unit: Sendable {
    /// The seconds that a plan expects, by which tasks are cut.
    package let expected: Double
    /// The seconds that it took.
    package let taken: Double
    /// How many results it has.
    package let count: Int

    /// A unit of work.
    package init(expected: Double, taken: Double, count: Int) {
      self.expected = expected
      self.taken = taken
      self.count = count
    }
  }

  /// What isn't training, in seconds.
  package struct Overheads: Sendable {
    /// Between the starts of two tasks: the scheduler's own pace.
    package var dispatch: Double
    /// From a task's start to its first step: program, plan, cache.
    package var start: Double
    /// Of a task's results, for its copy into the plan's folder, each.
    package var copy: Double
    /// Of gathering, for each task's cache.
    package var mergeTask: Double
    /// Of gathering, for each result.
    package var mergeResult: Double
    /// Of the reports.
    package var report: Double

    /// Seconds of each kind.
    package init(
      dispatch: Double, start: Double, copy: Double, mergeTask: Double, mergeResult: Double,
      report: Double
    ) {
      self.dispatch = dispatch
      self.start = start
      self.copy = copy
      self.mergeTask = mergeTask
      self.mergeResult = mergeResult
      self.report = report
    }
  }

  /// What it came to.
  package struct Outcome: Sendable {
    /// How many tasks there were.
    package let tasks: Int
    /// Seconds until the last task ended.
    package let work: Double
    /// Seconds of gathering and reporting after that.
    package let gathering: Double

    /// Seconds from the first start to the reports.
    package var total: Double { work + gathering }
  }

  private let units: [Unit]
  private let overheads: Overheads

  /// Of `units`, with `overheads`.
  package init(_ units: [Unit], _ overheads: Overheads) {
    self.units = units
    self.overheads = overheads
  }

  /// The seconds that all results took, and their reports: one process that does everything.
  package var alone: Double { units.reduce(0) { $0 + $1.taken } + overheads.report }

  /// The seconds that the plan expects of all results.
  package var expected: Double { units.reduce(0) { $0 + $1.expected } }

  /// Deals the work out by `grouping` and lets `hosts` cores take the tasks in order, each when it
  /// is free.
  package func outcome(hosts: Int, _ grouping: TaskGrouping) -> Outcome {
    precondition(hosts > 0, "SubmissionSimulation: at least one core is needed, got \(hosts)")
    let tasks = grouping.tasks(
      of: units.enumerated().map { WorkUnit(keys: ["\($0.offset)"], seconds: $0.element.expected) })
    var free = [Double](repeating: 0, count: hosts)
    var clock = 0.0
    for task in tasks {
      // The next event: a core is free, and the scheduler has a moment.
      guard let core = free.indices.min(by: { free[$0] < free[$1] }) else { break }
      clock = max(clock + overheads.dispatch, free[core])
      let own = task.keys.compactMap(Int.init).map { units[$0] }
      free[core] =
        clock + overheads.start
        + own.reduce(0) { $0 + $1.taken + Double($1.count) * overheads.copy }
    }
    let results = units.reduce(0) { $0 + $1.count }
    return Outcome(
      tasks: tasks.count, work: free.max() ?? 0,
      gathering: Double(tasks.count) * overheads.mergeTask
        + Double(results) * overheads.mergeResult + overheads.report)
  }
}

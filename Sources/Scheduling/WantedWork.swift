import ResultStore

/// Work that is wanted, by kind, with what of it has to be done where a store has some.
struct WantedWork {
  /// The runs: those that are wanted, and those whose weights measurements need that have to be
  /// made.
  let runs: [QueuedWork]
  let measurements: [QueuedWork]
  let timings: [QueuedWork]

  /// Those that have to be done.
  let missingRuns: [QueuedWork]
  let missingMeasurements: [QueuedWork]
  let missingTimings: [QueuedWork]

  /// - Parameters:
  ///   - work: work of one key counts once.
  ///   - need: what of a result makes doing the work unnecessary.
  ///   - outcome: what a store has under a key.
  /// - Throws: what `outcome` throws.
  init(
    _ work: [PlannedWork], need: ResultNeed, outcome: (_ key: String) throws -> ResultOutcome?
  ) rethrows {
    func isMissing(_ item: QueuedWork) throws -> Bool {
      guard item.need != .training, let outcome = try outcome(item.key) else { return true }
      return !item.need.isMet(by: outcome)
    }
    let wanted = WorkScheduler.unique(work, need: need)
    measurements = wanted.filter { $0.work.measurement != nil }
    timings = wanted.filter { $0.work.timing != nil }
    missingMeasurements = try measurements.filter(isMissing)
    missingTimings = try timings.filter(isMissing)
    let trainings = missingMeasurements.flatMap { $0.work.trainings.map(PlannedWork.run) }
    runs = Self.uniting(
      wanted.filter(\.work.isRun), WorkScheduler.unique(trainings, need: .weights))
    missingRuns = try runs.filter(isMissing)
  }

  /// `items`, and those of `others` that aren't among them; where both have one, the greater need
  /// counts.
  private static func uniting(_ items: [QueuedWork], _ others: [QueuedWork]) -> [QueuedWork] {
    var united = items
    for other in others {
      if let place = united.firstIndex(where: { $0.key == other.key }) {
        united[place].need = max(united[place].need, other.need)
      } else {
        united.append(other)
      }
    }
    return united
  }
}

import Synchronization

/// What the workers of one schedule have done so far.
final class ScheduleLedger: Sendable {
  private struct State {
    var summary: WorkScheduler.Summary
    var fault: (any Error)?
  }

  private let state: Mutex<State>

  init(reused: Int) {
    state = Mutex(State(summary: WorkScheduler.Summary(reused: reused)))
  }

  /// Whether a fault of the cache ended the schedule.
  var isAborted: Bool { state.withLock { $0.fault != nil } }

  func countTrained() { state.withLock { $0.summary.trained += 1 } }

  func countMeasured() { state.withLock { $0.summary.measured += 1 } }

  func countReused() { state.withLock { $0.summary.reused += 1 } }

  func fail(_ key: String, reason: String) {
    state.withLock { $0.summary.failures[key] = reason }
  }

  /// Ends the schedule; of several faults the first counts.
  func abort(_ fault: any Error) {
    state.withLock { $0.fault = $0.fault ?? fault }
  }

  /// The account, once all workers have ended: stopped early unless it speaks of `count` pieces of
  /// work.
  ///
  /// - Throws: the fault that ended the schedule.
  func summary(of count: Int) throws -> WorkScheduler.Summary {
    try state.withLock { state in
      if let fault = state.fault { throw fault }
      var summary = state.summary
      let done = summary.trained + summary.measured + summary.reused + summary.failures.count
      summary.wasStopped = done < count
      return summary
    }
  }
}

import Foundation

/// How far a plan is, by what its tasks say of themselves in its folder; no scheduler is asked.
package struct SubmissionStatus: Codable, Sendable {
  /// What a task is doing.
  package enum Phase: String, Codable, CaseIterable, Sendable {
    /// It wasn't started yet.
    case waiting
    /// It works.
    case running
    /// It worked when it was last heard of, long ago: it was killed, or its host is gone.
    case silent
    /// It was asked to end, and goes on when it is started again.
    case stopped
    /// It has all of its results.
    case done
    /// Some of its results can't be had, or it met trouble.
    case failed
  }

  /// One task.
  package struct Task: Codable, Sendable {
    /// Its number.
    package let number: Int
    /// What it is doing.
    package let phase: Phase
    /// Where it was last heard of; nil for one that wasn't started.
    package let host: String?
    /// When that was, in seconds since 1970.
    package let updated: Double?
    /// How many results it has.
    package let finished: Int
    /// How many it is to have.
    package let count: Int
    /// What went wrong, if something did, the first of several.
    package let reason: String?
    /// The processor hours that are left of it by the plan's estimate.
    package let hoursLeft: Double
  }

  /// The tasks in order.
  package let tasks: [Task]
  /// What finished tasks took, over the plan's estimate; nil before one is finished.
  package let pace: Double?

  /// Looks at `folder`.
  ///
  /// - Parameter now: the time, in seconds since 1970.
  package init(
    of plan: TaskPlan, in folder: PlanFolder, now: Double = Date().timeIntervalSince1970
  ) {
    var taken = 0.0
    var estimated = 0.0
    tasks = plan.tasks.enumerated().map { number, task in
      guard let state = TaskState(reading: folder.state(of: number)) else {
        return Task(
          number: number, phase: .waiting, host: nil, updated: nil, finished: 0,
          count: task.keys.count, reason: nil, hoursLeft: task.seconds / 3600)
      }
      if state.phase == .done {
        taken += state.seconds * Double(state.jobs)
        estimated += task.seconds
      }
      let share = 1 - Double(state.finished) / Double(max(task.keys.count, 1))
      return Task(
        number: number, phase: Phase(state, at: now), host: state.host, updated: state.updated,
        finished: state.finished, count: task.keys.count, reason: state.reason,
        hoursLeft: task.seconds * max(share, 0) / 3600)
    }
    pace = estimated > 0 && taken > 0 ? taken / estimated : nil
  }

  /// How many tasks do what.
  package var counts: [(phase: Phase, count: Int)] {
    Phase.allCases.map { phase in (phase, tasks.count { $0.phase == phase }) }
  }

  /// How many results there are.
  package var finished: Int { tasks.reduce(0) { $0 + $1.finished } }

  /// How many there are to be.
  package var count: Int { tasks.reduce(0) { $0 + $1.count } }

  /// The processor hours that are left at the pace so far.
  package var hoursLeft: Double { tasks.reduce(0) { $0 + $1.hoursLeft } * (pace ?? 1) }
}

extension SubmissionStatus.Phase {
  fileprivate init(_ state: TaskState, at now: Double) {
    self =
      switch state.phase {
      case .running: state.isSilent(at: now) ? .silent : .running
      case .stopped: .stopped
      case .done: .done
      case .failed: .failed
      }
  }
}

extension TaskState {
  /// What went wrong, if something did: what ended the task, or the first key's reason and how many
  /// more there are.
  fileprivate var reason: String? {
    if let trouble { return trouble }
    guard let first = failures.min(by: { $0.key < $1.key }) else { return nil }
    let more = failures.count > 1 ? " (and \(failures.count - 1) more)" : ""
    return "\(first.key.prefix(12)): \(first.value)\(more)"
  }
}

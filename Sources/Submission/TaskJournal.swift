import Foundation
import Synchronization

/// The state of a task in work, with the file that tells it.
final class TaskJournal: Sendable {
  private let path: String
  private let earlierSeconds: Double
  private let start = ContinuousClock.now
  private let state: Mutex<TaskState>

  /// Of a task that begins in `state`.
  init(_ path: String, _ state: TaskState) {
    self.path = path
    earlierSeconds = state.seconds
    self.state = Mutex(state)
  }

  /// Changes the state and writes it.
  ///
  /// - Returns: the state.
  @discardableResult
  func write(_ change: (inout TaskState) -> Void) throws -> TaskState {
    try state.withLock { state in
      change(&state)
      state.seconds = earlierSeconds + Double((ContinuousClock.now - start).components.seconds)
      state.updated = Date().timeIntervalSince1970
      try state.write(to: path)
      return state
    }
  }
}

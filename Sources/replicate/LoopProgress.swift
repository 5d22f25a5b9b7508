import Exhibits
import Foundation
import Scheduling
import Synchronization

/// Says on standard error how far a loop is that took two seconds: a line that is redrawn on a
/// terminal, one line now and then elsewhere.
final class LoopProgress: Sendable {
  private let title: String
  private let unit: String
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let state = Mutex((next: ContinuousClock.now + .seconds(2), isShown: false))

  /// Of the loop `title`, whose rounds are counted in `unit`.
  init(_ title: String, of unit: String) {
    self.title = title
    self.unit = unit
  }

  /// Shows that `done` of `count` rounds are done, if it is time to.
  func show(_ done: Int, of count: Int) {
    state.withLock { state in
      let now = ContinuousClock.now
      guard now >= state.next else { return }
      state.next = now + (isTerminal ? .milliseconds(200) : .seconds(30))
      state.isShown = true
      let share = count > 0 ? done * 100 / count : 100
      let text = "replicate: \(title): \(share) % of \(count) \(unit)"
      Progress.writeToStandardError(isTerminal ? "\r\u{1B}[K\(text)" : text + "\n")
    }
  }

  /// Takes the redrawn line away.
  func end() {
    state.withLock { state in
      if state.isShown, isTerminal { Progress.writeToStandardError("\r\u{1B}[K") }
      state.isShown = false
    }
  }
}

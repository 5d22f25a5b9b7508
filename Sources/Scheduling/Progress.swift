import Foundation
import Synchronization

/// Shows on standard error how far a schedule is: a bar on a terminal, one line a run or
/// measurement elsewhere, and one in between where they take long.
package final class Progress: Sendable {
  /// How progress is shown.
  package enum Style: Sendable {
    /// One line that is drawn over and over.
    case bar
    /// One line a finished run, and one after each time of silence.
    case lines
    /// Nothing but notes.
    case silent
  }

  /// How a run or a measurement left the queue.
  enum Finish {
    case trained(QueuedWork, iterations: Int, seconds: Double)
    case measured(QueuedWork, seconds: Double)
    case reused(QueuedWork)
    case failed(QueuedWork, reason: String)
  }

  private let style: Style
  private let silence: Duration
  private let write: @Sendable (String) -> Void
  private let steps = Atomic<Int>(0)
  private let state = Mutex(ProgressState())

  /// Creates a display.
  ///
  /// - Parameters:
  ///   - style: how it is shown.
  ///   - silence: after how long without a line there is one on the work that goes on.
  ///   - write: takes the text; standard error by default.
  package init(
    _ style: Style, silence: Duration = .seconds(300),
    write: @escaping @Sendable (String) -> Void = writeToStandardError
  ) {
    self.style = style
    self.silence = silence
    self.write = write
  }

  /// A bar if standard error is a terminal, lines otherwise.
  package static func standard() -> Progress {
    Progress(isatty(STDERR_FILENO) == 1 ? .bar : .lines)
  }

  /// Writes all of `text` to standard error; a closed one is passed over.
  package static let writeToStandardError: @Sendable (String) -> Void = { text in
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Shows a line of text between the progress of runs.
  package func note(_ text: String) {
    state.withLock { state in
      state.lastLine = .now
      write(clear + "replicate: \(text)\n")
    }
  }

  /// Starts to show work of one kind, of which `reused` pieces are there and `total` steps are to
  /// be made.
  package func begin(
    _ title: String, _ kind: ProgressState.Kind, count: Int, reused: Int, steps total: Int
  ) {
    steps.store(0, ordering: .relaxed)
    state.withLock { state in
      state = ProgressState(title: title, kind, count: count, done: reused, totalSteps: total)
      if style == .lines, reused > 0 {
        write("replicate: \(title): \(reused) of \(count) \(kind.rawValue)s are in the cache\n")
      }
    }
  }

  /// Counts training steps, or answers of a measured network; called from the innermost loop.
  package func step(_ count: Int = 1) { steps.wrappingAdd(count, ordering: .relaxed) }

  /// Leaves out the steps that a resumed run made in an earlier sitting.
  func skip(steps count: Int) { state.withLock { $0.totalSteps -= count } }

  func finish(_ finish: Finish) {
    state.withLock { state in
      state.done += 1
      guard style != .silent else { return }
      switch finish {
      case .trained(let item, let iterations, let seconds) where style == .lines:
        write(state.line(item, "\(iterations) steps in \(ProgressState.duration(seconds))"))
      case .measured(let item, let seconds) where style == .lines:
        write(state.line(item, "done in \(ProgressState.duration(seconds))"))
      case .reused(let item) where style == .lines:
        write(state.line(item, "finished by another process"))
      case .failed(let item, let reason):
        write(clear + state.line(item, "failed: \(reason)"))
      default: break
      }
      state.lastLine = .now
      if case .reused(let item) = finish { state.totalSteps -= item.work.steps }
    }
  }

  /// Redraws the bar, or breaks a long silence.
  ///
  /// Called several times a second.
  package func tick() {
    let made = steps.load(ordering: .relaxed)
    state.withLock { state in
      switch style {
      case .bar: write(clear + state.bar(steps: made, columns: Self.terminalColumns()))
      case .lines:
        guard state.lastLine.duration(to: .now) >= silence else { return }
        state.lastLine = .now
        write(state.line(steps: made))
      case .silent: return
      }
    }
  }

  /// Takes the bar away.
  func end() {
    if style == .bar { write(clear) }
  }

  /// Returns to the line's start and erases it, where there is a bar.
  private var clear: String { style == .bar ? "\r\u{1B}[K" : "" }

  private static func terminalColumns() -> Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

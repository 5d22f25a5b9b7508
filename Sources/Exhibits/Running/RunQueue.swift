import Synchronization
import Training

/// A run that is to be trained, with its key.
package struct QueuedRun: Sendable {
  package let run: Run
  package let key: String

  package init(run: Run, key: String) {
    self.run = run
    self.key = key
  }
}

/// The runs still to be taken by a worker: those that nobody has first, then those that another
/// process trains, which a worker has to wait for.
package final class RunQueue: Sendable {
  /// One run to take, and how.
  package struct Turn: Sendable {
    package let run: QueuedRun
    /// Whether the run was found taken before, so that nothing better is left than to wait for it.
    package let waits: Bool
  }

  private struct State {
    var fresh: ArraySlice<QueuedRun>
    var postponed: [QueuedRun] = []
  }

  private let state: Mutex<State>

  /// A queue of `runs`, the longest first; equally long ones keep their order.
  package init(_ runs: [QueuedRun]) {
    let ordered = runs.enumerated().sorted { first, second in
      first.element.run.iterations == second.element.run.iterations
        ? first.offset < second.offset
        : first.element.run.iterations > second.element.run.iterations
    }
    state = Mutex(State(fresh: ordered.map(\.element)[...]))
  }

  /// The next run, or nil when none is left.
  package func next() -> Turn? {
    state.withLock { state in
      if let run = state.fresh.popFirst() { return Turn(run: run, waits: false) }
      guard !state.postponed.isEmpty else { return nil }
      return Turn(run: state.postponed.removeFirst(), waits: true)
    }
  }

  /// Puts back a run that another process has, behind all others.
  package func postpone(_ run: QueuedRun) {
    state.withLock { $0.postponed.append(run) }
  }
}

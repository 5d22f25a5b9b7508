import Synchronization

/// The work still to be taken by a worker: what nobody has first, then what another process does,
/// which a worker has to wait for.
package final class WorkQueue: Sendable {
  /// One piece of work to take, and how.
  package struct Turn: Sendable {
    /// What to take.
    package let item: QueuedWork
    /// Whether it was found taken before, so that nothing better is left than to wait for it.
    package let waits: Bool
  }

  private struct State {
    var fresh: ArraySlice<QueuedWork>
    var postponed: [QueuedWork] = []
  }

  private let state: Mutex<State>

  /// A queue of `items`, the longest first; equally long ones keep their order.
  package init(_ items: [QueuedWork]) {
    let ordered = items.enumerated().sorted { first, second in
      first.element.work.steps == second.element.work.steps
        ? first.offset < second.offset
        : first.element.work.steps > second.element.work.steps
    }
    state = Mutex(State(fresh: ordered.map(\.element)[...]))
  }

  /// The next piece of work, or nil when none is left.
  package func next() -> Turn? {
    state.withLock { state in
      if let item = state.fresh.popFirst() { return Turn(item: item, waits: false) }
      guard !state.postponed.isEmpty else { return nil }
      return Turn(item: state.postponed.removeFirst(), waits: true)
    }
  }

  /// Puts back what another process has, behind all else.
  package func postpone(_ item: QueuedWork) {
    state.withLock { $0.postponed.append(item) }
  }
}

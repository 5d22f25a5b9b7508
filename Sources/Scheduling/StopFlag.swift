import Synchronization

/// A request to end work early, raised once from any thread and never taken back.
package final class StopFlag: Sendable {
  private let raised = Atomic<Bool>(false)
  private let heeding = Atomic<Int>(0)

  /// A flag that isn't raised.
  package init() {}

  /// Whether work should end.
  package var isRaised: Bool { raised.load(ordering: .relaxed) }

  /// Asks work to end: every run saves a checkpoint and stops.
  package func raise() { raised.store(true, ordering: .relaxed) }

  /// Whether work is going on that looks at the flag often and ends by itself.
  package var isHeeded: Bool { heeding.load(ordering: .relaxed) > 0 }

  /// Does `work`, which looks at the flag.
  package func heeding<Value>(_ work: () throws -> Value) rethrows -> Value {
    heeding.wrappingAdd(1, ordering: .relaxed)
    defer { heeding.wrappingSubtract(1, ordering: .relaxed) }
    return try work()
  }

  /// Does `work`, which looks at the flag.
  package func heeding<Value>(_ work: () async throws -> Value) async rethrows -> Value {
    heeding.wrappingAdd(1, ordering: .relaxed)
    defer { heeding.wrappingSubtract(1, ordering: .relaxed) }
    return try await work()
  }
}

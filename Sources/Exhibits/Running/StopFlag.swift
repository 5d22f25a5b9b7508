import Synchronization

/// A request to end work early, raised once from any thread and never taken back.
public final class StopFlag: Sendable {
  private let raised = Atomic<Bool>(false)

  /// A flag that isn't raised.
  public init() {}

  /// Whether work should end.
  public var isRaised: Bool { raised.load(ordering: .relaxed) }

  /// Asks work to end: every run saves a checkpoint and stops.
  public func raise() { raised.store(true, ordering: .relaxed) }
}

import Dispatch
import Foundation

/// Does something again and again on a thread of its own.
final class Repeater: Sendable {
  private let seconds: Double
  private let end = DispatchSemaphore(value: 0)
  private let ended = DispatchGroup()

  /// A repeater with a pause of `seconds` before each time.
  init(every seconds: Double) { self.seconds = seconds }

  /// Begins; once only.
  func start(_ body: @escaping @Sendable () -> Void) {
    ended.enter()
    Thread.detachNewThread { [self] in
      while end.wait(timeout: .now() + seconds) == .timedOut { body() }
      ended.leave()
    }
  }

  /// Ends, once what is being done is done.
  func stop() {
    end.signal()
    ended.wait()
  }
}

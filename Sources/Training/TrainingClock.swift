import Glibc

/// The processor seconds that a training or a measurement has taken on its thread, over all
/// sittings.
///
/// They are what it costs, whatever else the machine does meanwhile.
package struct TrainingClock {
  private let start = TrainingClock.threadSeconds
  private let earlier: Double

  /// Starts now; `earlier` seconds were spent before.
  package init(earlier: Double = 0) {
    self.earlier = earlier
  }

  /// The seconds so far.
  package var seconds: Double { earlier + Self.threadSeconds - start }

  /// The processor seconds of the calling thread so far.
  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// Says when the next checkpoint is due.
struct CheckpointTimer {
  private let interval: CheckpointInterval
  private var last = ContinuousClock.now

  init(_ interval: CheckpointInterval) {
    self.interval = interval
  }

  /// Whether one is due after `iteration` iterations; if so, the next interval begins.
  mutating func isDue(iteration: Int) -> Bool {
    switch interval {
    case .never:
      return false
    case .iterations(let count):
      return iteration.isMultiple(of: max(count, 1))
    case .seconds(let seconds):
      let now = ContinuousClock.now
      guard (now - last).inSeconds >= seconds else { return false }
      last = now
      return true
    }
  }
}

extension Duration {
  /// The duration in seconds, with a fraction.
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

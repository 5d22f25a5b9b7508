import Glibc

/// The seconds that a training or a measurement has taken, over all sittings: the processor's on
/// its thread, or the clock's where a device does the work.
///
/// The processor's are what it costs, whatever else the machine does meanwhile; how busy a device
/// is only the clock says.
package struct TrainingClock {
  private let source: clockid_t
  private let start: Double
  private let earlier: Double

  /// Starts now; `earlier` seconds were spent before.
  package init(earlier: Double = 0, isOfDevice: Bool = false) {
    self.init(earlier: earlier, source: isOfDevice ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID)
  }

  private init(earlier: Double, source: clockid_t) {
    self.source = source
    self.earlier = earlier
    start = Self.seconds(by: source)
  }

  /// The seconds so far.
  package var seconds: Double { earlier + Self.seconds(by: source) - start }

  /// A clock that starts now, with `seconds` spent before.
  package func starting(from seconds: Double) -> TrainingClock {
    TrainingClock(earlier: seconds, source: source)
  }

  private static func seconds(by source: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(source, &time)
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

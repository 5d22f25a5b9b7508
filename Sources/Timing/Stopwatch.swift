import Kernels

/// Times work on the calling thread.
package enum Stopwatch {
  /// Does `work` until `seconds` have passed, at least once.
  ///
  /// - Returns: the milliseconds that one took, and how many were done.
  package static func time(
    seconds: Double, _ work: () throws -> Void
  ) rethrows -> (milliseconds: Double, repetitions: Int) {
    let clock = ContinuousClock()
    let start = clock.now
    var repetitions = 0
    var elapsed = Duration.zero
    repeat {
      try work()
      repetitions += 1
      elapsed = clock.now - start
    } while elapsed < .seconds(seconds)
    return (elapsed / .milliseconds(1) / Double(repetitions), repetitions)
  }

  /// The core's fused multiply-adds in single precision, in GFLOP/s: the best of some short trials.
  package static func peak(seconds: Double) -> Double {
    let rounds = 100_000
    let trials = 5
    var best = 0.0
    for chains in PeakKernel.Chains.allCases {
      for _ in 0..<trials {
        var sum: Float = 0
        let share = seconds / Double(trials * PeakKernel.Chains.allCases.count)
        let (milliseconds, _) = time(seconds: share) {
          sum += PeakKernel.run(rounds: rounds, chains: chains)
        }
        precondition(sum.isFinite, "PeakKernel: the chains left their fixed point")
        let operations = PeakKernel.operations(rounds: rounds, chains: chains)
        best = max(best, Double(operations) / (milliseconds * 1e6))
      }
    }
    return best
  }
}

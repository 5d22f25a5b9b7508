import Training

/// Times workloads against each other.
package enum Alternation {
  /// The processor milliseconds that one of each workload took, a list a workload with a value a
  /// round.
  ///
  /// A round repeats each workload for `secondsPerRound`, one after the other, so that what else
  /// the machine does meets all of them; a first round warms up and isn't counted. Time that the
  /// thread waits for the core doesn't count either.
  package static func milliseconds(
    of workloads: [any Workload], rounds: Int, secondsPerRound: Double
  ) throws -> [[Double]] {
    try milliseconds(
      of: workloads, rounds: rounds, secondsPerRound: secondsPerRound, onProgress: { _ in },
      shouldStop: { false }) ?? []
  }

  /// The same with an eye on its progress; nil when it is asked to stop.
  ///
  /// - Parameters:
  ///   - onProgress: takes the share that is done.
  ///   - shouldStop: asked before each workload.
  package static func milliseconds(
    of workloads: [any Workload], rounds: Int, secondsPerRound: Double,
    onProgress: (Double) -> Void, shouldStop: () -> Bool
  ) throws -> [[Double]]? {
    precondition(rounds > 0, "Alternation: at least one round is needed, got \(rounds)")
    var times = [[Double]](repeating: [], count: workloads.count)
    for round in 0...rounds {
      for (index, workload) in workloads.enumerated() {
        if shouldStop() { return nil }
        let milliseconds = try milliseconds(of: workload, seconds: secondsPerRound)
        if round > 0 { times[index].append(milliseconds) }
        onProgress(
          Double(round * workloads.count + index + 1) / Double((rounds + 1) * workloads.count))
      }
    }
    return times
  }

  private static func milliseconds(of workload: any Workload, seconds: Double) throws -> Double {
    let clock = TrainingClock()
    var repetitions = 0.0
    repeat {
      try workload.run()
      repetitions += 1
    } while clock.seconds < seconds
    return 1000 * clock.seconds / repetitions
  }
}

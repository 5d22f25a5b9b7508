/// Times workloads against each other.
package enum Alternation {
  /// The milliseconds that one of each workload took, a list a workload with a value a round.
  ///
  /// A round repeats each workload for `secondsPerRound`, one after the other, so that what else the machine does
  /// meets all of them; a first round warms up and isn't counted.
  package static func milliseconds(
    of workloads: [any Workload], rounds: Int, secondsPerRound: Double
  ) throws -> [[Double]] {
    precondition(rounds > 0, "Alternation: at least one round is needed, got \(rounds)")
    var times = [[Double]](repeating: [], count: workloads.count)
    for round in 0...rounds {
      for (index, workload) in workloads.enumerated() {
        let (milliseconds, _) = try Stopwatch.time(seconds: secondsPerRound, workload.run)
        if round > 0 { times[index].append(milliseconds) }
      }
    }
    return times
  }
}

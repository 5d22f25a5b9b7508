import Datasets
import Timing

/// Times steps alone, without any peer.
package struct Benchmark {
  /// The seconds that a step is repeated for in a round.
  package static let secondsPerRound = 0.3

  let data: DataLibrary

  /// Times steps on the data sets in `data`.
  package init(data: DataLibrary) {
    self.data = data
  }

  /// Times each of `steps`, one round of each after the other, after a round of warm-up.
  package func report(_ steps: [BenchmarkStep], rounds: Int) throws -> BenchmarkReport {
    precondition(rounds > 0, "Benchmark: at least one round is needed, got \(rounds)")
    let workloads = try steps.map { try $0.workload(data: data) }
    var times = [[Double]](repeating: [], count: steps.count)
    var peak = 0.0
    for round in 0...rounds {
      peak = max(peak, Stopwatch.peak(seconds: Self.secondsPerRound / 3))
      for (index, workload) in workloads.enumerated() {
        let (milliseconds, _) = try Stopwatch.time(
          seconds: Self.secondsPerRound, workload.run)
        if round > 0 { times[index].append(milliseconds) }
      }
    }
    let rows = steps.indices.map { index in
      let throughput = Throughput(of: workloads[index].program, budget: Self.secondsPerRound)
      let spread = Quantiles(times[index])
      return BenchmarkReport.Row(
        step: steps[index].name, summary: steps[index].summary, rounds: times[index],
        milliseconds: spread.median, minimum: spread.minimum,
        spread: spread.relativeInterquartileRange, gigaflops: throughput.gigaflops,
        shareOfPeak: throughput.gigaflops / peak,
        shareOfTime: throughput.seconds / throughput.allSeconds)
    }
    return BenchmarkReport(peak: peak, steps: rows)
  }
}

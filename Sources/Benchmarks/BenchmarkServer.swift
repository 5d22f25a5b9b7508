import Datasets
import Foundation
import Timing

/// Answers requests for timings, a line of JSON for each line read: see ``BenchmarkError``.
///
/// ```
/// time STEP SECONDS       {"milliseconds": …, "repetitions": …}
/// profile STEP SECONDS
///     {"operations": …, "seconds": …, "allSeconds": …, "gigaflops": …, "runs": …}
/// peak SECONDS            {"gigaflops": …}
/// ```
/// A step is compiled when it is first asked for, and stays.
package final class BenchmarkServer {
  private let data: DataLibrary
  private var workloads: [BenchmarkStep: any Workload] = [:]

  /// Times steps on the data sets in `data`.
  package init(data: DataLibrary) {
    self.data = data
  }

  /// The answer to a request.
  package func answer(_ line: String) throws -> String {
    let words = line.split(separator: " ").map(String.init)
    guard let last = words.last, let seconds = Double(last), seconds >= 0, seconds <= 3600 else {
      throw BenchmarkError.unknownRequest(line)
    }
    if words.count == 2, words[0] == "peak" {
      return try Self.json(["gigaflops": Stopwatch.peak(seconds: seconds)])
    }
    guard words.count == 3, let step = BenchmarkStep(rawValue: words[1]) else {
      throw BenchmarkError.unknownRequest(line)
    }
    let workload = try workloads[step] ?? step.workload(data: data)
    workloads[step] = workload
    switch words[0] {
    case "time":
      let (milliseconds, repetitions) = try Stopwatch.time(seconds: seconds, workload.run)
      return try Self.json([
        "milliseconds": milliseconds, "repetitions": Double(repetitions),
      ])
    case "profile":
      let throughput = Throughput(of: workload.program, budget: seconds)
      return try Self.json([
        "operations": Double(throughput.operations), "seconds": throughput.seconds,
        "allSeconds": throughput.allSeconds, "gigaflops": throughput.gigaflops,
        "runs": workload.programRuns,
      ])
    default:
      throw BenchmarkError.unknownRequest(line)
    }
  }

  private static func json(_ values: [String: Double]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(values), as: UTF8.self)
  }
}

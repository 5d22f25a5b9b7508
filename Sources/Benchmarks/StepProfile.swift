import Autodiff
import Reports
import Timing

/// Where a step's time goes: the instructions of its program, the slowest first.
package struct StepProfile: Codable, Hashable, Sendable {
  /// The instructions of one kind: a computation that gives one shape.
  package struct Row: Codable, Hashable, Sendable {
    /// The computation and the shape of its result.
    package let instruction: String
    /// How many of them a run has.
    package let count: Int
    /// What they take together in a run.
    package let microseconds: Double
    /// Their useful GFLOP/s; 0 where nothing is multiplied and added.
    package let gigaflops: Double
  }

  /// The step's name.
  package let step: String
  /// All instructions.
  package let rows: [Row]

  /// Runs `program` for about `seconds`, timing each instruction.
  init(of program: Program<Float>, step: String, seconds: Double) {
    let single = Stopwatch.time(seconds: 0) { program.run() }
    let runs = max(1, Int(seconds * 1000 / single.milliseconds))
    let instructions = program.profile(runs: runs)
    self.step = step
    rows = Dictionary(grouping: instructions, by: \.instruction.name).map { name, alike in
      let seconds = alike.reduce(0) { $0 + $1.seconds } / Double(runs)
      let operations = alike.reduce(0) { $0 + $1.instruction.operations }
      return Row(
        instruction: name, count: alike.count, microseconds: seconds * 1e6,
        gigaflops: Double(operations) / seconds / 1e9)
    }.sorted { ($0.microseconds, $1.instruction) > ($1.microseconds, $0.instruction) }
  }

  /// A Markdown table of the rows that take at least half a percent of the time.
  package var text: String {
    let total = rows.reduce(0) { $0 + $1.microseconds }
    var lines = [
      "`\(step)`, \(NumberText.fixed(total, decimals: 0)) µs a run of its program:", "",
      "| instruction | count | µs | share | GFLOP/s |", "| --- | ---: | ---: | ---: | ---: |",
    ]
    for row in rows where row.microseconds >= 0.005 * total {
      let share = NumberText.fixed(100 * row.microseconds / total, decimals: 1)
      let speed = row.gigaflops > 0 ? NumberText.fixed(row.gigaflops, decimals: 0) : ""
      lines.append(
        "| \(row.instruction) | \(row.count) | \(NumberText.fixed(row.microseconds, decimals: 1)) "
          + "| \(share) % | \(speed) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Benchmark {
  /// The instructions of each of `steps`.
  package func profile(_ steps: [BenchmarkStep]) throws -> [StepProfile] {
    try steps.map { step in
      let workload = try step.workload(data: data)
      for _ in 0..<3 { try workload.run() }
      return StepProfile(of: workload.program, step: step.name, seconds: 1)
    }
  }
}

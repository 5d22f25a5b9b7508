import Autodiff

/// How fast a program's convolutions and matrix products are.
package struct Throughput: Codable, Hashable, Sendable {
  /// Their useful floating-point operations in a run of the program.
  package let operations: Int
  /// The seconds that they take in one.
  package let seconds: Double
  /// The seconds of all instructions.
  package let allSeconds: Double

  /// Operations a second, in 10⁹.
  package var gigaflops: Double { seconds > 0 ? Double(operations) / seconds / 1e9 : 0 }

  /// Runs `program` for about `budget` seconds, timing each instruction.
  package init(of program: Program<Float>, budget: Double) {
    let single = Stopwatch.time(seconds: 0) { program.run() }
    let runs = max(1, Int(budget * 1000 / single.milliseconds))
    let profile = program.profile(runs: runs)
    let counted = profile.filter { $0.instruction.productKind != nil }
    operations = program.multiplyAddOperations
    seconds = counted.reduce(0) { $0 + $1.seconds } / Double(runs)
    allSeconds = profile.reduce(0) { $0 + $1.seconds } / Double(runs)
  }
}

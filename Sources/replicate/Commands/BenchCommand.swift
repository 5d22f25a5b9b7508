import ArgumentParser
import Benchmarks
import Foundation

extension BenchmarkStep: ExpressibleByArgument {}

/// `replicate bench`.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Time the steps of training and measuring, on one core.",
    discussion: """
      Milliseconds a step (the median of the rounds), the fastest round, the distance of the \
      rounds' quartiles over the median, and how many useful operations a second the convolutions \
      and matrix products do, as a share of the core's own peak. 'make bench' times PyTorch and \
      JAX beside it.

      Steps:
      \(BenchmarkStep.allCases.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      Examples:
        replicate bench
        replicate bench --step lenet-plain --step lenet-spectreg --rounds 15
        replicate bench --format json
        replicate bench --step lenet-spectreg --profile

      All but sin-mlp-spectreg need a data set: MNIST ('replicate data fetch mnist'), those on \
      colour images cifar-10-jpeg. Without --step, steps whose data set is missing are left out.
      """)

  @Option(
    help: ArgumentHelp("A step to time; may be repeated. Default: all.", valueName: "name"))
  var step: [BenchmarkStep] = []

  @Option(
    help: ArgumentHelp(
      "How often each step is timed, each time for about \(Benchmark.secondsPerRound) s.",
      valueName: "count"))
  var rounds = 7

  @Flag(help: "List the instructions of each step by the time they take, instead.")
  var profile = false

  @OptionGroup var data: DataOptions
  @OptionGroup var format: FormatOptions

  @Option(
    help: ArgumentHelp("Write inputs and results of each step here.", visibility: .private))
  var export: String?

  @Flag(help: ArgumentHelp("Answer requests on standard input.", visibility: .private))
  var serve = false

  func validate() throws {
    try Bounds.require(rounds, "--rounds", in: 1...10_000, of: "rounds")
  }

  func run() throws {
    if serve {
      let server = BenchmarkServer(data: data.library)
      while let line = readLine() {
        Message.print(try server.answer(line) + "\n")
      }
      return
    }
    let steps = try chosenSteps()
    if let export {
      let folder = URL(fileURLWithPath: export, isDirectory: true)
      try StepExport(data: data.library, folder: folder).write(steps)
    } else if profile {
      let profiles = try Benchmark(data: data.library).profile(steps)
      switch format.format {
      case .text: Message.print(profiles.map(\.text).joined(separator: "\n"))
      case .json: Message.print(try JSONText.of(profiles))
      }
    } else {
      let report = try Benchmark(data: data.library).report(steps, rounds: rounds)
      switch format.format {
      case .text: Message.print(report.text)
      case .json: Message.print(try JSONText.of(report))
      }
    }
  }

  /// The steps asked for, or all whose data is there; what isn't is said on standard error.
  private func chosenSteps() throws -> [BenchmarkStep] {
    guard step.isEmpty else { return step }
    let (steps, missing) = try BenchmarkStep.available(in: data.library)
    for error in missing { Message.write("\(error); steps that need it are left out") }
    return steps
  }
}

import ArgumentParser
import Benchmarks
import Devices
import Files
import PJRT
import StableHLO
import Training

/// `replicate engine measure FILE`.
struct EngineMeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure steps of training on a plugin's device.",
    discussion: """
      For each step of 'replicate bench' that trains: the gradient against Double, as computed and \
      with Double given the device's choices at rectifiers and poolings, and beside it the \
      processor's; milliseconds a step, with parameters and data on the device and \
      \(Self.standardSteps) steps a call; and whether a second compilation gives the same bits. \
      --gradients leaves the times out. Flags for deterministic algorithms are set where the \
      platform has them; --flag adds to them.

      Exit status: 0 right, 1 a gradient in single precision is off or bits differ, 2 trouble.

      Examples:
        replicate engine measure .cache/plugins/xla_plugins/xla_cpu_pjrt/xla_cpu_pjrt.so \
      --step sin-mlp-spectreg --steps 20
        replicate engine measure plugin.so --precision fastest --format json

      All but sin-mlp-spectreg need a data set; without --step those whose data is there are \
      measured.
      """)

  /// Steps a call where none are named.
  private static let standardSteps = 100

  @Argument(help: "The plugin's library.", completion: .file(extensions: ["so"]))
  var file: String

  @Option(
    help: ArgumentHelp("A step to measure; may be repeated. Default: all.", valueName: "name"))
  var step: [BenchmarkStep] = []

  @Flag(help: "Only hold the gradient against Double; no step is made or timed.")
  var gradients = false

  @Option(help: ArgumentHelp("How many steps a call makes.", valueName: "count"))
  var steps = Self.standardSteps

  @Option(help: "Precision of matrix products and convolutions.")
  var precision = DeviceEngine.Precision.single

  @Option(
    help: ArgumentHelp("A flag of XLA's compiler; may be repeated.", valueName: "name=value"))
  var flag: [CompilerFlag] = []

  @OptionGroup var data: DataOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    try Bounds.require(steps, "--steps", in: 1...10_000, of: "steps")
    if let other = step.first(where: { !$0.isTraining }) {
      throw ValidationError("--step \(other.name) is no step of training; name another")
    }
  }

  func run() throws {
    let client = try Client(Plugin(path: FilePath.expandingHome(file)))
    if let notice = client.plugin.notice { Message.write(notice) }
    var options = CompileOptions.deterministic(on: client)
    options.flags.merge(CompilerFlag.merged(flag)) { _, asked in asked }
    let measurement = DeviceMeasurement(
      on: client, data: data.library, precision: precision == .single ? .highest : .fastest,
      options: options, stepsPerCall: steps, isTimed: !gradients)
    let report = try measurement.report(TrainingSteps.chosen(step, in: data.library))
    switch format.format {
    case .text: Message.print(report.text)
    case .json: Message.print(try JSONText.of(report))
    }
    let isJudged = precision == .single
    let wrong = report.steps.filter { isJudged ? !$0.isRight : $0.timing?.isReproducible == false }
    guard wrong.isEmpty else {
      Message.write("not as it should be: \(wrong.map(\.name).joined(separator: ", "))")
      throw ExitCode(Message.differenceStatus)
    }
  }
}

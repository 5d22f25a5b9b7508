import ArgumentParser
import Benchmarks
import Files
import PJRT

/// `replicate engine compile FILE`.
struct EngineCompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Compile steps of training for an H100 that needn't be there.",
    discussion: """
      By XLA's plugin for NVIDIA's GPUs, with the flags for the same bits every time; says which \
      convolutions and matrix products became cuDNN's and cuBLAS'. CUDA's ptxas must be in $PATH. \
      Scripts/deviceless-test.py installs all that and looks at the answer.

      Example:
        replicate engine compile plugins/jax_plugins/xla_cuda13/xla_cuda_plugin.so \
      --step resnet-spectreg

      Exit status: 0 compiled, 1 a convolution is no library's, 2 trouble.
      """)

  @Argument(help: "The plugin's library.", completion: .file(extensions: ["so"]))
  var file: String

  @Option(
    help: ArgumentHelp("A step to compile; may be repeated. Default: all.", valueName: "name"))
  var step: [BenchmarkStep] = []

  @Option(help: ArgumentHelp("How many steps a call makes.", valueName: "count"))
  var steps = 100

  @OptionGroup var data: DataOptions
  @OptionGroup var format: FormatOptions

  func validate() throws {
    try Bounds.require(steps, "--steps", in: 1...10_000, of: "steps")
    if let other = step.first(where: { !$0.isTraining }) {
      throw ValidationError("--step \(other.name) is no step of training; name another")
    }
  }

  func run() throws {
    let plugin = try Plugin(path: FilePath.expandingHome(file))
    if let notice = plugin.notice { Message.write(notice) }
    let chosen = try TrainingSteps.chosen(step, in: data.library)
    let compiled = try chosen.map {
      try CompiledStep($0, data: data.library, plugin: plugin, for: .h100, steps: steps)
    }
    switch format.format {
    case .text: Message.print(CompiledStep.table(compiled))
    case .json: Message.print(try JSONText.of(compiled))
    }
    let own = compiled.filter { $0.otherConvolutions > 0 }
    guard own.isEmpty else {
      Message.write(
        "convolutions that no library computes: \(own.map(\.name).joined(separator: ", "))")
      throw ExitCode(Message.differenceStatus)
    }
  }
}

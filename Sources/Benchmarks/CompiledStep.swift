import Datasets
import Devices
import PJRT
import StableHLO
import Training

/// What a plugin's compiler makes of a step of training for a GPU that needn't be there.
package struct CompiledStep: Codable {
  /// The step, as ``BenchmarkStep`` names it.
  package let name: String
  /// The seconds that compiling took.
  package let seconds: Double
  /// The bytes of the module's text.
  package let moduleBytes: Int
  /// Convolutions that are cuDNN's: the pass itself.
  package let forward: Int
  /// The gradient to the input.
  package let inputGradient: Int
  /// The gradient to the weights.
  package let weightGradient: Int
  /// Matrix products that are cuBLAS'.
  package let matrixProducts: Int
  /// Convolutions that no library computes, but the compiler's own loops.
  package let otherConvolutions: Int

  /// Compiles `steps` steps a call of a step of training.
  ///
  /// - Throws: `DatasetError` for data that can't be loaded; `PluginError` for what the plugin
  ///   says.
  package init(
    _ step: BenchmarkStep, data: DataLibrary, plugin: Plugin, for target: GPUTarget, steps: Int
  ) throws {
    let run = try step.run(data: data)
    let examples = try data.load(run.data).training
    let module = TrainingModule(
      try run.seeing(examples), examples: examples, stepsPerCall: steps, precision: .highest)
    let topology = try Topology(plugin, target: target.text)
    let clock = ContinuousClock()
    let start = clock.now
    let program = try topology.compile(
      module.text, options: .deterministicWithoutDevice(plugin: plugin.path))
    seconds = (clock.now - start) / .seconds(1)
    name = step.name
    moduleBytes = module.text.utf8.count
    let calls = CompiledProgram(program)
    forward = calls.count(ofTargets: ["__cudnn$convForward", "__cudnn$convBiasActivationForward"])
    inputGradient = calls.count(ofTargets: ["__cudnn$convBackwardInput"])
    weightGradient = calls.count(ofTargets: ["__cudnn$convBackwardFilter"])
    matrixProducts = calls.count(ofTargets: ["__cublas$gemm", "__cublas$lt$matmul"])
    otherConvolutions = calls.count(ofOperations: "convolution")
  }

  /// A table.
  package static func table(_ steps: [CompiledStep]) -> String {
    let head = """
      | step | compiled in, s | module, kB | cuDNN forward | to the input | to the weights | \
      cuBLAS | other convolutions |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

      """
    return head
      + steps.map { step in
        let cells = [
          step.name, "\(Int(step.seconds.rounded()))", "\(step.moduleBytes / 1000)",
          "\(step.forward)", "\(step.inputGradient)", "\(step.weightGradient)",
          "\(step.matrixProducts)", "\(step.otherConvolutions)",
        ]
        return "| " + cells.joined(separator: " | ") + " |\n"
      }.joined()
  }
}

import Autodiff
import PJRT
import StableHLO
import Training

/// Holds a step's gradient on a device against the same step in Double.
///
/// The device also gives what its rectifiers and poolings chose, so that ``Referee`` can tell near
/// ties, which rounding decides, from errors.
struct DeviceReferee {
  /// The seconds that compiling took.
  let compileSeconds: Double
  /// The bytes of the module's text.
  let moduleBytes: Int
  /// How the device stands to Double.
  let finding: Referee.Finding
  /// How the processor's own engine in Float stands to Double.
  let processor: Referee.Finding

  init(
    _ training: TrainingGraph, parameters: ParameterBuffer<Float>, inputs: Referee.Inputs,
    on client: Client, precision: Precision, options: CompileOptions
  ) throws {
    let graph = training.graph
    let gradients = graph.gradients(of: training.objective, withRespectTo: graph.parameters)
    let module = GraphModule(
      [training.objective] + gradients + graph.choices.map(\.tensor), precision: precision)
    let clock = ContinuousClock()
    let start = clock.now
    let executable = try client.compile(module.text, options: options)
    compileSeconds = (clock.now - start) / .seconds(1)
    moduleBytes = module.text.utf8.count

    var values: [Int: [Float]] = [:]
    for (tensor, numbers) in inputs { values[tensor.id] = numbers }
    for (index, tensor) in graph.parameters.enumerated() {
      values[tensor.id] = parameters.values(index)
    }
    let results = try executable.run(
      module.leaves.map { leaf in
        guard let numbers = values[leaf.id] else {
          preconditionFailure("DeviceReferee: \(leaf) has no values")
        }
        return try client.buffer(numbers, graph.dimensions(of: leaf.shape))
      })
    let found = ParameterBuffer<Float>(parameters.layout)
    for index in gradients.indices { found.set(index, try results[1 + index].values()) }
    let outcome = Referee.Outcome(
      value: try results[0].values(of: Float.self)[0], gradients: found,
      choices: try results.dropFirst(1 + gradients.count).map { try $0.values(of: Float.self) },
      operands: [])
    let referee = Referee(training, parameters: parameters)
    finding = referee.judge(outcome, of: inputs).finding
    processor = referee.judge(referee.outcome(of: inputs, as: Float.self), of: inputs).finding
  }
}

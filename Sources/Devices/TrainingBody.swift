import Autodiff
import Datasets
import Networks
import Regularizers
import StableHLO
import Training

/// One step of a run as operations: batch, draws, objective, gradients, optimizer.
struct TrainingBody {
  /// What is trained, and what the optimizer remembers of it, as the module is given them.
  let parameters: [Value]
  let moments: [[Value]]
  let examples: ExamplesOnDevice

  private let run: Run
  private let training: TrainingGraph
  private let gradients: [Tensor]
  private let decays: [Double]
  private let precision: Precision

  /// - Parameters:
  ///   - examples: where a step's inputs come from.
  init(
    _ run: Run, _ training: TrainingGraph, examples: ExamplesOnDevice, precision: Precision
  ) {
    self.run = run
    self.training = training
    self.precision = precision
    self.examples = examples
    let graph = training.graph
    gradients = graph.gradients(of: training.objective, withRespectTo: graph.parameters)
    decays = run.network.architecture.parameters.map {
      run.weightDecay?.gradientFactor(of: $0.role) ?? 0
    }
    func values(_ prefix: String) -> [Value] {
      graph.parameters.enumerated().map { index, parameter in
        Value(
          name: "%\(prefix)\(index)", dimensions: parameter.shape.dimensions, element: .float32)
      }
    }
    parameters = values("parameter")
    moments = (0..<run.optimizer.momentCount).map { values("moment\($0)_") }
  }

  /// Writes the step.
  ///
  /// - Parameters:
  ///   - state: parameters, then moments, before the step.
  ///   - place: the step's number in the call, an i32 scalar.
  ///   - indices: the step's examples, `[batch]`.
  ///   - settings: the optimizer's, `[count]`.
  ///   - random: draws of the run's streams at the step's iteration.
  func step(
    _ state: [Value], place: Value, indices: Value, settings: Value, random: RandomPrinter,
    _ w: inout FunctionWriter
  ) -> (state: [Value], objective: Value) {
    let count = parameters.count
    var leaves = inputs(indices, place: place, random, &w)
    for (parameter, value) in zip(training.graph.parameters, state) {
      leaves[parameter.name] = value
    }
    var printer = GraphPrinter(training.graph, leaves: leaves, precision: precision)
    let printed = printer.print([training.objective] + gradients, into: &w)
    let numbers = (0..<settings.count).map { place in
      w.reshape(w.slice(settings, from: [place], to: [place + 1], by: [1]), [])
    }
    let optimizer = OptimizerPrinter(optimizer: run.optimizer, settings: numbers)
    var stepped: [Value] = []
    var remembered = [[Value]](repeating: [], count: moments.count)
    for index in 0..<count {
      let own = moments.indices.map { state[($0 + 1) * count + index] }
      let (parameter, moved) = optimizer.step(
        state[index], moments: own, gradient: printed[1 + index], decay: decays[index], &w)
      stepped.append(parameter)
      for (moment, value) in moved.enumerated() { remembered[moment].append(value) }
    }
    return (stepped + remembered.joined(), printed[0])
  }

  /// What stands for the graph's inputs: as `ExampleFeeder` copies and `RandomInputs` draws them.
  private func inputs(
    _ indices: Value, place: Value, _ random: RandomPrinter, _ w: inout FunctionWriter
  ) -> [String: Value] {
    let graph = training.graph
    var leaves = [
      training.input.name: examples.input(
        indices, place: place, graph.dimensions(of: training.input.shape), &w),
      training.target.name: examples.target(
        indices, graph.dimensions(of: training.target.shape), &w),
    ]
    for mask in training.masks {
      leaves[mask.tensor.name] = random.dropoutMask(
        mask.name, mask.tensor.shape.dimensions, examples: graph.batch,
        keepProbability: 1 - mask.rate, element: .float32, &w)
    }
    for input in training.penaltyInputs {
      let (name, shape) = (input.tensor.name, input.tensor.shape)
      leaves[name] =
        switch input.content {
        case .constant(let numbers): w.constant(numbers, shape.dimensions, .float32)
        case .projection(.normal):
          random.normals(name, shape, examples: graph.batch, element: .float32, &w)
        case .projection(.spherical):
          random.unitDirections(name, shape, examples: graph.batch, element: .float32, &w)
        case .targetDerivatives:
          examples.derivative(indices, graph.dimensions(of: shape), &w)
        }
    }
    return leaves
  }
}

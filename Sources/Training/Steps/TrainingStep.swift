import Autodiff
import Datasets
import Networks

/// A run's parameters and the programs that move them by one step.
package final class TrainingStep: ProcessorStep {
  /// What is trained, as the last step left it.
  package let parameters: ParameterBuffer<Float>
  /// What the optimizer remembers.
  let optimizer: OptimizerState

  /// The loss, its inputs and its penalties.
  package let training: TrainingGraph
  /// The program of ``training``.
  package let program: Program<Float>
  /// The objective's gradient, without weight decay, after a step.
  package let gradients: ParameterBuffer<Float>

  private let objective: UnsafeMutableBufferPointer<Float>
  private let input: UnsafeMutableBufferPointer<Float>
  private let target: UnsafeMutableBufferPointer<Float>
  private let feeder: ExampleFeeder
  private let randomInputs: RandomInputs
  private let corruption: AdversarialCorruption?
  private let augmentation: Augmentation?
  private let seed: UInt64
  /// Nil when every step sees all examples, which are then copied once.
  private var order: BatchOrder?
  /// The examples of the last step.
  package private(set) var indices: [Int]
  private var holdsExamples = false

  /// Builds the programs and draws the starting parameters.
  ///
  /// - Parameter run: as it sees `examples`: see ``Run/seeing(_:)``.
  package init(
    _ run: Run, examples: ExampleSet, optimizations: ProgramOptimizations = .all
  ) {
    let batch = min(run.batch ?? examples.count, examples.count)
    training = TrainingGraph(run, batch: batch, isTraining: true)
    parameters = run.startingParameters()
    gradients = ParameterBuffer(parameters.layout)
    program = Program(
      training.graph, outputs: [training.objective], parameters: parameters,
      parameterGradients: (of: training.objective, into: gradients),
      optimizations: optimizations)

    optimizer = run.optimizerState(parameters.layout)

    objective = program.storage(of: training.objective)
    input = program.storage(of: training.input)
    target = program.storage(of: training.target)
    feeder = ExampleFeeder(examples)
    randomInputs = RandomInputs(training, in: program, seed: run.seed)
    corruption = AdversarialCorruption(of: run, batch: batch, parameters: parameters)
    augmentation = run.augmentation
    seed = run.seed
    indices = Array(0..<batch)
    order =
      batch < examples.count
      ? BatchOrder(count: examples.count, batch: batch, seed: run.seed, order: run.order) : nil
  }

  /// Computes the objective and its gradient, and makes the step if the objective is finite.
  ///
  /// It does not allocate, unless images are decoded or augmented.
  ///
  /// - Parameter iteration: counted from 0.
  /// - Returns: the objective, before the step.
  /// - Throws: `DatasetError` for an image that can't be read; nothing has changed then.
  package func run(iteration: Int) throws -> Float {
    if order != nil || augmentation != nil || !holdsExamples {
      order?.fill(&indices, iteration: iteration)
      try copyExamples(iteration: iteration)
      holdsExamples = true
    }
    randomInputs.draw(iteration: iteration)
    corruption?.write(to: input, iteration: iteration)
    program.run()
    let value = objective[0]
    if value.isFinite {
      optimizer.update(parameters, gradients: gradients, iteration: iteration)
    }
    return value
  }

  private func copyExamples(iteration: Int) throws {
    let images = corruption?.clean ?? input
    if let augmentation {
      try feeder.copyFeatures(
        of: indices, by: augmentation, seed: seed, iteration: iteration, into: images)
    } else {
      try feeder.copyFeatures(of: indices, into: images)
    }
    feeder.copyTargets(of: indices, into: target)
    if let corruption { feeder.copyTargets(of: indices, into: corruption.target) }
    randomInputs.copyDerivatives(from: feeder, of: indices)
  }

  /// Examples in a step.
  package var batch: Int { indices.count }

  /// The parameters and the optimizer's moments, as a checkpoint lists them.
  package func lists() -> [[Float]] { ([parameters] + optimizer.moments).map(\.flattened) }

  /// Sets parameters and moments.
  package func setLists(_ lists: [[Float]]) {
    for (buffer, values) in zip([parameters] + optimizer.moments, lists) {
      buffer.setFlattened(values)
    }
  }
}

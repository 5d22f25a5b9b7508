import Autodiff
import Datasets
import Networks
import Regularizers
import Training

/// A training of some steps that shows every bit of the arithmetic: its weights' digest is the same
/// on every machine, for every instruction set, and with or without each optimization of the
/// program.
///
/// There is one for each regularizer and each structure of a Jacobian, over the networks, losses
/// and optimizers in use, with batches that end in half a register and in part of one. The data are
/// random numbers, so nothing is needed.
package struct ShortRun: Sendable {
  /// What the run is called.
  package let name: String
  private let run: Run
  private let split: DataSplit

  init(
    _ name: String, network: Network, integration: PathIntegration? = nil,
    regularizers: [Regularizer] = [], pass: WeightedRegularizer.Pass? = nil,
    reduction: BatchReduction = .mean, preprocessing: Preprocessing? = nil,
    initializer: Initializer = .xavierUniform, loss: Loss? = nil,
    adversarialTraining: AdversarialTraining? = nil,
    weightDecay: WeightDecay? = nil,
    optimizer: Optimizer = .adam(learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8),
    batch: Int
  ) {
    self.name = name
    let inputs = network.architecture.inputDimensions
    let isCurve = inputs.count == 1 && inputs[0] < 3
    split =
      switch inputs {
      case [1]: .randomCurve
      case [2]: .randomPlane
      case [3, 32, 32]: .randomColourImages
      default: .randomImages
      }
    run = Run(
      // Only what the split holds is trained on.
      data: .curve(CurveSpecification(name: name, x: [], y: [])), dataDigest: "",
      preprocessing: preprocessing, network: network, integration: integration,
      initializer: initializer,
      loss: loss ?? (isCurve ? .meanSquaredError : .softmaxCrossEntropy),
      regularizers: regularizers.map {
        WeightedRegularizer($0, weight: 0.01, reduction: reduction, pass: pass)
      },
      adversarialTraining: adversarialTraining, weightDecay: weightDecay, optimizer: optimizer,
      iterations: 12, batch: batch, seed: 1)
  }

  /// The run's first step, ready to be made; nil for a run through integrals, which is stepped
  /// otherwise.
  package func step() -> TrainingStep? {
    guard run.integration == nil, let seen = try? run.seeing(split.training) else { return nil }
    return TrainingStep(seen, examples: split.training)
  }

  /// Trains, and gives the SHA-256 of the weights.
  ///
  /// - Throws: `TrainingError` if the run doesn't fit its data, which is a mistake here.
  package func digest(optimizations: ProgramOptimizations = .all) throws -> String {
    let trainer = try Trainer(run, split: split, optimizations: optimizations)
    guard case .finished(let outcome) = try trainer.train() else { return "stopped" }
    return outcome.metrics["diverged"] == 0 ? outcome.weightsSHA256 : "diverged"
  }
}

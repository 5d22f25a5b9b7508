import Autodiff
import Datasets
import Randomness
import Regularizers

/// Fills what dropout and the regularizers added to a graph.
///
/// Draws are keyed by the run's seed, the input's name, and the iteration, so they depend on
/// nothing that a checkpoint would have to hold.
struct RandomInputs {
  private enum Source {
    /// A dropout mask: 1 / keepProbability with that probability, else 0.
    case dropout(keepProbability: Double)
    /// A direction an example, or one for the batch.
    case projection(SpectReg.Distribution, isBatched: Bool)
  }

  private let seed: UInt64
  private let examples: Int
  private let paddedBatch: Int
  private var drawn: [(storage: UnsafeMutableBufferPointer<Float>, name: String, source: Source)] =
    []
  private var derivatives: [UnsafeMutableBufferPointer<Float>] = []

  /// Sets the constant inputs once and remembers the others.
  init(_ training: TrainingGraph, in program: Program<Float>, seed: UInt64) {
    self.init(
      masks: training.masks, penaltyInputs: training.penaltyInputs, in: program,
      examples: training.graph.batch,
      paddedBatch: program.storage(of: training.target).count / training.target.shape.count,
      seed: seed)
  }

  /// The same of a graph that isn't a training's.
  ///
  /// - Parameters:
  ///   - examples: how many of a row's lanes hold examples.
  ///   - paddedBatch: how many lanes a row has.
  init(
    masks: [(tensor: Tensor, name: String, rate: Double)], penaltyInputs: [PenaltyInput] = [],
    in program: Program<Float>, examples: Int, paddedBatch: Int, seed: UInt64
  ) {
    self.seed = seed
    self.examples = examples
    self.paddedBatch = paddedBatch
    for mask in masks {
      drawn.append(
        (program.storage(of: mask.tensor), mask.name, .dropout(keepProbability: 1 - mask.rate)))
    }
    for input in penaltyInputs {
      let storage = program.storage(of: input.tensor)
      switch input.content {
      case .constant(let values):
        program.set(input.tensor, values.map { Float($0) })
      case .projection(let distribution):
        let isBatched = input.tensor.shape.isBatched
        drawn.append(
          (storage, input.tensor.name, .projection(distribution, isBatched: isBatched)))
      case .targetDerivatives:
        derivatives.append(storage)
      }
    }
  }

  /// Draws what `iteration` needs, without allocating.
  func draw(iteration: Int) {
    for (storage, name, source) in drawn {
      var stream = RandomStream(seed: seed, name: name, index: UInt64(iteration))
      switch source {
      case .dropout(let keepProbability):
        stream.dropoutMask(
          into: storage, keepProbability: keepProbability, examples: examples,
          paddedBatch: paddedBatch)
      case .projection(.normal, isBatched: true):
        stream.normals(into: storage, examples: examples, paddedBatch: paddedBatch)
      case .projection(.normal, isBatched: false):
        stream.normals(into: storage)
      case .projection(.spherical, isBatched: true):
        stream.unitDirections(into: storage, examples: examples, paddedBatch: paddedBatch)
      case .projection(.spherical, isBatched: false):
        stream.unitVector(into: storage)
      }
    }
  }

  /// Copies the target derivatives of the examples `indices`.
  func copyDerivatives(from feeder: ExampleFeeder, of indices: [Int]) {
    for storage in derivatives {
      feeder.copyDerivatives(of: indices, into: storage)
    }
  }
}

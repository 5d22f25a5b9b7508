import Benchmarks
import Datasets
import Randomness
import Training

/// A training step on a batch of 100, as `hoffman cost` times it and counts its operations.
///
/// Images and labels are random, and the learning rate is 0, so that weights stay as they start: neither decides how
/// long a step takes, and no data set is needed.
struct HoffmanStep: Sendable, Hashable {
  let model: HoffmanModel
  /// The number of logits.
  let classes: Int
  /// The network; classes other than ten are LeNet′'s.
  let task: HoffmanTask

  init(_ model: HoffmanModel, classes: Int = 10, task: HoffmanTask = .leNet) {
    self.model = model
    self.classes = classes
    self.task = task
  }

  /// What a step's multiply-adds compute.
  enum Part: String, CaseIterable, Sendable {
    case forward = "products with the weights"
    case backward = "products with the transposed weights"
    case weightGradient = "gradients of the weights"

    /// The part that an instruction belongs to, by its name.
    init(instruction name: String) {
      if name.contains("WeightGradient") || name.contains("outerProduct") {
        self = .weightGradient
      } else if name.contains("DataGradient") || name.contains("transposed") {
        self = .backward
      } else {
        self = .forward
      }
    }
  }

  /// The step, ready to be made again and again.
  ///
  /// - Throws: `DatasetError`, which synthetic data don't.
  func workload() throws -> TrainingWorkload {
    var run = try task.run(
      model, seed: 1, scale: .paper, data: DataLibrary(folders: DataFolders([])))
    if task == .leNet {
      run.network = .leNet5(activation: .hyperbolicTangent, dropout: nil, classes: classes)
    }
    run.optimizer = .momentum(learningRate: 0, momentum: 0.9, nesterov: false)
    return try TrainingWorkload(run, examples: images, name: task.networkName)
  }

  /// Floating-point operations of a step's multiply-adds by part, as its program counts them.
  static func operations(of workload: TrainingWorkload) -> [Part: Int] {
    workload.program.profile(runs: 1).reduce(into: [:]) { counts, instruction in
      counts[Part(instruction: instruction.name), default: 0] += instruction.operations
    }
  }

  /// 1000 random images, the labels in turn.
  private var images: ExampleSet {
    let count = 1000
    let shape = task == .leNet ? [1, 28, 28] : [3, 32, 32]
    var stream = RandomStream(seed: 1, name: "cost images")
    let pixels = (0..<count * shape.reduce(1, *)).map { _ in
      UInt8(truncatingIfNeeded: stream.nextUInt32())
    }
    return ExampleSet(
      name: "random images", featureShape: shape, features: .bytes(pixels),
      targets: .classes((0..<count).map { UInt16($0 % classes) }, count: classes))
  }
}

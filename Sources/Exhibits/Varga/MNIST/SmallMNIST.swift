import Datasets
import Networks
import Regularizers
import Training

/// Varga, Csiszárik, Zombori 2018, §4 and B.1: LeNet-5 on 200 random training images a class of MNIST.
///
/// Stated: the network (61,706 parameters), dropout 0.5, batch 50, 10,000 iterations, Adam with
/// β₁ = 0.9 and β₂ = 0.999, its learning rate divided by 10 at 50% and 75%, one projection a batch
/// (the code of Figure 4), a new training set each run. Not stated, and chosen here: Xavier's uniform
/// initializer (the default of the authors' framework), pixels in 0…1, weight decay as λ‖w‖² on
/// weights without biases, dropout after both dense hidden layers.
enum SmallMNIST {
  /// How the paper's learning rate is read.
  struct Reading: Sendable {
    let name: String
    let learningRate: Double

    /// B.1: "The learning rate is 0.1".
    static let asWritten = Reading(name: "as written", learningRate: 0.1)
    /// Adam's own default, a hundredth of what is written: the network learns.
    static let smallerRate = Reading(name: "learning rate 0.001", learningRate: 0.001)
  }

  static func iterations(at scale: Scale) -> Int {
    switch scale {
    case .paper: 10_000
    case .reduced: 4000
    case .quick: 1000
    case .smoke: 10
    }
  }

  static func seeds(at scale: Scale, asked: Int?) -> ClosedRange<UInt64> {
    let byScale: Int =
      switch scale {
      case .paper, .reduced: 10
      case .quick: 3
      case .smoke: 1
      }
    return 1...UInt64(max(asked ?? byScale, 1))
  }

  /// One run: `seed` chooses the training set as well as everything random in training.
  static func run(
    _ reading: Reading, regularizers: [WeightedRegularizer], weightDecay: Double,
    seed: UInt64, scale: Scale, data: DataLibrary
  ) throws -> Run {
    let specification = DataSpecification.mnist(perClass: 200, subsetSeed: seed)
    return Run(
      data: specification,
      dataDigest: try data.digest(of: specification),
      network: .leNet5(activation: .rectified, dropoutRate: 0.5),
      initializer: .xavierUniform,
      loss: .softmaxCrossEntropy,
      regularizers: regularizers,
      weightDecay: weightDecay == 0
        ? nil
        : WeightDecay(
          coefficient: weightDecay, convention: .squaredNorm, appliesToBiases: false),
      optimizer: .adam(learningRate: reading.learningRate),
      schedule: .tenfoldAtHalfAndThreeQuarters,
      iterations: iterations(at: scale),
      batch: 50,
      seed: seed)
  }
}

import Datasets
import Networks
import Training

/// Hoffman, Roberts, Yaida 2019, §3, §3.1 and D: LeNet′ on MNIST.
///
/// Stated: the network, tanh, dropout 0.5 on both dense hidden layers, λ_WD = 0.0005 as ½λ‖w‖², momentum 0.9,
/// pixels − 0.1307 and / 0.3081, "the Xavier method". All 60,000 images: batch 100, 150,000 iterations, a learning
/// rate of 0.1 that falls tenfold at one and two thirds. Few images: all of them in each of 10,000 iterations, 0.01.
///
/// Not stated, and chosen here: Xavier's uniform distribution with zero biases; biases decay as weights do (as by
/// the `weight_decay` of the authors' framework); a subset of its own for each seed, with as many images of each
/// class, out of all 60,000.
enum HoffmanTask {
  /// How many training images there are.
  enum Samples: Sendable, Hashable {
    /// All 60,000.
    case all
    /// So many of each class.
    case perClass(Int)

    /// The columns of Table 1, by the names they have there.
    static let ofTable: [(name: String, samples: Samples)] = [
      ("1", .perClass(1)), ("3", .perClass(3)), ("10", .perClass(10)), ("30", .perClass(30)),
      ("All", .all),
    ]

    /// The images; `seed` chooses among them where they are few.
    func specification(seed: UInt64) -> DataSpecification {
      switch self {
      case .all: .wholeMNIST
      case .perClass(let count): .wholeMNISTSubset(perClass: count, subsetSeed: seed)
      }
    }
  }

  /// What a reader of any exhibit on these models must know.
  static let notes = [
    """
    "The Xavier method" is Xavier's uniform distribution with zero biases; λ_WD also decays biases, as the \
    weight_decay of the authors' framework does; λ_JR/2 weighs the batch's mean of ‖J‖²_F of the logits with \
    respect to the preprocessed input. Few images are drawn anew for each seed, out of all 60,000.
    """
  ]

  /// The number of steps of a training.
  static func iterations(_ samples: Samples = .all, at scale: Scale) -> Int {
    switch (samples, scale) {
    case (.all, .paper): 150_000
    case (.all, .reduced): 15_000
    case (.all, .quick): 450
    case (.perClass, .paper): 10_000
    case (.perClass, .reduced): 2000
    case (.perClass, .quick): 150
    case (_, .smoke): 6
    }
  }

  /// After how many steps a model is measured while it is trained: those of Figure 2, which differ from the
  /// row "Jacobian" of Table 1 in nothing but the estimator, every so often; the others never.
  static func evaluations(
    _ model: HoffmanModel, _ samples: Samples, at scale: Scale
  ) -> [Int]? {
    guard samples == .all, model == .jacobian.estimated(by: model.estimator) else { return nil }
    let count =
      switch scale {
      case .paper: 30
      case .reduced: 15
      case .quick: 6
      case .smoke: 3
      }
    return (1...count).map { iterations(samples, at: scale) * $0 / count }
  }

  /// The seeds of a model: as many as are asked for, else the scale's number.
  static func seeds(
    _ samples: Samples = .all, at scale: Scale, asked: Int?
  ) -> ClosedRange<UInt64> {
    let byScale: Int =
      switch (samples, scale) {
      case (.all, .paper), (.all, .reduced): 5
      case (.perClass, .paper), (.perClass, .reduced): 15
      case (_, .quick): 2
      case (_, .smoke): 1
      }
    return 1...UInt64(max(asked ?? byScale, 1))
  }

  /// One training; `seed` chooses few images as well as everything random in training.
  static func run(
    _ model: HoffmanModel, samples: Samples = .all, seed: UInt64, scale: Scale, data: DataLibrary
  ) throws -> Run {
    let specification = samples.specification(seed: seed)
    return Run(
      data: specification,
      dataDigest: try data.digest(of: specification),
      preprocessing: .standardized(mean: 0.1307, deviation: 0.3081),
      network: .leNet5(activation: .hyperbolicTangent, dropoutRate: model.hasDropout ? 0.5 : 0),
      initializer: .xavierUniform,
      loss: .softmaxCrossEntropy,
      regularizers: model.regularizers,
      adversarialTraining: model.adversarialTraining,
      weightDecay: model.hasWeightDecay
        ? WeightDecay(coefficient: 0.0005, convention: .halfSquaredNorm, appliesToBiases: true)
        : nil,
      optimizer: .momentum(
        learningRate: samples == .all ? 0.1 : 0.01, momentum: 0.9, nesterov: false),
      schedule: samples == .all ? .steps(fractions: [1.0 / 3, 2.0 / 3], factor: 0.1) : .constant,
      iterations: iterations(samples, at: scale),
      evaluations: evaluations(model, samples, at: scale),
      batch: samples == .all ? 100 : nil,
      seed: seed)
  }

  /// One training for each seed of the scale, or for as many as are asked for.
  static func runs(
    _ model: HoffmanModel, samples: Samples = .all, at scale: Scale, seeds: Int?, data: DataLibrary
  ) throws -> [Run] {
    try Self.seeds(samples, at: scale, asked: seeds).map { seed in
      try run(model, samples: samples, seed: seed, scale: scale, data: data)
    }
  }
}

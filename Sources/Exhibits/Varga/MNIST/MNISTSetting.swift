import Datasets
import Networks
import Training

/// What one experiment of Varga, Csiszárik, Zombori 2018 on MNIST trains, before a reading and a
/// seed make it a run.
///
/// Not stated in the paper, and chosen here: Xavier's uniform initializer (the default of the
/// authors' framework), pixels in 0…1, weight decay as λ‖w‖² on weights without biases, dropout
/// after both dense hidden layers, as many images of each class.
struct MNISTSetting: Sendable {
  /// The penalties beside weight decay.
  var penalties: [PrintedPenalty] = []
  /// The images that are left for training once the 10,000 for validation are set aside.
  static let wholeSize = 50_000

  /// Training images: as many of each class, or all there are.
  var size = SmallMNIST.size
  /// B.1: 0.0005.
  var weightDecay: WeightDecay? = MNISTSetting.weightDecay(0.0005)
  /// B.1: a rate of 0.5.
  var dropout: Dropout? = Dropout(rate: 0.5, hiddenLayers: [1, 2])
  /// Before each hidden activation; B.1's network has none.
  var normalization: Normalization?
  var initializer = Initializer.xavierUniform
  var preprocessing: Preprocessing?

  /// λ‖w‖² on weights without biases; none for 0.
  static func weightDecay(_ coefficient: Double) -> WeightDecay? {
    coefficient == 0
      ? nil
      : WeightDecay(coefficient: coefficient, convention: .squaredNorm, appliesToBiases: false)
  }

  /// Whether a reading's factor on λ changes anything.
  var hasGradientPenalty: Bool { activePenalties.contains { $0.kind != .confidencePenalty } }

  /// A penalty of weight 0 is none.
  private var activePenalties: [PrintedPenalty] { penalties.filter { $0.weight != 0 } }

  /// One run; `seed` chooses the training set as well as everything random in training.
  func run(
    _ reading: MNISTReading, seed: UInt64, scale: Scale, data: DataLibrary
  ) throws -> Run {
    let perClass = size == Self.wholeSize ? nil : size / 10
    let specification = DataSpecification.mnist(perClass: perClass, subsetSeed: seed)
    return Run(
      data: specification,
      dataDigest: try data.digest(of: specification),
      preprocessing: preprocessing,
      network: .leNet5(
        activation: .rectified, dropout: dropout, classes: 10, normalization: normalization),
      initializer: initializer,
      loss: .softmaxCrossEntropy,
      regularizers: activePenalties.map { $0.weighted(reading.penalties) },
      weightDecay: weightDecay,
      optimizer: .adam(learningRate: reading.learningRate),
      schedule: .tenfoldAtHalfAndThreeQuarters,
      iterations: SmallMNIST.iterations(at: scale),
      batch: 50,
      seed: seed)
  }

  /// One run for each of `seeds`.
  func runs(
    _ reading: MNISTReading, seeds: ClosedRange<UInt64>, scale: Scale, data: DataLibrary
  ) throws -> [Run] {
    try seeds.map { try run(reading, seed: $0, scale: scale, data: data) }
  }
}

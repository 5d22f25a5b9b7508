import Datasets
import Exhibits
import Networks
import Training

/// What the text of Varga, Csiszárik, Zombori 2018 states of one experiment on MNIST, before a
/// reading and a seed make it a run.
struct MNISTSetting: Sendable {
  /// The images that are left for training once 10,000 are set aside.
  static let wholeSize = 50_000

  /// The penalties beside weight decay.
  var penalties: [PrintedPenalty] = []
  /// Training images.
  var size = SmallMNIST.size
  /// The coefficient of weight decay, none for 0; B.1 has 0.0005.
  var weightDecay = 0.0005
  /// B.1: a rate of 0.5.
  var hasDropout = true
  /// B.1's network has none.
  var hasBatchNormalization = false

  /// A penalty of weight 0 is none.
  private var activePenalties: [PrintedPenalty] { penalties.filter { $0.weight != 0 } }

  /// One run; `seed` chooses the training set as well as everything random in training.
  func run(
    _ reading: MNISTReading, seed: UInt64, _ request: Request
  ) throws -> Run {
    let specification = reading.data(size: size, seed: seed)
    return Run(
      data: specification,
      dataDigest: try request.data.digest(of: specification),
      preprocessing: reading.pixels,
      network: .leNet5(
        activation: .rectified,
        dropout: hasDropout ? Dropout(rate: 0.5, hiddenLayers: reading.dropoutLayers) : nil,
        classes: 10, normalization: hasBatchNormalization ? reading.normalization : nil),
      initializer: reading.initializer,
      loss: .softmaxCrossEntropy,
      regularizers: activePenalties.map { $0.weighted(reading.penalties) },
      weightDecay: weightDecay == 0
        ? nil
        : WeightDecay(
          coefficient: weightDecay, convention: reading.weightDecay, appliesToBiases: false),
      optimizer: reading.optimizer,
      schedule: .tenfoldAtHalfAndThreeQuarters,
      iterations: SmallMNIST.iterations[request.scale] + reading.moreSteps,
      evaluationBatch: hasBatchNormalization ? reading.evaluationBatch : nil,
      batch: 50,
      seed: seed)
  }

  /// One run for each of `seeds`.
  func runs(
    _ reading: MNISTReading, seeds: ClosedRange<UInt64>, _ request: Request
  ) throws -> [Run] {
    try seeds.map { try run(reading, seed: $0, request) }
  }
}

import Datasets
import Exhibits
import Networks
import Training

/// What Hoffman, Roberts, Yaida 2019 train: a network on a data set (§3, §3.1, D, E, H).
///
/// Stated of all but ImageNet's: dropout 0.5 on both dense hidden layers (none in residual
/// networks), λ_WD = 0.0005 as ½λ‖w‖², momentum 0.9. All images: batch 100, 150,000 iterations, a
/// learning rate that falls tenfold at one and two thirds. Few images: all of them in each of
/// 10,000 iterations, 0.01.
///
/// Not stated, and chosen here: Xavier's uniform distribution with zero biases; biases decay as
/// weights do (as by the `weight_decay` of the authors' framework), and so do a normalization's
/// scales and shifts; a subset of its own for each seed, with as many images of each class, out of
/// all training images.
enum ImageTask: String, CaseIterable, Sendable {
  /// The modernized LeNet-5 with tanh; pixels − 0.1307 and / 0.3081, "the Xavier method", from 0.1.
  case leNet = "LeNet’ on MNIST"
  /// The network of Papernot et al. 2016 with ReLU; pixels in [-1, 1], "the Xavier method", from
  /// 0.01.
  case ddNet = "DDNet on CIFAR-10"
  /// ResNet-18 for images of 32 × 32; pixels in [-1, 1], "standard PyTorch initialization", from
  /// 0.1.
  case resNet18 = "ResNet-18 on CIFAR-10"
  /// Torchvision's ResNet-18 on 224 × 224 random crops and flips, "standard weight initialization";
  /// batch 256, 100 epochs from 0.1 that falls tenfold every 30, λ_WD = 0.0001 (H).
  case imageNet = "ResNet-18 on ImageNet"

  /// All that the paper states of it and all that the scales make of that.
  var settings: ImageSettings {
    switch self {
    case .leNet: .leNet
    case .ddNet: .ddNet
    case .resNet18: .resNet18
    case .imageNet: .imageNet
    }
  }

  /// The rows of its tables and panels a; without dropout, there is no row of dropout.
  var models: [(name: String, model: Model)] {
    Model.ofTables.filter { settings.hasDropout || $0.model != .dropout }
  }

  /// The reading in which biases start as in the authors' example: "the Xavier method" on weights
  /// alone leaves PyTorch's.
  static let uniformBiases = "biases as PyTorch's"

  /// What is asked of that reading: three runs a cell at most.
  static func withUniformBiases(_ request: Request) -> Request {
    request.with(seeds: request.scale == .paper ? min(request.seeds ?? 3, 3) : 1)
  }

  /// One training; `seed` chooses few images as well as everything random in training.
  func run(
    _ model: Model, samples: Samples = .all, seed: UInt64, _ request: Request
  ) throws -> Run {
    let specification = images(samples, seed: seed, request)
    let (settings, scale) = (settings, request.scale)
    return Run(
      data: specification,
      dataDigest: try request.data.digest(of: specification),
      preprocessing: settings.preprocessing,
      augmentation: self == .imageNet ? .randomResizedCrop(RandomResizedCrop()) : nil,
      network: settings.network(model.hasDropout ? 0.5 : 0)[scale],
      initializer: model.hasUniformBiases ? .xavierUniformFanInBiases : settings.initializer,
      loss: .softmaxCrossEntropy,
      regularizers: model.regularizers,
      adversarialTraining: model.adversarialTraining,
      weightDecay: model.hasWeightDecay
        ? WeightDecay(
          coefficient: settings.weightDecay, convention: .halfSquaredNorm, appliesToBiases: true)
        : nil,
      optimizer: .momentum(
        learningRate: settings.learningRate[samples], momentum: 0.9, nesterov: false),
      schedule: samples == .all ? .steps(fractions: settings.quenches, factor: 0.1) : .constant,
      iterations: settings.iterations[scale][samples],
      evaluations: evaluations(model, samples, at: scale),
      batch: samples == .all ? settings.batch : nil,
      seed: seed)
  }

  /// One training for each seed of the scale, or for as many as are asked for.
  func runs(
    _ model: Model, samples: Samples = .all, _ request: Request
  ) throws -> [Run] {
    try seeds(samples, request).map { seed in
      try run(model, samples: samples, seed: seed, request)
    }
  }

  /// What a reader of any exhibit on these models must know.
  func notes(_ results: ExhibitResults) -> [String] {
    [choices]
  }

  /// What the paper leaves open.
  private var choices: String {
    let decay =
      "λ_WD also decays "
      + "biases\(settings.hasDropout ? "" : " and normalizations' scales and shifts"), as the "
      + "weight_decay of the "
      + "authors' framework does"
    let penalty =
      "λ_JR/2 weighs the batch's mean of ‖J‖²_F of the logits with respect to the preprocessed "
      + "input"
    let statistics =
      "Normalizations' statistics are estimated after training, on the training images as they are"
    return switch self {
    case .leNet:
      """
      "The Xavier method" is Xavier's uniform distribution with zero biases, or with the biases of \
      the authors' example (\(Self.uniformBiases)); \(decay); \(penalty). Few images are drawn \
      anew for each seed, out of all 60,000. MNIST's background is flat, so many of the first \
      pooling's windows have several greatest values: ours takes the first after rounding, and \
      other conventions give other norms and distances (ARCHITECTURE.md, Kinks, says by how much).
      """
    case .ddNet:
      """
      "The Xavier method" is Xavier's uniform distribution with zero biases; \(decay); \(penalty). \
      Few images are drawn anew for each seed, out of all 50,000.
      """
    case .resNet18:
      """
      "Standard PyTorch initialization" is what the named model leaves as it is: uniform within \
      ±1/√(inputs of an output). \(statistics); \(decay); \(penalty).
      """
    case .imageNet:
      """
      "Standard weight initialization" is torchvision's: N(0, 2/(outputs of an input)) for \
      convolutions, uniform within ±1/√(inputs) for the dense layer. \(statistics); \(decay); \
      \(penalty).
      """
    }
  }
}

import Datasets
import Exhibits
import Networks
import Training

/// Varga, Csiszárik, Zombori 2018, §4.5 and B.3: ResNet-18 on TinyImageNet-200.
///
/// Stated: the network with 200 outputs, 75 epochs of Adam with batch 64, a learning rate of 0.001
/// divided by 10 after 25 and 50 of them, weight decay 0.0001, no augmentation. "100000 data
/// points", a new training set each run, 10,000 validation and 10,000 test points hold together
/// when each run trains on 90,000 random images, keeps the other 10,000 for validation, and is
/// tested on the publisher's validation images, the only other ones with labels.
///
/// Not stated, and chosen here: He's normal initializer, pixels in 0…1, weight decay as ½λ‖w‖² on
/// all parameters and with SpectReg as without, stride 2 in the first convolution and its pooling
/// as for ImageNet.
enum TinyImageNetTask {
  static let row = "TinyImageNet-200"
  private static let batch = 64
  private static let trainingImages = 90_000
  private static let epochs = 75

  /// The protocol at a scale; only that at paper scale is the paper's.
  static let settings = ByScale(
    paper: ResidualSettings(
      widths: [64, 128, 256, 512], iterations: epochs * trainingImages / batch, runs: 10),
    reduced: ResidualSettings(widths: [16, 32, 64, 128], iterations: 6000, runs: 3),
    quick: ResidualSettings(widths: [4, 8, 16, 32], iterations: 40, runs: 2),
    smoke: ResidualSettings(widths: [2, 4, 8, 16], iterations: 2, runs: 1))

  /// One run; `seed` chooses the training set as well as everything random in training.
  static func run(
    spectReg: PrintedPenalty?, seed: UInt64, _ request: Request
  ) throws -> Run {
    let images =
      request.scale == .smoke
      ? TinyImageNetSpecification(perClass: 2, heldOutPerClass: 1, subsetSeed: seed)
      : TinyImageNetSpecification(subsetSeed: seed)
    let specification = DataSpecification.tinyImageNet(images)
    let settings = settings[request.scale]
    var network = ResidualNetwork.imageNetResNet18(imageSide: 64, classes: 200)
    network.widths = settings.widths
    return Run(
      data: specification,
      dataDigest: try request.data.digest(of: specification),
      network: .residual(network),
      initializer: .heNormal,
      loss: .softmaxCrossEntropy,
      regularizers: spectReg.map { [$0.weighted(PenaltyReading())] } ?? [],
      weightDecay: WeightDecay(
        coefficient: 0.0001, convention: .halfSquaredNorm, appliesToBiases: true),
      optimizer: .adam(learningRate: 0.001),
      schedule: .steps(fractions: [1.0 / 3, 2.0 / 3], factor: 0.1),
      iterations: settings.iterations,
      batch: batch,
      seed: seed)
  }

  /// What a scale leaves out of the paper's protocol, for a report's title; nil at paper scale.
  static func reduction(_ request: Request) -> String? {
    request.scale == .paper
      ? nil : settings[request.scale].reduction(of: settings.paper, request)
  }
}

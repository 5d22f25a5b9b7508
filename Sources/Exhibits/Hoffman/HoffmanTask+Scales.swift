import Datasets
import Networks
import Training

/// What a scale makes of the papers' protocol: all of it at `paper`, less of everything below.
extension HoffmanTask {
  /// The number of steps of a training.
  func iterations(_ samples: HoffmanSamples = .all, at scale: Scale) -> Int {
    switch (self, samples, scale) {
    // 100 epochs of 1,281,167 images in batches of 256, the last one rounded up.
    case (.imageNet, _, .paper): 500_456
    case (.imageNet, _, .reduced): 1000
    case (.imageNet, _, .quick): 20
    case (_, .all, .paper): 150_000
    case (_, .perClass, .paper): 10_000
    case (.leNet, .all, .reduced): 15_000
    case (.leNet, .perClass, .reduced): 2000
    case (.leNet, .all, .quick): 450
    case (.leNet, .perClass, .quick): 150
    case (.leNet, _, .smoke): 6
    case (.ddNet, .all, .reduced): 1000
    case (.ddNet, .perClass, .reduced): 200
    case (.resNet18, .all, .reduced): 900
    case (.resNet18, .perClass, .reduced): 300
    case (.ddNet, .all, .quick), (.resNet18, .all, .quick): 50
    case (.ddNet, .perClass, .quick), (.resNet18, .perClass, .quick): 20
    case (.ddNet, _, .smoke), (.resNet18, _, .smoke), (.imageNet, _, .smoke): 3
    }
  }

  /// The seeds of a model: as many as are asked for, else the scale's number.
  func seeds(
    _ samples: HoffmanSamples = .all, at scale: Scale, asked: Int?
  ) -> ClosedRange<UInt64> {
    let byScale: Int =
      switch (self, samples, scale) {
      case (.imageNet, _, _): 1
      case (_, .all, .paper), (_, .all, .reduced): 5
      case (_, .perClass, .paper), (.leNet, .perClass, .reduced): 15
      case (.ddNet, .perClass, .reduced), (.resNet18, .perClass, .reduced): 5
      case (_, _, .quick): 2
      case (_, _, .smoke): 1
      }
    return 1...UInt64(max(asked ?? byScale, 1))
  }

  /// After how many steps a model is measured while it is trained: those of Figure 2, which differ from the
  /// row "Jacobian" of Table 1 in nothing but the estimator, every so often; the others never.
  func evaluations(
    _ model: HoffmanModel, _ samples: HoffmanSamples, at scale: Scale
  ) -> [Int]? {
    guard self == .leNet, samples == .all, model == .jacobian.estimated(by: model.estimator)
    else { return nil }
    let count =
      switch scale {
      case .paper: 30
      case .reduced: 15
      case .quick: 6
      case .smoke: 3
      }
    return (1...count).map { iterations(samples, at: scale) * $0 / count }
  }

  /// The training and test images; `seed` chooses among them where they are few.
  func images(
    _ samples: HoffmanSamples, seed: UInt64, scale: Scale, data: DataLibrary
  ) -> DataSpecification {
    switch self {
    case .leNet: samples.ofMNIST(seed: seed)
    case .ddNet, .resNet18:
      samples.ofCIFAR10(.toBeHad(in: data), seed: seed, limit: imagesPerClass(at: scale))
    case .imageNet:
      .imageNet(
        scale == .paper
          ? ImageNetSpecification()
          : ImageNetSpecification(
            perClass: imagesPerClass(at: scale), subsetSeed: seed, resizedSide: 73, side: 64))
    }
  }

  /// How many images of each class stand for all; nil takes all.
  private func imagesPerClass(at scale: Scale) -> Int? {
    switch (self, scale) {
    case (.leNet, _), (_, .paper): nil
    case (.imageNet, .reduced): 50
    case (.imageNet, _): 1
    case (_, .reduced): 200
    case (_, .quick): 100
    case (_, .smoke): 20
    }
  }

  /// The network, for colour images with fewer channels below the paper's scale.
  func network(dropoutRate: Double, at scale: Scale) -> Network {
    switch self {
    case .leNet: return .leNet5(activation: .hyperbolicTangent, dropoutRate: dropoutRate)
    case .ddNet:
      let dropout =
        dropoutRate > 0 ? Dropout(rate: dropoutRate, hiddenLayers: [1, 2]) : nil
      return switch scale {
      case .paper: .ddNet(dropout: dropout, classes: 10)
      case .reduced: .ddNet(dropout: dropout, classes: 10, channels: [16, 32])
      case .quick, .smoke: .ddNet(dropout: dropout, classes: 10, channels: [4, 8], hidden: 16)
      }
    case .resNet18:
      var network = ResidualNetwork.resNet18()
      switch scale {
      case .paper: break
      case .reduced: network.widths = [8, 16, 32, 64]
      case .quick, .smoke:
        network.widths = [4, 4, 8, 8]
        network.blocks = [1, 1, 1, 1]
      }
      return .residual(network)
    case .imageNet:
      guard scale != .paper else {
        return .residual(.imageNetResNet18(imageSide: 224, classes: 1000))
      }
      var network = ResidualNetwork.imageNetResNet18(imageSide: 64, classes: 1000)
      network.widths = scale == .reduced ? [16, 32, 64, 128] : [4, 4, 8, 8]
      return .residual(network)
    }
  }

  /// What a report at `scale` has in place of the paper's protocol, for its title; nil at the paper's own.
  func reduction(at scale: Scale, seeds asked: Int?) -> String? {
    guard scale != .paper else { return nil }
    let widths: String? =
      switch network(dropoutRate: 0, at: scale) {
      case .ddNet(_, _, let channels?, let hidden):
        channels.map(String.init).joined(separator: " and ") + " channels for 64 and 128"
          + (hidden.map { ", \($0) hidden units for 256" } ?? "")
      case .residual(let network):
        "\(network.widths.map(String.init).joined(separator: ", ")) channels for 64, 128, 256, 512"
          + (network.blocks == [2, 2, 2, 2] ? "" : ", one block a level for two")
      default: nil
      }
    let images = imagesPerClass(at: scale).map { "\($0) training images a class for all" }
    let steps =
      self == .imageNet
      ? "\(iterations(at: scale)) iterations for 500,456"
      : "\(iterations(at: scale)) iterations for 150,000 on all images, "
        + "\(iterations(.perClass(1), at: scale)) for 10,000 on few"
    let size = self == .imageNet ? "images of 64 × 64 for 224 × 224" : nil
    let whole = seeds(at: scale, asked: asked).count
    let runs =
      self == .imageNet
      ? nil
      : "\(whole) runs for 5 on all images, "
        + "\(seeds(.perClass(1), at: scale, asked: asked).count) for 15 on few"
    let parts = [widths, size, images, steps, runs].compactMap { $0 }
    return "\(networkName) with " + parts.joined(separator: "; ")
  }

  /// The same of several tasks in one phrase.
  static func reduction(_ tasks: [HoffmanTask], at scale: Scale, seeds: Int?) -> String? {
    let parts = tasks.compactMap { $0.reduction(at: scale, seeds: seeds) }
    return parts.isEmpty ? nil : parts.joined(separator: ". ")
  }
}

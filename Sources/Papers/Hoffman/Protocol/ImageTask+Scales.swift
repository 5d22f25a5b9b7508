import Datasets
import Exhibits
import Networks
import Training

/// What a scale makes of the papers' protocol: all of it at `paper`, less of everything below.
extension ImageTask {
  /// The seeds of a model: as many as are asked for, else the scale's number.
  func seeds(_ samples: Samples, _ request: Request) -> ClosedRange<UInt64> {
    request.seeds(settings.runs[request.scale][samples])
  }

  /// After how many steps a model is measured while it is trained: those of Figure 2, which differ
  /// from the row "Jacobian" of Table 1 in nothing but the estimator, every so often; the others
  /// never.
  func evaluations(
    _ model: Model, _ samples: Samples, at scale: Scale
  ) -> [Int]? {
    guard self == .leNet, samples == .all, model == .jacobian.estimated(by: model.estimator)
    else { return nil }
    let count = ByScale(paper: 30, reduced: 15, quick: 6, smoke: 3)[scale]
    return (1...count).map { settings.iterations[scale].all * $0 / count }
  }

  /// The training and test images; `seed` chooses among them where they are few.
  func images(
    _ samples: Samples, seed: UInt64, _ request: Request
  ) -> DataSpecification {
    switch self {
    case .leNet: samples.ofMNIST(seed: seed)
    case .ddNet, .resNet18:
      samples.ofCIFAR10(request.cifar10, seed: seed, limit: settings.imagesPerClass[request.scale])
    case .imageNet:
      .imageNet(
        request.scale == .paper
          ? ImageNetSpecification()
          : ImageNetSpecification(
            perClass: settings.imagesPerClass[request.scale], subsetSeed: seed, resizedSide: 73,
            side: 64
          ))
    }
  }

  /// What a report at `scale` has in place of the paper's protocol, for its title; nil at the
  /// paper's own.
  func reduction(_ request: Request) -> String? {
    guard request.scale != .paper else { return nil }
    let iterations = settings.iterations[request.scale]
    let widths: String? =
      switch settings.network(0)[request.scale] {
      case .ddNet(_, _, let channels?, let hidden):
        channels.map(String.init).joined(separator: " and ") + " channels for 64 and 128"
          + (hidden.map { ", \($0) hidden units for 256" } ?? "")
      case .residual(let network):
        "\(network.widths.map(String.init).joined(separator: ", ")) channels for 64, 128, 256, 512"
          + (network.blocks == [2, 2, 2, 2] ? "" : ", one block a level for two")
      default: nil
      }
    let images = settings.imagesPerClass[request.scale].map {
      "\($0) training images a class for all"
    }
    let steps =
      self == .imageNet
      ? "\(iterations.all) iterations for 500,456"
      : "\(iterations.all) iterations for 150,000 on all images, "
        + "\(iterations.few) for 10,000 on few"
    let size = self == .imageNet ? "images of 64 × 64 for 224 × 224" : nil
    let whole = seeds(.all, request).count
    let runs =
      self == .imageNet
      ? nil
      : "\(whole) runs for 5 on all images, "
        + "\(seeds(.perClass(1), request).count) for 15 on few"
    let parts = [widths, size, images, steps, runs].compactMap { $0 }
    return "\(settings.networkName) with " + parts.joined(separator: "; ")
  }

  /// The same of several tasks in one phrase.
  static func reduction(_ tasks: [ImageTask], _ request: Request) -> String? {
    let parts = tasks.compactMap { $0.reduction(request) }
    return parts.isEmpty ? nil : parts.joined(separator: ". ")
  }
}

import Attacks
import Exhibits
import Networks

extension ImageSettings {
  /// DDNet on CIFAR-10 (Appendix D, E); "subtracting 0.5 and multiplying by 2".
  static let ddNet = ImageSettings(
    networkName: "DDNet", hasDropout: true,
    network: { rate in
      let dropout = rate > 0 ? Dropout(rate: rate, hiddenLayers: [1, 2]) : nil
      let tiny = Network.ddNet(dropout: dropout, classes: 10, channels: [4, 8], hidden: 16)
      return ByScale(
        paper: .ddNet(dropout: dropout, classes: 10),
        reduced: .ddNet(dropout: dropout, classes: 10, channels: [16, 32]), quick: tiny,
        smoke: tiny)
    },
    preprocessing: .standardized(mean: 0.5, deviation: 0.5),
    initializer: .xavierUniform,
    learningRate: BySamples(all: 0.01, few: 0.01),
    iterations: ByScale(
      paper: BySamples(all: 150_000, few: 10_000), reduced: BySamples(all: 1000, few: 200),
      quick: BySamples(all: 50, few: 20), smoke: BySamples(all: 3, few: 3)),
    runs: runs, imagesPerClass: imagesPerClass, attackedImages: attackedImages,
    carliniWagner: fewerSteps, noisyImages: noisyImages,
    tabledDeviations: tabledDeviations, deviations: deviations)

  /// ResNet-18 on CIFAR-10 (Appendix D, E); the standard PyTorch initialization is what
  /// github.com/kuangliu/pytorch-cifar leaves as it is.
  static let resNet18 = ImageSettings(
    networkName: "ResNet-18", hasDropout: false,
    network: { _ in
      let paper = ResidualNetwork.resNet18()
      var (reduced, tiny) = (paper, paper)
      reduced.widths = [8, 16, 32, 64]
      tiny.widths = [4, 4, 8, 8]
      tiny.blocks = [1, 1, 1, 1]
      return ByScale(
        paper: .residual(paper), reduced: .residual(reduced), quick: .residual(tiny),
        smoke: .residual(tiny))
    },
    preprocessing: .standardized(mean: 0.5, deviation: 0.5),
    initializer: .fanInUniform,
    learningRate: BySamples(all: 0.1, few: 0.01),
    iterations: ByScale(
      paper: BySamples(all: 150_000, few: 10_000), reduced: BySamples(all: 900, few: 300),
      quick: BySamples(all: 50, few: 20), smoke: BySamples(all: 3, few: 3)),
    runs: runs, imagesPerClass: imagesPerClass, attackedImages: attackedImages,
    carliniWagner: fewerSteps, noisyImages: noisyImages,
    tabledDeviations: tabledDeviations, deviations: deviations)

  private static let runs = ByScale(
    paper: BySamples(all: 5, few: 15), reduced: BySamples(all: 5, few: 5),
    quick: BySamples(all: 2, few: 2), smoke: BySamples(all: 1, few: 1))
  private static let imagesPerClass = ByScale<Int?>(paper: nil, reduced: 200, quick: 100, smoke: 20)
  static let attackedImages = ByScale(paper: 1000, reduced: 200, quick: 16, smoke: 8)

  // Those of networks on colour images that every data set shares.
  static let fewerSteps = ByScale<CarliniWagner?>(
    paper: nil,
    reduced: CarliniWagner(
      learningRate: 0.01, firstWeight: 0.1, searches: 6, steps: 100, abortsEarly: true),
    quick: CarliniWagner(
      learningRate: 0.02, firstWeight: 0.1, searches: 4, steps: 50, abortsEarly: true),
    smoke: CarliniWagner(
      learningRate: 0.02, firstWeight: 0.1, searches: 3, steps: 20, abortsEarly: true))
  static let noisyImages = ByScale<Int?>(paper: nil, reduced: 1000, quick: 200, smoke: 20)
  static let tabledDeviations = [0, 0.1, 0.2, 0.3, 0.4, 0.5]
  static let deviations = ByScale(
    paper: (0...20).map { Double($0) / 40 }, reduced: (0...10).map { Double($0) / 20 },
    quick: tabledDeviations, smoke: tabledDeviations)
}

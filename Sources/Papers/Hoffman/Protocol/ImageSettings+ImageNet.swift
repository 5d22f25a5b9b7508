import Exhibits
import Networks

extension ImageSettings {
  /// ResNet-18 on ImageNet (Appendix H), as torchvision has it.
  static let imageNet = ImageSettings(
    networkName: "ResNet-18", hasDropout: false,
    network: { _ in
      let paper = ResidualNetwork.imageNetResNet18(imageSide: 224, classes: 1000)
      var reduced = ResidualNetwork.imageNetResNet18(imageSide: 64, classes: 1000)
      var tiny = reduced
      reduced.widths = [16, 32, 64, 128]
      tiny.widths = [4, 4, 8, 8]
      return ByScale(
        paper: .residual(paper), reduced: .residual(reduced), quick: .residual(tiny),
        smoke: .residual(tiny))
    },
    preprocessing: .standardizedPerChannel(
      means: [0.485, 0.456, 0.406], deviations: [0.229, 0.224, 0.225]),
    initializer: .heNormalFanOut,
    weightDecay: 0.0001,
    learningRate: BySamples(all: 0.1, few: 0.01),
    batch: 256,
    quenches: [0.3, 0.6, 0.9],
    // 100 epochs of 1,281,167 images in batches of 256, the last one rounded up.
    iterations: ByScale(
      paper: BySamples(all: 500_456, few: 500_456), reduced: BySamples(all: 1000, few: 1000),
      quick: BySamples(all: 20, few: 20), smoke: BySamples(all: 3, few: 3)),
    runs: ByScale(
      paper: BySamples(all: 1, few: 1), quick: BySamples(all: 1, few: 1),
      smoke: BySamples(all: 1, few: 1)),
    imagesPerClass: ByScale(paper: nil, reduced: 50, quick: 1, smoke: 1),
    attackedImages: attackedImages,
    // Figure S7's caption.
    imagesForCarliniWagner: ByScale(paper: 10_000, reduced: 200, quick: 16, smoke: 8),
    carliniWagner: fewerSteps, noisyImages: noisyImages,
    tabledDeviations: tabledDeviations, deviations: deviations)
}

import Attacks
import Exhibits
import Networks

extension ImageSettings {
  /// LeNet′ on MNIST (§3, §3.1).
  static let leNet = ImageSettings(
    networkName: "LeNet’", hasDropout: true,
    network: { rate in
      let network = Network.leNet5(activation: .hyperbolicTangent, dropoutRate: rate)
      return ByScale(paper: network, quick: network, smoke: network)
    },
    preprocessing: .standardized(mean: 0.1307, deviation: 0.3081),
    initializer: .xavierUniform,
    learningRate: BySamples(all: 0.1, few: 0.01),
    iterations: ByScale(
      paper: BySamples(all: 150_000, few: 10_000), reduced: BySamples(all: 15_000, few: 2000),
      quick: BySamples(all: 450, few: 150), smoke: BySamples(all: 6, few: 6)),
    runs: ByScale(
      paper: BySamples(all: 5, few: 15), quick: BySamples(all: 2, few: 2),
      smoke: BySamples(all: 1, few: 1)),
    imagesPerClass: ByScale(paper: nil, quick: nil, smoke: nil),
    attackedImages: ByScale(paper: 1000, quick: 64, smoke: 8),
    carliniWagner: ByScale(
      paper: nil,
      quick: CarliniWagner(
        learningRate: 0.02, firstWeight: 0.1, searches: 6, steps: 200, abortsEarly: true),
      smoke: CarliniWagner(
        learningRate: 0.02, firstWeight: 0.1, searches: 3, steps: 20, abortsEarly: true)),
    noisyImages: ByScale(paper: nil, quick: nil, smoke: nil),
    tabledDeviations: deviationsOnDigits,
    deviations: ByScale(
      paper: (0...20).map { Double($0) / 20 }, quick: deviationsOnDigits, smoke: deviationsOnDigits)
  )

  private static let deviationsOnDigits = [0, 0.2, 0.4, 0.6, 0.8, 1]
}

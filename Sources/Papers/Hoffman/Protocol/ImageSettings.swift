import Attacks
import Exhibits
import Networks
import Training

/// A value with all images, and with the few that a seed draws.
struct BySamples<Value> {
  let all: Value
  let few: Value

  subscript(_ samples: Samples) -> Value { samples == .all ? all : few }
}

extension BySamples: Sendable where Value: Sendable {}

/// The protocol of a task: what the paper states, and what each scale makes of it.
struct ImageSettings: Sendable {
  /// The network's name.
  let networkName: String
  /// Whether it has hidden layers to drop from.
  let hasDropout: Bool
  /// The network by its dropout rate, for colour images with fewer channels below the paper's
  /// scale.
  let network: @Sendable (_ dropoutRate: Double) -> ByScale<Network>
  /// How pixels in [0, 1] are moved and scaled.
  let preprocessing: Preprocessing
  /// How parameters start.
  let initializer: Initializer
  /// λ_WD.
  var weightDecay = 0.0005
  /// The first learning rate.
  let learningRate: BySamples<Double>
  /// The examples of a step on all images; of few all are in each.
  var batch = 100
  /// Where, in shares of a training on all images, the learning rate falls tenfold.
  var quenches = [1.0 / 3, 2.0 / 3]
  /// Steps of a training.
  let iterations: ByScale<BySamples<Int>>
  /// Trainings of a model, each with a seed.
  let runs: ByScale<BySamples<Int>>
  /// How many images of each class stand for all; nil takes all.
  let imagesPerClass: ByScale<Int?>
  /// Test images that an attack is made on.
  let attackedImages: ByScale<Int>
  /// The same by Carlini and Wagner's attack, where those are more.
  var imagesForCarliniWagner: ByScale<Int>?
  /// How Carlini and Wagner's attack searches below the paper's scale, with fewer and longer steps;
  /// nil for as in the paper.
  let carliniWagner: ByScale<CarliniWagner?>
  /// Test images that meet white noise; nil takes all.
  let noisyImages: ByScale<Int?>
  /// The deviations of the noise that tables show, in pixels of [0, 1].
  let tabledDeviations: [Double]
  /// Those of the curves.
  let deviations: ByScale<[Double]>
}

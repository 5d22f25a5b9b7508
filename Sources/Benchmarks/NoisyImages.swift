import Datasets
import Randomness

/// Images on which implementations can be compared: each pixel with noise of up to a tenth.
///
/// The background and the strokes of MNIST's digits are flat, so that a convolution has equal sums
/// at many neighbouring places and rounding alone decides which of them a pooling takes. With noise
/// they differ.
enum NoisyImages {
  /// The training and test images of `split` with noise; other data as they are.
  static func split(_ split: DataSplit) -> DataSplit {
    DataSplit(
      training: noisy(split.training), validation: split.validation, test: noisy(split.test))
  }

  private static func noisy(_ set: ExampleSet) -> ExampleSet {
    guard case .bytes(let bytes) = set.features else { return set }
    var stream = RandomStream(seed: 1, name: "noise of \(set.name)")
    let pixels = bytes.map { Float($0) / 255 + 0.1 * Float(stream.nextUniform()) }
    return ExampleSet(
      name: set.name, featureShape: set.featureShape, features: .floats(pixels),
      targets: set.targets)
  }
}

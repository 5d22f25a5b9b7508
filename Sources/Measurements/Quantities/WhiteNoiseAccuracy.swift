import Datasets
import Randomness
import Training

/// How well a network does on the test images with noise N(0, σ²) on every pixel, for several σ.
///
/// Noisy pixels are cropped to [0, 1] (Hoffman et al. 2019, Eq. 9). One draw of standard normal
/// numbers an image is scaled by each σ; it depends on the run's seed and the image's place alone,
/// so networks of one seed meet the same noise.
///
/// Values: one accuracy a deviation, in percent. Metrics: `accuracy@0.3` for the deviation 0.3.
struct WhiteNoiseAccuracy: MeasuredQuantity {
  /// The deviations σ, in pixels' units of [0, 1].
  let deviations: [Double]
  /// How many test images, all when nil; which they are, ``FoolingDistances`` says.
  let examples: Int?
  /// Draws them; they lie evenly when nil.
  let imageSeed: UInt64?

  var title: String { "accuracy under white noise of \(deviations.count) deviations" }
  var expectedAnswers: Int { (examples ?? 10_000) * deviations.count }

  func findings(in context: MeasurementContext) throws -> Findings {
    try checkImages(context)
    try checkFit(context)
    let set = context.examples
    let width = set.featureCount
    let chosen = set.places(examples, seed: imageSeed)
    let classifier = try TrainedNetwork(context.seenRun(), weights: context.weights)
    var right = deviations.map { _ in 0 }
    try context.watch.forEachPiece(of: chosen.count) { range in
      let places = Array(chosen[range])
      let piece = try set.subset(places, name: set.name).held()
      guard case .bytes(let bytes) = piece.features else { return }
      let pixels = bytes.map { Float($0) / 255 }
      let noise = Self.noise(seed: context.run.seed, on: places, width: width)
      for (index, deviation) in deviations.enumerated() {
        let noisy = ExampleSet(
          name: set.name, featureShape: set.featureShape,
          features: .floats(
            zip(pixels, noise).map { min(max($0 + Float(deviation) * $1, 0), 1) }),
          targets: piece.targets)
        right[index] += try classifier.areRight(noisy).count { $0 }
      }
    }
    let accuracies = right.map { 100 * Double($0) / Double(max(chosen.count, 1)) }
    let names = deviations.map(MeasuredMetric.accuracy(deviation:))
    return Findings(
      metrics: Dictionary(zip(names, accuracies)) { first, _ in first }, values: accuracies,
      examples: chosen.count)
  }

  /// Standard normal numbers, `[example][feature]` flattened, of a stream for each example.
  private static func noise(seed: UInt64, on places: [Int], width: Int) -> [Float] {
    var noise = [Float](repeating: 0, count: places.count * width)
    noise.withUnsafeMutableBufferPointer { noise in
      for (row, place) in places.enumerated() {
        var stream = RandomStream(seed: seed, name: "pixel noise", index: UInt64(place))
        stream.normals(
          into: UnsafeMutableBufferPointer(rebasing: noise[row * width..<(row + 1) * width]))
      }
    }
    return noise
  }
}

import Datasets
import Foundation
import Randomness
import Training

extension Measurement {
  /// The accuracy on the noisy test images, one a deviation.
  func whiteNoise(
    _ deviations: [Double], _ weights: Data, _ data: DataLibrary, _ watch: MeasurementWatch
  ) throws -> Findings {
    let test = try data.load(run.data).test
    guard case .bytes(let bytes) = test.features, case .classes = test.targets else {
      throw MeasurementError.notImages(quantity: quantity.title, set: test.name)
    }
    let classifier = try TrainedClassifier(run, weights: weights)
    var right = deviations.map { _ in 0 }
    try watch.forEachPiece(of: test.count) { places in
      let clean = test.piece(places)
      let pixels = bytes[places.lowerBound * test.featureCount..<places.upperBound * test.featureCount]
        .map { Float($0) / 255 }
      let noise = noise(on: places, features: test.featureCount)
      for (index, deviation) in deviations.enumerated() {
        let noisy = zip(pixels, noise).map { pixel, noise in
          min(max(pixel + Float(deviation) * noise, 0), 1)
        }
        let set = ExampleSet(
          name: test.name, featureShape: test.featureShape, features: .floats(noisy),
          targets: clean.targets)
        right[index] += classifier.areRight(set).count { $0 }
      }
    }
    let accuracies = right.map { 100 * Double($0) / Double(max(test.count, 1)) }
    let names = deviations.map(MeasuredMetric.accuracy(deviation:))
    return Findings(
      metrics: Dictionary(zip(names, accuracies)) { first, _ in first }, values: accuracies,
      examples: test.count)
  }

  /// Standard normal numbers, `[example][feature]` flattened, of a stream for each example.
  private func noise(on places: Range<Int>, features: Int) -> [Float] {
    var noise = [Float](repeating: 0, count: places.count * features)
    noise.withUnsafeMutableBufferPointer { noise in
      for (row, place) in places.enumerated() {
        var stream = RandomStream(seed: run.seed, name: "white noise", index: UInt64(place))
        stream.normals(
          into: UnsafeMutableBufferPointer(
            rebasing: noise[row * features..<(row + 1) * features]))
      }
    }
    return noise
  }
}

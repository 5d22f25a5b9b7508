import Datasets
import Foundation
import Randomness
import Training

extension Measurement {
  /// The accuracy on the noisy images at `chosen`, one a deviation.
  func whiteNoise(
    _ deviations: [Double], at chosen: [Int], _ weights: Data, _ set: ExampleSet,
    _ watch: MeasurementWatch
  ) throws -> Findings {
    try checkImages(set)
    try check(set)
    let width = set.featureCount
    let classifier = try TrainedClassifier(run, weights: weights)
    var right = deviations.map { _ in 0 }
    try watch.forEachPiece(of: chosen.count) { range in
      let places = Array(chosen[range])
      let piece = try set.subset(places, name: set.name).held()
      guard case .bytes(let bytes) = piece.features else { return }
      let pixels = bytes.map { Float($0) / 255 }
      let noise = noise(on: places, width: width)
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
    return (Dictionary(zip(names, accuracies)) { first, _ in first }, accuracies)
  }

  /// Standard normal numbers, `[example][feature]` flattened, of a stream for each example.
  private func noise(on places: [Int], width: Int) -> [Float] {
    var noise = [Float](repeating: 0, count: places.count * width)
    noise.withUnsafeMutableBufferPointer { noise in
      for (row, place) in places.enumerated() {
        var stream = RandomStream(seed: run.seed, name: "pixel noise", index: UInt64(place))
        stream.normals(
          into: UnsafeMutableBufferPointer(rebasing: noise[row * width..<(row + 1) * width]))
      }
    }
    return noise
  }
}

import Datasets
import Randomness

/// Images of noise with labels in turn.
enum RandomImages {
  static func set(count: Int, shape: [Int] = [1, 28, 28]) -> ExampleSet {
    var stream = RandomStream(seed: 1, name: "images")
    let values = count * shape.reduce(1, *)
    let bytes = (0..<values).map { _ in UInt8(truncatingIfNeeded: stream.nextUInt32()) }
    return ExampleSet(
      name: "images", featureShape: shape, features: .bytes(bytes),
      targets: .classes((0..<count).map { UInt16($0 % 10) }, count: 10))
  }
}

import Datasets
import Randomness

/// Images of noise with labels in turn.
enum RandomImages {
  static func set(count: Int) -> ExampleSet {
    var stream = RandomStream(seed: 1, name: "images")
    let bytes = (0..<count * 784).map { _ in UInt8(truncatingIfNeeded: stream.nextUInt32()) }
    return ExampleSet(
      name: "images", featureShape: [1, 28, 28], features: .bytes(bytes),
      targets: .classes((0..<count).map { UInt16($0 % 10) }, count: 10))
  }
}

import Datasets
import Randomness

/// Examples made of random numbers.
extension DataSplit {
  /// 120 images of 28 by 28 with ten labels.
  static let randomImages: DataSplit = {
    var stream = RandomStream(seed: 1, name: "short run images")
    let pixels = (0..<(120 * 784)).map { _ in UInt8(truncatingIfNeeded: stream.nextUInt32()) }
    let labels = (0..<120).map { UInt16($0 % 10) }
    return DataSplit(
      ExampleSet(
        name: "random images", featureShape: [1, 28, 28], features: .bytes(pixels),
        targets: .classes(labels, count: 10)))
  }()

  /// 120 colour images of 32 by 32 with ten labels.
  static let randomColourImages: DataSplit = {
    var stream = RandomStream(seed: 1, name: "short run colour images")
    let pixels = (0..<(120 * 3072)).map { _ in UInt8(truncatingIfNeeded: stream.nextUInt32()) }
    let labels = (0..<120).map { UInt16($0 % 10) }
    return DataSplit(
      ExampleSet(
        name: "random colour images", featureShape: [3, 32, 32], features: .bytes(pixels),
        targets: .classes(labels, count: 10)))
  }()

  /// 100 points of a curve with slopes.
  static let randomCurve: DataSplit = {
    var stream = RandomStream(seed: 1, name: "short run curve")
    let numbers = (0..<300).map { _ in Float(stream.nextUniform()) }
    return DataSplit(
      ExampleSet(
        name: "random curve", featureShape: [1], features: .floats(Array(numbers[..<100])),
        targets: .values(Array(numbers[100..<200])), derivatives: Array(numbers[200...])))
  }()

  /// 12 points of a plane with values.
  static let randomPlane: DataSplit = {
    var stream = RandomStream(seed: 1, name: "short run plane")
    let numbers = (0..<36).map { _ in Float(stream.nextUniform()) }
    return DataSplit(
      ExampleSet(
        name: "random plane", featureShape: [2], features: .floats(Array(numbers[..<24])),
        targets: .values(Array(numbers[24...]))))
  }()

  /// Examples to train on, and none to measure on.
  private init(_ training: ExampleSet) {
    let none = training.subset([], name: "none")
    self.init(training: training, validation: none, test: none)
  }
}

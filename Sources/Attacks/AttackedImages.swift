import Datasets

/// The images and classes of a set, one example at a time.
struct AttackedImages {
  /// The pixels of an image.
  let features: Int
  /// The number of classes.
  let classes: Int
  private let set: ExampleSet
  private let labels: [UInt16]

  /// - Parameter set: images with pixels in [0, 1] and classes, in memory.
  init(_ set: ExampleSet) {
    guard case .classes(let labels, let classes) = set.targets else {
      preconditionFailure("AttackedImages: \(set.name) has no classes")
    }
    self.set = set
    self.labels = labels
    self.classes = classes
    features = set.featureCount
  }

  /// The class of an example.
  func label(of example: Int) -> Int { Int(labels[example]) }

  /// A pixel of an example, in [0, 1].
  func pixel(_ feature: Int, of example: Int) -> Float {
    switch set.features {
    case .bytes(let bytes): Float(bytes[example * features + feature]) / 255
    case .floats(let floats): floats[example * features + feature]
    case .streamed: preconditionFailure("AttackedImages: \(set.name) isn't in memory")
    }
  }

  /// The image of an example, `[features]`.
  func pixels(of example: Int) -> [Float] {
    (0..<features).map { pixel($0, of: example) }
  }

  /// Writes the image of an example into a lane of `rows`, `[features, paddedBatch]`.
  func copy(_ example: Int, into rows: UnsafeMutableBufferPointer<Float>, lane: Int) {
    let paddedBatch = rows.count / features
    for feature in 0..<features {
      rows[feature * paddedBatch + lane] = pixel(feature, of: example)
    }
  }

  /// Writes the class of an example into a lane of `rows`, `[classes, paddedBatch]`, as one-hot.
  func copyLabel(_ example: Int, into rows: UnsafeMutableBufferPointer<Float>, lane: Int) {
    let paddedBatch = rows.count / classes
    for candidate in 0..<classes {
      rows[candidate * paddedBatch + lane] = candidate == label(of: example) ? 1 : 0
    }
  }

  /// What an attack found for an example, where `image` fools the classifier.
  func fooling(_ example: Int, _ image: [Float], magnitude: Double) -> Fooling {
    var squares = 0.0
    for (feature, value) in image.enumerated() {
      let change = Double(value) - Double(pixel(feature, of: example))
      squares += change * change
    }
    return Fooling(distance: squares.squareRoot(), magnitude: magnitude, image: image)
  }
}

extension UnsafeMutableBufferPointer<Float> {
  /// The values of one lane of rows of `paddedBatch`.
  func values(lane: Int, paddedBatch: Int) -> [Float] {
    stride(from: lane, to: count, by: paddedBatch).map { self[$0] }
  }

  /// Sets the values of one lane of rows of `paddedBatch`.
  func setLane(_ lane: Int, paddedBatch: Int, to values: UnsafeMutableBufferPointer<Float>) {
    for (feature, value) in values.enumerated() { self[feature * paddedBatch + lane] = value }
  }
}

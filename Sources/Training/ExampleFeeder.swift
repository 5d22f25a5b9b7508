import Datasets

/// Copies examples of a set into a program's inputs, `[features…, paddedBatch]`.
///
/// Lanes beyond the examples given are left as they are. Nothing is allocated.
struct ExampleFeeder {
  private let set: ExampleSet
  private let featureCount: Int
  /// The network's input for each byte: byte / 255, rounded once.
  private let byteValues: [Float] = (0..<256).map { Float($0) / 255 }

  init(_ set: ExampleSet) {
    self.set = set
    featureCount = set.featureCount
  }

  /// Copies the features of the examples `indices` into the first lanes.
  func copyFeatures(of indices: [Int], into input: UnsafeMutableBufferPointer<Float>) {
    switch set.features {
    case .bytes(let bytes):
      bytes.withUnsafeBufferPointer { bytes in
        byteValues.withUnsafeBufferPointer { values in
          transpose(indices, width: featureCount, into: input) { values[Int(bytes[$0])] }
        }
      }
    case .floats(let floats):
      floats.withUnsafeBufferPointer { floats in
        transpose(indices, width: featureCount, into: input) { floats[$0] }
      }
    }
  }

  /// Copies the targets into the first lanes: one-hot for classes, else the values.
  func copyTargets(of indices: [Int], into target: UnsafeMutableBufferPointer<Float>) {
    switch set.targets {
    case .classes(let classes, let count):
      let paddedBatch = target.count / count
      for (lane, index) in indices.enumerated() {
        for candidate in 0..<count {
          target[candidate * paddedBatch + lane] = Int(classes[index]) == candidate ? 1 : 0
        }
      }
    case .values(let values):
      transpose(indices, width: 1, into: target) { values[$0] }
    }
  }

  /// Copies the target derivatives into the first lanes.
  func copyDerivatives(
    of indices: [Int], into target: UnsafeMutableBufferPointer<Float>
  ) {
    guard let derivatives = set.derivatives else { return }
    transpose(indices, width: 1, into: target) { derivatives[$0] }
  }

  /// Turns rows of examples into rows of features.
  @inline(__always)
  private func transpose(
    _ indices: [Int], width: Int, into storage: UnsafeMutableBufferPointer<Float>,
    _ value: (Int) -> Float
  ) {
    let paddedBatch = storage.count / width
    precondition(
      indices.count <= paddedBatch && storage.count == width * paddedBatch,
      "ExampleFeeder: \(indices.count) examples of \(width) don't fit \(storage.count) scalars")
    indices.withUnsafeBufferPointer { indices in
      for feature in 0..<width {
        let row = feature &* paddedBatch
        for lane in 0..<indices.count {
          storage[row &+ lane] = value(indices[lane] &* width &+ feature)
        }
      }
    }
  }
}

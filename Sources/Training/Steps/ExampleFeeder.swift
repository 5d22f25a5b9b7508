import Datasets
import Kernels
import Randomness

/// Copies examples of a set into a program's inputs, `[features…, paddedBatch]`.
///
/// Lanes beyond the examples given are left as they are. Nothing is allocated but for images that
/// are decoded or augmented.
package struct ExampleFeeder {
  private let set: ExampleSet
  private let featureCount: Int

  /// A feeder of the examples of `set`.
  package init(_ set: ExampleSet) {
    self.set = set
    featureCount = set.featureCount
  }

  /// Copies the features of the examples `indices` into the first lanes.
  ///
  /// - Throws: `DatasetError` for an image that can't be read.
  func copyFeatures(of indices: [Int], into input: UnsafeMutableBufferPointer<Float>) throws {
    guard case .streamed = set.features else {
      return copyHeldFeatures(of: indices, into: input)
    }
    copyBytes(
      try bytes(of: indices, by: nil, seed: 0, iteration: 0), of: Array(indices.indices),
      into: input)
  }

  /// Copies what a step sees of the images `indices` into the first lanes: see
  /// ``bytes(of:by:seed:iteration:)``.
  func copyFeatures(
    of indices: [Int], by augmentation: Augmentation, seed: UInt64, iteration: Int,
    into input: UnsafeMutableBufferPointer<Float>
  ) throws {
    copyBytes(
      try bytes(of: indices, by: augmentation, seed: seed, iteration: iteration),
      of: Array(indices.indices), into: input)
  }

  /// What a step sees of the images `indices`, `[batch, features]`: decoded where they are files,
  /// augmented where `augmentation` is given.
  ///
  /// An image draws from the stream `augmentation` of the run's seed, at the number of images that
  /// the run saw before.
  ///
  /// - Throws: `DatasetError` for an image that can't be read.
  package func bytes(
    of indices: [Int], by augmentation: Augmentation?, seed: UInt64, iteration: Int
  ) throws -> [UInt8] {
    let shape = set.featureShape
    var bytes: [UInt8] = []
    bytes.reserveCapacity(indices.count * featureCount)
    for (lane, index) in indices.enumerated() {
      guard let augmentation else {
        bytes += try planes(index)
        continue
      }
      var stream = RandomStream(
        seed: seed, name: "augmentation", index: UInt64(iteration * indices.count + lane))
      bytes +=
        augmentation.view(
          of: try image(index), height: shape[1], width: shape[2], from: &stream
        ).planes
    }
    return bytes
  }

  /// Copies the features of examples that are in memory into the first lanes.
  func copyHeldFeatures(of indices: [Int], into input: UnsafeMutableBufferPointer<Float>) {
    switch set.features {
    case .bytes(let bytes):
      copyBytes(bytes, of: indices, into: input)
    case .floats(let floats):
      floats.withUnsafeBufferPointer { floats in
        transpose(indices, width: featureCount, into: input) { floats[$0] }
      }
    case .streamed:
      preconditionFailure("ExampleFeeder: the images of \(set.name) aren't in memory")
    }
  }

  /// An image as it is stored, of whatever size.
  private func image(_ index: Int) throws -> PlanarImage {
    switch set.features {
    case .bytes(let bytes):
      return PlanarImage(
        height: set.featureShape[1], width: set.featureShape[2],
        planes: Array(bytes[index * featureCount..<(index + 1) * featureCount]))
    case .streamed(let images): return try images.decoded(index)
    case .floats: preconditionFailure("ExampleFeeder: \(set.name) isn't made of images")
    }
  }

  /// An image's bytes at the network's size.
  private func planes(_ index: Int) throws -> [UInt8] {
    guard case .streamed(let images) = set.features else { return try image(index).planes }
    return try images.planes(of: index)
  }

  /// Copies the targets into the first lanes: one-hot for classes, else the values.
  package func copyTargets(of indices: [Int], into target: UnsafeMutableBufferPointer<Float>) {
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

  private func copyBytes(
    _ bytes: [UInt8], of indices: [Int], into input: UnsafeMutableBufferPointer<Float>
  ) {
    let paddedBatch = input.count / featureCount
    precondition(
      indices.count <= paddedBatch && input.count == featureCount * paddedBatch,
      "ExampleFeeder: \(indices.count) examples of \(featureCount) don't fit \(input.count) scalars"
    )
    bytes.withUnsafeBufferPointer { bytes in
      indices.withUnsafeBufferPointer { indices in
        guard let source = bytes.baseAddress, let target = input.baseAddress else { return }
        ExampleKernel.copy(
          source, indices: indices, features: featureCount, into: target, rowScalars: paddedBatch)
      }
    }
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

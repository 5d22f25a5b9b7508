import Datasets
import Kernels

/// Copies examples of a set into a program's inputs, `[features…, paddedBatch]`.
///
/// Lanes beyond the examples given are left as they are. Nothing is allocated.
struct ExampleFeeder {
  private let set: ExampleSet
  private let featureCount: Int

  init(_ set: ExampleSet) {
    self.set = set
    featureCount = set.featureCount
  }

  /// Copies the features of the examples `indices` into the first lanes.
  func copyFeatures(of indices: [Int], into input: UnsafeMutableBufferPointer<Float>) {
    switch set.features {
    case .bytes(let bytes):
      copyBytes(bytes, of: indices, into: input)
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

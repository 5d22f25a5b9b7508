import Kernels
import Testing

/// A buffer of `count` values in (−1, 1) that depend on `seed` alone.
func randomBuffer<Scalar: KernelScalar>(
  _ count: Int, seed: UInt64, of type: Scalar.Type = Scalar.self
) -> AlignedBuffer<Scalar> {
  let buffer = AlignedBuffer<Scalar>(count: count)
  var state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 1
  for index in 0..<count {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    buffer.pointer[index] = Scalar(Double(state >> 40) / 8_388_608 - 1)
  }
  return buffer
}

/// A batched buffer `[features, batch]` of values in (−1, 1), with zeros in the padding lanes.
func randomBatch<Scalar: KernelScalar>(
  features: Int, examples: Int, seed: UInt64, of type: Scalar.Type = Scalar.self
) -> AlignedBuffer<Scalar> {
  let paddedBatch = registers(for: examples) * lanes
  let buffer = randomBuffer(features * paddedBatch, seed: seed, of: type)
  for feature in 0..<features {
    for example in examples..<paddedBatch { buffer.pointer[feature * paddedBatch + example] = 0 }
  }
  return buffer
}

/// The registers that hold a batch.
func registers(for examples: Int) -> Int { (examples + lanes - 1) / lanes }

extension AlignedBuffer {
  /// The scalars asked for.
  var values: [Scalar] { Array(UnsafeBufferPointer(start: pointer, count: count)) }

  /// A buffer that holds these values.
  convenience init(_ values: [Scalar]) {
    self.init(count: values.count)
    for (index, value) in values.enumerated() { pointer[index] = value }
  }
}

/// The sum of 16 lanes in the documented order: halves of 8, 4, 2 and 1.
func treeSum<Scalar: KernelScalar>(_ lanes: [Scalar]) -> Scalar {
  var sums = lanes
  while sums.count > 1 {
    let half = sums.count / 2
    sums = (0..<half).map { sums[$0] + sums[$0 + half] }
  }
  return sums[0]
}

/// Requires equal bits (any NaN equals any other): the references add in the documented order, so no
/// tolerance is due.
func expectSameBits<Scalar: KernelScalar>(
  _ found: [Scalar], _ expected: [Scalar], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.count == expected.count, sourceLocation: sourceLocation)
  for (index, pair) in zip(found, expected).enumerated() {
    let isSame =
      (pair.0 == pair.1 && pair.0.sign == pair.1.sign) || (pair.0.isNaN && pair.1.isNaN)
    guard !isSame else { continue }
    Issue.record(
      "\(Scalar.self) at \(index): found \(pair.0), expected \(pair.1)",
      sourceLocation: sourceLocation)
    return
  }
}

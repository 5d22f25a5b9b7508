import Kernels
import Testing

struct ExampleKernelTests {
  /// Every byte's quotient is correctly rounded and lands in its place; padding stays as it was.
  @Test(arguments: [1, 7, 8, 50, 100], [1, 8, 20, 784])
  func bytesBecomeRowsOfFeatures(examples: Int, features: Int) {
    let row = BatchRow(examples: examples)
    let bytes = (0..<(130 * features)).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 256) }
    let indices = (0..<examples).map { ($0 * 71 + 5) % 130 }
    let out = GuardedBuffer<Float>(count: features * row.scalars)
    out.pointer.update(repeating: -3, count: out.count)
    var expected = [Float](repeating: -3, count: out.count)
    for (lane, index) in indices.enumerated() {
      for feature in 0..<features {
        expected[feature * row.scalars + lane] = Float(bytes[index * features + feature]) / 255
      }
    }
    indices.withUnsafeBufferPointer { indices in
      ExampleKernel.copy(
        bytes, indices: indices, features: features, into: out.pointer, rowScalars: row.scalars)
    }
    out.expect(expected)
  }
}

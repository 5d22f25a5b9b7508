import Kernels
import Testing

struct BiasKernelTests {
  /// Padding gets the bias too, so the whole rows are compared.
  private func check<Scalar: KernelScalar>(
    _ type: Scalar.Type, channels: Int, rest: Int, examples: Int
  ) {
    let row = BatchRow(examples: examples)
    let x = GuardedBuffer<Scalar>(features: channels * rest, row: row, seed: 1)
    let bias = GuardedBuffer<Scalar>(random: channels, seed: 2)
    let out = GuardedBuffer<Scalar>(count: x.count)
    BiasKernel.add(
      x.pointer, bias: bias.pointer, into: out.pointer, channels: channels,
      octetsPerChannel: rest * row.octets)
    out.expect(
      x.values.enumerated().map { $0.element + bias.pointer[$0.offset / (rest * row.scalars)] })
  }

  @Test(arguments: [(1, 1), (6, 1), (3, 4), (5, 9)], Array(1...60) + [100, 128, 130])
  func matchesPlainLoops(size: (channels: Int, rest: Int), examples: Int) {
    check(Float.self, channels: size.channels, rest: size.rest, examples: examples)
    check(Double.self, channels: size.channels, rest: size.rest, examples: examples)
  }
}

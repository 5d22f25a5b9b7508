import Kernels
import Testing

/// Subsampling and its transpose against plain loops; nothing is computed, so every bit counts.
struct SubsamplingKernelTests {
  @Test(
    arguments: [
      SubsamplingKernel.Geometry(channels: 2, height: 4, width: 6, stride: 2, outputChannels: 5),
      .init(channels: 1, height: 5, width: 3, stride: 2, outputChannels: 1),
      .init(channels: 3, height: 7, width: 8, stride: 3, outputChannels: 4),
      .init(channels: 2, height: 3, width: 2, stride: 1, outputChannels: 3),
      .init(
        channels: 2, height: 4, width: 5, stride: 2, outputChannels: 3, firstRow: 1,
        firstColumn: 1),
    ], [1, 9, 50])
  func matchesPlainLoops(geometry: SubsamplingKernel.Geometry, examples: Int) {
    let row = BatchRow(examples: examples)
    let small = geometry.outputHeight * geometry.outputWidth
    let large = geometry.height * geometry.width
    let image = GuardedBuffer<Float>(features: geometry.channels * large, row: row, seed: 1)
    let result = GuardedBuffer<Float>(features: geometry.outputChannels * small, row: row, seed: 2)
    var (taken, spread) = (
      [Float](repeating: 0, count: result.count), [Float](repeating: 0, count: image.count)
    )
    for channel in 0..<geometry.channels {
      for y in 0..<geometry.outputHeight {
        for x in 0..<geometry.outputWidth {
          let inner = (channel * geometry.outputHeight + y) * geometry.outputWidth + x
          let outer =
            (channel * geometry.height + geometry.firstRow + y * geometry.stride) * geometry.width
            + geometry.firstColumn + x * geometry.stride
          for lane in 0..<row.scalars {
            taken[inner * row.scalars + lane] = image.pointer[outer * row.scalars + lane]
            spread[outer * row.scalars + lane] = result.pointer[inner * row.scalars + lane]
          }
        }
      }
    }
    let out = GuardedBuffer<Float>(count: result.count)
    SubsamplingKernel.take(geometry, image.pointer, into: out.pointer, row: row)
    out.expect(taken)
    let back = GuardedBuffer<Float>(count: image.count)
    SubsamplingKernel.spread(geometry, result.pointer, into: back.pointer, row: row)
    back.expect(spread)
  }
}

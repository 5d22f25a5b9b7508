import Kernels
import Testing

/// Unfolding and its transpose against plain loops that add in the documented order: every bit
/// counts.
struct UnfoldingKernelTests {
  @Test(
    arguments: [
      UnfoldingKernel.Geometry(
        channels: 2, height: 5, width: 6, window: 3, stride: 2, padding: 1),
      .init(channels: 1, height: 4, width: 4, window: 2, stride: 2, padding: 0),
      .init(channels: 3, height: 5, width: 4, window: 2, stride: 1, padding: 0),
      .init(channels: 1, height: 7, width: 5, window: 2, stride: 3, padding: 1),
    ], [1, 9, 50])
  func matchesPlainLoops(geometry: UnfoldingKernel.Geometry, examples: Int) {
    let row = BatchRow(examples: examples)
    let image = GuardedBuffer<Float>(
      features: geometry.channels * geometry.height * geometry.width, row: row, seed: 1)
    let windows = GuardedBuffer<Float>(
      features: geometry.channels * geometry.rows * geometry.columns * geometry.window
        * geometry.window, row: row, seed: 2)
    var (unfolded, folded) = (
      [Float](repeating: 0, count: windows.count), [Float](repeating: 0, count: image.count)
    )
    let (lines, places) = (
      geometry.rows * geometry.window, geometry.columns * geometry.window
    )
    for feature in 0..<(geometry.channels * lines * places) {
      let (line, place) = (feature / places % lines, feature % places)
      let y = line / geometry.window * geometry.stride + line % geometry.window - geometry.padding
      let x = place / geometry.window * geometry.stride + place % geometry.window - geometry.padding
      guard (0..<geometry.height).contains(y), (0..<geometry.width).contains(x) else { continue }
      let outer = (feature / (lines * places) * geometry.height + y) * geometry.width + x
      for lane in 0..<row.scalars {
        let (inside, outside) = (feature * row.scalars + lane, outer * row.scalars + lane)
        unfolded[inside] = image.pointer[outside]
        folded[outside] += windows.pointer[inside]
      }
    }
    let out = GuardedBuffer<Float>(count: windows.count)
    UnfoldingKernel.unfold(geometry, image.pointer, into: out.pointer, row: row)
    out.expect(unfolded)
    let back = GuardedBuffer<Float>(count: image.count)
    UnfoldingKernel.fold(geometry, windows.pointer, into: back.pointer, row: row)
    back.expect(folded)
  }
}

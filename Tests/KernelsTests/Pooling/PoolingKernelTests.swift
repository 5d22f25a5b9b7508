import Kernels
import Testing

struct PoolingKernelTests {
  /// Padding is pooled like examples, so the whole rows are compared.
  private func check<Scalar: KernelScalar>(
    _ type: Scalar.Type, _ geometry: PoolingGeometry, _ row: BatchRow
  ) {
    let batch = row.scalars
    // Rounded to quarters, so that windows hold ties.
    let x = GuardedBuffer<Scalar>(features: geometry.inputCount, row: row, seed: 8)
    for index in 0..<x.count { x.pointer[index] = (x.pointer[index] * 4).rounded() / 4 }
    var expectedChoice = Array(repeating: Scalar.zero, count: geometry.outputCount * batch)
    var expectedMaximum = expectedChoice
    var expectedScatter = Array(repeating: Scalar.zero, count: x.count)
    let g = GuardedBuffer<Scalar>(features: geometry.outputCount, row: row, seed: 9)
    for index in expectedChoice.indices {
      let (feature, b) = (index / batch, index % batch)
      let inputs = inputs(geometry, of: feature).map { $0 * batch + b }
      let values = inputs.map { x.pointer[$0] }
      let position = values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
      expectedChoice[index] = Scalar(position)
      expectedMaximum[index] = values[position]
      expectedScatter[inputs[position]] = g.pointer[index]
    }

    let choice = GuardedBuffer<Scalar>(count: expectedChoice.count)
    PoolingKernel.choice(geometry, x.pointer, into: choice.pointer, row: row)
    choice.expect(expectedChoice)
    let results = (0..<4).map { _ in GuardedBuffer<Scalar>(count: expectedChoice.count) }
    PoolingKernel.maximum(
      geometry, x.pointer, choice: results[0].pointer, value: results[1].pointer,
      rectified: results[2].pointer, mask: results[3].pointer, row: row)
    results[0].expect(expectedChoice)
    results[1].expect(expectedMaximum)
    results[2].expect(expectedMaximum.map { $0 <= 0 ? 0 : $0 })
    results[3].expect(expectedMaximum.map { $0 > 0 ? 1 : 0 })
    let gathered = GuardedBuffer<Scalar>(count: expectedChoice.count)
    PoolingKernel.gather(
      geometry, x.pointer, choice: choice.pointer, into: gathered.pointer, row: row)
    gathered.expect(expectedMaximum)
    let scattered = GuardedBuffer<Scalar>(count: x.count)
    PoolingKernel.scatter(
      geometry, g.pointer, choice: choice.pointer, into: scattered.pointer, row: row)
    scattered.expect(expectedScatter)
  }

  /// The input features of a window, row by row.
  private func inputs(_ geometry: PoolingGeometry, of feature: Int) -> [Int] {
    let column = feature % geometry.outputWidth
    let line = feature / geometry.outputWidth % geometry.outputHeight
    let channel = feature / geometry.outputWidth / geometry.outputHeight
    return (0..<(geometry.window * geometry.window)).map { position in
      let y = line * geometry.window + position / geometry.window
      let x = column * geometry.window + position % geometry.window
      return (channel * geometry.height + y) * geometry.width + x
    }
  }

  @Test(
    arguments: [
      PoolingGeometry(channels: 6, height: 8, width: 6, window: 2),
      PoolingGeometry(channels: 1, height: 2, width: 2, window: 2),
      PoolingGeometry(channels: 2, height: 7, width: 5, window: 2),
      PoolingGeometry(channels: 3, height: 6, width: 7, window: 3),
      PoolingGeometry(channels: 2, height: 3, width: 4, window: 1),
    ], batchSizes + [17, 40])
  func matchPlainLoops(geometry: PoolingGeometry, examples: Int) {
    check(Float.self, geometry, BatchRow(examples: examples))
    check(Double.self, geometry, BatchRow(examples: examples))
  }

  /// Rows of every number of octets; where it is odd, the last register overlaps the one before.
  @Test func matchPlainLoopsForEveryBatchUpTo60() {
    let geometry = PoolingGeometry(channels: 2, height: 5, width: 4, window: 2)
    for examples in 1...60 {
      check(Float.self, geometry, BatchRow(examples: examples))
      check(Double.self, geometry, BatchRow(examples: examples))
    }
  }

  /// A NaN is never chosen, unless it is first; and one in the padding is no example's concern.
  @Test func notANumberIsChosenOnlyWhereItIsFirst() {
    let geometry = PoolingGeometry(channels: 1, height: 2, width: 2, window: 2)
    let row = BatchRow(examples: 3)
    let x = GuardedBuffer<Float>(count: 4 * row.scalars)
    x.pointer.update(repeating: .nan, count: x.count)
    // One window an example: (NaN, 1, 2, 3), (1, NaN, 2, NaN), (1, 0, 0, NaN).
    let windows: [[Float]] = [[.nan, 1, 2, 3], [1, .nan, 2, .nan], [1, 0, 0, .nan]]
    for (example, window) in windows.enumerated() {
      for (position, value) in window.enumerated() {
        x.pointer[position * row.scalars + example] = value
      }
    }
    let choice = GuardedBuffer<Float>(count: row.scalars)
    PoolingKernel.choice(geometry, x.pointer, into: choice.pointer, row: row)
    expectSameBits(choice.examples(row), [0, 2, 0])
    let out = GuardedBuffer<Float>(count: row.scalars)
    PoolingKernel.maximum(
      geometry, x.pointer, choice: nil, value: out.pointer, rectified: nil, mask: nil, row: row)
    expectSameBits(out.examples(row), [.nan, 2, 1])
  }
}

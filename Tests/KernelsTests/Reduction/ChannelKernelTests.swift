import Kernels
import Testing

struct ChannelReductionTests {
  /// What the kernels' comment says, one scalar at a time.
  private func reduced<Scalar: KernelScalar>(
    channels: Int, positions: Int, _ row: BatchRow,
    adding: (_ total: Scalar, _ index: Int, _ channel: Int) -> Scalar
  ) -> [Scalar] {
    (0..<channels).map { channel in
      var total = [Scalar](repeating: 0, count: lanes)
      for first in stride(from: 0, to: row.examples, by: lanes) {
        let start = min(first, row.scalars - lanes)
        for lane in 0..<lanes where (first..<row.examples).contains(start + lane) {
          var sum = Scalar.zero
          for position in 0..<positions {
            let line = (channel * positions + position) * row.scalars
            sum = adding(sum, line + start + lane, channel)
          }
          total[lane] += sum
        }
      }
      return treeSum(total)
    }
  }

  private func check<Scalar: KernelScalar>(
    _ type: Scalar.Type, channels: Int, positions: Int, examples: Int
  ) {
    let row = BatchRow(examples: examples)
    let x = GuardedBuffer<Scalar>(features: channels * positions, row: row, seed: 5)
    let y = GuardedBuffer<Scalar>(features: channels * positions, row: row, seed: 6)
    let center = GuardedBuffer<Scalar>(random: channels, seed: 7)
    // The padding holds NaN: a sum that reads it shows.
    x.setPadding(row, to: .nan)
    let out = GuardedBuffer<Scalar>(count: channels)

    ChannelReduction.sum(
      x.pointer, into: out.pointer, channels: channels, positions: positions, row: row)
    out.expect(
      reduced(channels: channels, positions: positions, row) { total, index, _ in
        total + x.pointer[index]
      })
    ChannelReduction.product(
      x.pointer, y.pointer, into: out.pointer, channels: channels, positions: positions, row: row)
    out.expect(
      reduced(channels: channels, positions: positions, row) { total, index, _ in
        total.addingProduct(x.pointer[index], y.pointer[index])
      })
    ChannelReduction.squaredDistance(
      x.pointer, from: center.pointer, into: out.pointer, channels: channels,
      positions: positions, row: row)
    out.expect(
      reduced(channels: channels, positions: positions, row) { total, index, channel in
        let distance = x.pointer[index] - center.pointer[channel]
        return total.addingProduct(distance, distance)
      })
  }

  @Test(arguments: [(1, 1), (1, 10), (3, 7), (6, 1)], Array(1...60) + [64, 100, 128, 130])
  func matchPlainLoops(size: (channels: Int, positions: Int), examples: Int) {
    check(Float.self, channels: size.channels, positions: size.positions, examples: examples)
    check(Double.self, channels: size.channels, positions: size.positions, examples: examples)
  }
}

struct ChannelKernelTests {
  private func check<Scalar: KernelScalar>(
    _ type: Scalar.Type, terms count: Int, hasShift: Bool, examples: Int
  ) {
    let (channels, positions) = (3, 5)
    let row = BatchRow(examples: examples)
    let values = (0..<count).map { index -> GuardedBuffer<Scalar> in
      let buffer = GuardedBuffer<Scalar>(
        features: channels * positions, row: row, seed: UInt64(index))
      buffer.setPadding(row, to: .nan)
      return buffer
    }
    // Every third term has no factors.
    let factors = (0..<count).map { index in
      index % 3 == 1 ? nil : GuardedBuffer<Scalar>(random: channels, seed: 10 + UInt64(index))
    }
    let shift = hasShift ? GuardedBuffer<Scalar>(random: channels, seed: 20) : nil
    let expected = (0..<channels * positions * row.scalars).map { index in
      let channel = index / (positions * row.scalars)
      guard index % row.scalars < examples else { return Scalar.zero }
      return zip(values, factors).reduce(shift?.pointer[channel] ?? 0) { sum, term in
        sum.addingProduct(term.1?.pointer[channel] ?? 1, term.0.pointer[index])
      }
    }
    let terms = ChannelKernel.Terms<Scalar>(
      zip(values, factors).map { values, factors in
        (UnsafePointer(values.pointer), factors.map { UnsafePointer($0.pointer) })
      })
    // Beside the operands, then over each of them.
    let apart = GuardedBuffer<Scalar>(count: expected.count)
    // Else the buffers could be freed after their pointers are taken.
    withExtendedLifetime((factors, shift)) {
      for out in [apart] + values {
        let kept = values.map(\.values)
        ChannelKernel.combine(
          terms, shift: shift.map { UnsafePointer($0.pointer) }, into: out.pointer,
          channels: channels, positions: positions, row: row)
        out.expect(expected)
        for (buffer, values) in zip(values, kept) {
          for (index, value) in values.enumerated() { buffer.pointer[index] = value }
        }
      }
    }
  }

  @Test(arguments: 0...ChannelKernel.termLimit, Array(1...60) + [64, 100, 128, 130])
  func matchesAPlainLoop(terms: Int, examples: Int) {
    for hasShift in [false, true] {
      check(Float.self, terms: terms, hasShift: hasShift, examples: examples)
      check(Double.self, terms: terms, hasShift: hasShift, examples: examples)
    }
  }
}

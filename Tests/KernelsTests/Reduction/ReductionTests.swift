import Kernels
import Testing

struct BatchReductionTests {
  private func check<Scalar: KernelScalar>(_ type: Scalar.Type, examples: Int, features: Int) {
    let row = BatchRow(examples: examples)
    // The padding holds NaN: a sum that reads it shows.
    let x = GuardedBuffer<Scalar>(features: features, row: row, seed: 3)
    x.setPadding(row, to: .nan)
    let out = GuardedBuffer<Scalar>(count: features)
    BatchSums.sum(x.pointer, into: out.pointer, features: features, row: row)
    let expected = (0..<features).map { feature in
      var sums = Array(repeating: Scalar.zero, count: lanes)
      for example in 0..<examples {
        sums[example % lanes] += x.pointer[feature * row.scalars + example]
      }
      return treeSum(sums)
    }
    out.expect(expected)

    BatchSums.broadcast(out.pointer, into: x.pointer, features: features, row: row)
    x.expect(
      (0..<(features * row.scalars)).map {
        $0 % row.scalars < examples ? expected[$0 / row.scalars] : 0
      })
  }

  @Test(arguments: Array(1...60) + [64, 65, 100, 128, 130], [1, 3])
  func sumAndBroadcastLeaveThePaddingOut(examples: Int, features: Int) {
    check(Float.self, examples: examples, features: features)
    check(Double.self, examples: examples, features: features)
  }
}

struct TrailingReductionTests {
  /// Padding is reduced like examples, so the whole rows are compared.
  private func check<Scalar: KernelScalar>(
    _ type: Scalar.Type, leading: Int, trailing: Int, examples: Int
  ) {
    let row = BatchRow(examples: examples)
    let batch = row.scalars
    let x = GuardedBuffer<Scalar>(features: leading * trailing, row: row, seed: 4)
    func reduce(_ combine: (Scalar, Scalar) -> Scalar) -> [Scalar] {
      (0..<(leading * batch)).map { index in
        let (l, b) = (index / batch, index % batch)
        var result = x.pointer[l * trailing * batch + b]
        for t in 1..<trailing {
          result = combine(result, x.pointer[(l * trailing + t) * batch + b])
        }
        return result
      }
    }
    let maximum = GuardedBuffer<Scalar>(count: leading * batch)
    TrailingReduction.maximum(
      x.pointer, into: maximum.pointer, leading: leading, trailing: trailing, row: row)
    maximum.expect(reduce { max($0, $1) })
    let sum = GuardedBuffer<Scalar>(count: leading * batch)
    TrailingReduction.sum(
      x.pointer, into: sum.pointer, leading: leading, trailing: trailing, row: row)
    let sums = reduce { $0 + $1 }
    sum.expect(sums)
    TrailingReduction.broadcast(
      sum.pointer, into: x.pointer, leading: leading, trailing: trailing, row: row)
    x.expect((0..<x.count).map { sums[$0 / (trailing * batch) * batch + $0 % batch] })
  }

  @Test(arguments: [(1, 1), (1, 10), (3, 7), (2, 25), (6, 1)], batchSizes)
  func matchPlainLoops(size: (leading: Int, trailing: Int), examples: Int) {
    check(Float.self, leading: size.leading, trailing: size.trailing, examples: examples)
    check(Double.self, leading: size.leading, trailing: size.trailing, examples: examples)
  }

  /// Rows of every number of octets; where it is odd, the last register overlaps the one before.
  @Test func matchPlainLoopsForEveryBatchUpTo60() {
    for examples in 1...60 {
      check(Float.self, leading: 3, trailing: 4, examples: examples)
      check(Double.self, leading: 3, trailing: 4, examples: examples)
    }
  }

  /// What lies in the padding, NaN too, changes no example.
  @Test(arguments: batchSizes)
  func paddingDoesNotMixWithExamples(examples: Int) {
    let row = BatchRow(examples: examples)
    func results(padding: Float) -> [[Float]] {
      let x = GuardedBuffer<Float>(features: 6, row: row, seed: 4)
      x.setPadding(row, to: padding)
      let maximum = GuardedBuffer<Float>(count: 2 * row.scalars)
      TrailingReduction.maximum(x.pointer, into: maximum.pointer, leading: 2, trailing: 3, row: row)
      let sum = GuardedBuffer<Float>(count: 2 * row.scalars)
      TrailingReduction.sum(x.pointer, into: sum.pointer, leading: 2, trailing: 3, row: row)
      return [maximum.examples(row), sum.examples(row)]
    }
    let plain = results(padding: 0)
    for (garbage, plain) in zip(results(padding: .nan), plain) { expectSameBits(garbage, plain) }
    for (garbage, plain) in zip(results(padding: 1e30), plain) { expectSameBits(garbage, plain) }
  }

  @Test func maximumPassesOverNaN() {
    let row = BatchRow(examples: 17)
    let x = GuardedBuffer<Float>(Array(repeating: -2, count: 3 * row.scalars))
    x.pointer[row.scalars] = .nan
    x.pointer[2 * row.scalars] = 5
    x.pointer[2 * row.scalars + 16] = .nan
    let out = GuardedBuffer<Float>(count: row.scalars)
    TrailingReduction.maximum(x.pointer, into: out.pointer, leading: 1, trailing: 3, row: row)
    #expect(out.pointer[0] == 5)
    #expect(out.pointer[1] == -2)
    #expect(out.pointer[16] == -2)
  }
}

struct RowReductionTests {
  private func check<Scalar: KernelScalar>(_ type: Scalar.Type, leading: Int, trailing: Int) {
    let x = GuardedBuffer<Scalar>(random: leading * trailing, seed: 6)
    let rows = (0..<leading).map { Array(x.values[($0 * trailing)..<(($0 + 1) * trailing)]) }
    let out = GuardedBuffer<Scalar>(count: leading)
    RowReduction.maximum(x.pointer, into: out.pointer, leading: leading, trailing: trailing)
    out.expect(rows.compactMap { $0.max() })
    RowReduction.sum(x.pointer, into: out.pointer, leading: leading, trailing: trailing)
    let sums = rows.map { row in
      var sums = Array(repeating: Scalar.zero, count: lanes)
      for (t, value) in row.enumerated() { sums[t % lanes] += value }
      return treeSum(sums)
    }
    out.expect(sums)
    RowReduction.broadcast(out.pointer, into: x.pointer, leading: leading, trailing: trailing)
    x.expect(sums.flatMap { Array(repeating: $0, count: trailing) })
  }

  @Test(arguments: [1, 4], [1, 15, 16, 17, 33, 250])
  func matchPlainLoops(leading: Int, trailing: Int) {
    check(Float.self, leading: leading, trailing: trailing)
    check(Double.self, leading: leading, trailing: trailing)
  }
}

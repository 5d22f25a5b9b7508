import Kernels
import Testing

struct BatchReductionTests {
  private func check<Scalar: KernelScalar>(_ type: Scalar.Type, examples: Int, features: Int) {
    let registers = registers(for: examples)
    let paddedBatch = registers * lanes
    // The padding holds NaN: a sum that reads it shows.
    let x = randomBuffer(features * paddedBatch, seed: 3, of: type)
    for feature in 0..<features {
      for lane in examples..<paddedBatch { x.pointer[feature * paddedBatch + lane] = .nan }
    }
    let out = AlignedBuffer<Scalar>(count: features)
    BatchReduction.sum(
      x.pointer, into: out.pointer, features: features, registers: registers, examples: examples)
    let expected = (0..<features).map { feature in
      var sums = Array(repeating: Scalar.zero, count: lanes)
      for example in 0..<examples {
        sums[example % lanes] += x.pointer[feature * paddedBatch + example]
      }
      return treeSum(sums)
    }
    expectSameBits(out.values, expected)

    BatchReduction.broadcast(
      out.pointer, into: x.pointer, features: features, registers: registers, examples: examples)
    let broadcast = (0..<(features * paddedBatch)).map {
      $0 % paddedBatch < examples ? expected[$0 / paddedBatch] : 0
    }
    expectSameBits(x.values, broadcast)
  }

  @Test(arguments: [1, 15, 16, 17, 32, 64, 100], [1, 3])
  func sumAndBroadcastLeaveThePaddingOut(examples: Int, features: Int) {
    check(Float.self, examples: examples, features: features)
    check(Double.self, examples: examples, features: features)
  }
}

struct TrailingReductionTests {
  private func check<Scalar: KernelScalar>(
    _ type: Scalar.Type, leading: Int, trailing: Int, registers: Int
  ) {
    let batch = registers * lanes
    let x = randomBuffer(leading * trailing * batch, seed: 4, of: type)
    let out = AlignedBuffer<Scalar>(count: leading * batch)
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
    TrailingReduction.maximum(
      x.pointer, into: out.pointer, leading: leading, trailing: trailing, registers: registers)
    expectSameBits(out.values, reduce { max($0, $1) })
    TrailingReduction.sum(
      x.pointer, into: out.pointer, leading: leading, trailing: trailing, registers: registers)
    let sums = reduce { $0 + $1 }
    expectSameBits(out.values, sums)
    TrailingReduction.broadcast(
      out.pointer, into: x.pointer, leading: leading, trailing: trailing, registers: registers)
    let broadcast = (0..<x.count).map { sums[$0 / (trailing * batch) * batch + $0 % batch] }
    expectSameBits(x.values, broadcast)
  }

  @Test(arguments: [(1, 1, 1), (1, 10, 4), (3, 7, 2), (2, 25, 5), (6, 1, 3)])
  func matchPlainLoops(leading: Int, trailing: Int, registers: Int) {
    check(Float.self, leading: leading, trailing: trailing, registers: registers)
    check(Double.self, leading: leading, trailing: trailing, registers: registers)
  }

  @Test func maximumPassesOverNaN() {
    let x = AlignedBuffer<Float>(count: 3 * lanes)
    Elementwise.fill(x.pointer, with: -2, registers: 3)
    x.pointer[lanes] = .nan
    x.pointer[2 * lanes] = 5
    let out = AlignedBuffer<Float>(count: lanes)
    TrailingReduction.maximum(x.pointer, into: out.pointer, leading: 1, trailing: 3, registers: 1)
    #expect(out.pointer[0] == 5)
    #expect(out.pointer[1] == -2)
  }
}

struct RowReductionTests {
  private func check<Scalar: KernelScalar>(_ type: Scalar.Type, leading: Int, trailing: Int) {
    let x = randomBuffer(leading * trailing, seed: 6, of: type)
    let rows = (0..<leading).map { Array(x.values[($0 * trailing)..<(($0 + 1) * trailing)]) }
    let out = AlignedBuffer<Scalar>(count: leading)
    RowReduction.maximum(x.pointer, into: out.pointer, leading: leading, trailing: trailing)
    expectSameBits(out.values, rows.compactMap { $0.max() })
    RowReduction.sum(x.pointer, into: out.pointer, leading: leading, trailing: trailing)
    let sums = rows.map { row in
      var sums = Array(repeating: Scalar.zero, count: lanes)
      for (t, value) in row.enumerated() { sums[t % lanes] += value }
      return treeSum(sums)
    }
    expectSameBits(out.values, sums)
    RowReduction.broadcast(out.pointer, into: x.pointer, leading: leading, trailing: trailing)
    expectSameBits(x.values, sums.flatMap { Array(repeating: $0, count: trailing) })
  }

  @Test(arguments: [1, 4], [1, 15, 16, 17, 33, 250])
  func matchPlainLoops(leading: Int, trailing: Int) {
    check(Float.self, leading: leading, trailing: trailing)
    check(Double.self, leading: leading, trailing: trailing)
  }
}

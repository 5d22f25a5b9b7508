import Randomness

/// Writes draws of a ``RandomStream`` into a function, so that a device makes its own.
///
/// The words are the stream's to the bit: Philox4x32-10 is integers alone, and the order of a fill
/// is kept (`RandomStream+Words.swift`), in which the processor's padding of a batch counts. Masks
/// are exact too. Normals and directions take logarithms, roots, sines and cosines of the device in
/// Double, each within an ulp or so of ours, and are rounded to the element type afterwards: in
/// single precision they are the same numbers but for one in some ten million.
package struct RandomPrinter {
  /// The seed of the run, Philox's key: a scalar of 64 bits.
  let seed: Value
  /// The index of the stream, usually an iteration: a scalar of 64 bits.
  let index: Value

  /// Draws of `seed`'s streams at `index`, ui64 scalars that the module computes or is given: runs
  /// that differ in their seeds alone share a module.
  package init(seed: Value, index: Value) {
    for scalar in [seed, index] {
      precondition(
        scalar.element == .uint64 && scalar.dimensions.isEmpty,
        "RandomPrinter: seed and index are ui64 scalars, not \(scalar.type)")
    }
    self.seed = seed
    self.index = index
  }

  /// The first `count` words of the stream called `name`, and those that complete their group of
  /// 64, in the order of a fill.
  func words(_ name: String, covering count: Int, _ w: inout FunctionWriter) -> Value {
    let groups = (count + RandomStream.groupSize - 1) / RandomStream.groupSize
    let blocks = [groups * 16]
    let factor = w.constant(bits: RandomStream.indexFactor, [], .uint64)
    let hash = w.constant(bits: RandomStream.hash(name), [], .uint64)
    let stream = w.apply(.add, hash, w.apply(.multiply, index, factor))
    // The counter: number of the block, then number of the stream, low halves first.
    var x0 = w.indices(along: 0, blocks, .uint32)
    var x1 = w.constant(bits: 0, blocks, .uint32)
    var x2 = w.broadcast(w.convert(stream, to: .uint32), to: blocks, along: [])
    var x3 = w.broadcast(highWord(stream, &w), to: blocks, along: [])
    var (key0, key1) = (w.convert(seed, to: .uint32), highWord(seed, &w))
    for _ in 0..<10 {
      let first = product(x0, Philox4x32.multipliers.0, &w)
      let second = product(x2, Philox4x32.multipliers.1, &w)
      let (keyed1, keyed3) = (xor(x1, key0, &w), xor(x3, key1, &w))
      x0 = w.apply(.exclusiveOr, second.high, keyed1)
      x2 = w.apply(.exclusiveOr, first.high, keyed3)
      x1 = second.low
      x3 = first.low
      key0 = w.apply(.add, key0, w.constant(bits: UInt64(Philox4x32.weyl.0), [], .uint32))
      key1 = w.apply(.add, key1, w.constant(bits: UInt64(Philox4x32.weyl.1), [], .uint32))
    }
    // Word j of block 16 g + lane is at 64 g + 16 j + lane.
    let rows = [x0, x1, x2, x3].map { w.reshape($0, [groups, 1, 16]) }
    return w.reshape(w.concatenate(rows, along: 1), [groups * RandomStream.groupSize])
  }

  private func xor(_ x: Value, _ key: Value, _ w: inout FunctionWriter) -> Value {
    w.apply(.exclusiveOr, x, w.broadcast(key, to: x.dimensions, along: []))
  }

  private func product(
    _ x: Value, _ factor: UInt32, _ w: inout FunctionWriter
  ) -> (low: Value, high: Value) {
    let factor = w.constant(bits: UInt64(factor), x.dimensions, .uint64)
    let wide = w.apply(.multiply, w.convert(x, to: .uint64), factor)
    return (w.convert(wide, to: .uint32), highWord(wide, &w))
  }

  private func highWord(_ x: Value, _ w: inout FunctionWriter) -> Value {
    w.convert(w.apply(.shiftRight, x, constant: 32), to: .uint32)
  }
}

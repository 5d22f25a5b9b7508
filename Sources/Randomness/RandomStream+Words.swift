// The order in which fills take words from the generator, made for SIMD and for buffers whose rows
// are multiples of 16: position p of a fill is word (p mod 64) / 16 of block p mod 16 of the
// (p / 64)-th group of 16 blocks. A longer fill therefore begins with the shorter one.

extension RandomStream {
  /// Positions in a group: 16 blocks of four words.
  package static let groupSize = 64

  /// Calls `body` with the first position and the 64 words of each group that `count` needs.
  @inline(__always)
  mutating func forEachGroup(
    covering count: Int, _ body: (_ position: Int, _ words: UnsafePointer<UInt32>) -> Void
  ) {
    alignToBlock()
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.groupSize) { words in
      guard let base = words.baseAddress else { return }
      var position = 0
      while position < count {
        writeGroup(into: base)
        body(position, base)
        position &+= Self.groupSize
      }
    }
  }

  /// Writes word j of block lane to `words[16 j + lane]` for the next 16 blocks.
  @inline(__always)
  private mutating func writeGroup(into words: UnsafeMutablePointer<UInt32>) {
    let low = UInt32(truncatingIfNeeded: nextBlock)
    let high = UInt32(truncatingIfNeeded: nextBlock &>> 32)
    let streamLow = UInt32(truncatingIfNeeded: stream)
    let streamHigh = UInt32(truncatingIfNeeded: stream &>> 32)
    for lane in 0..<16 {
      let block = low &+ UInt32(truncatingIfNeeded: lane)
      var x0 = block
      var x1 = high &+ (block < low ? 1 : 0)
      var x2 = streamLow
      var x3 = streamHigh
      var key0 = key.x
      var key1 = key.y
      // Ten rounds, written out because the compiler vectorizes only a loop without inner loops.
      Philox4x32.roundAndBump(&x0, &x1, &x2, &x3, &key0, &key1)
      Philox4x32.roundAndBump(&x0, &x1, &x2, &x3, &key0, &key1)
      Philox4x32.roundAndBump(&x0, &x1, &x2, &x3, &key0, &key1)
      Philox4x32.roundAndBump(&x0, &x1, &x2, &x3, &key0, &key1)
      Philox4x32.roundAndBump(&x0, &x1, &x2, &x3, &key0, &key1)
      Philox4x32.roundAndBump(&x0, &x1, &x2, &x3, &key0, &key1)
      Philox4x32.roundAndBump(&x0, &x1, &x2, &x3, &key0, &key1)
      Philox4x32.roundAndBump(&x0, &x1, &x2, &x3, &key0, &key1)
      Philox4x32.roundAndBump(&x0, &x1, &x2, &x3, &key0, &key1)
      Philox4x32.roundAndBump(&x0, &x1, &x2, &x3, &key0, &key1)
      words[lane] = x0
      words[lane &+ 16] = x1
      words[lane &+ 32] = x2
      words[lane &+ 48] = x3
    }
    nextBlock &+= 16
  }
}

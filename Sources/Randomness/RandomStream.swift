// A named stream of random numbers: the n-th draw is a pure function of (seed, name, index, n).
//
// The seed is Philox's key, so streams of different seeds never share a block. The high half of
// the counter is the stream (a hash of the name, advanced by the index), the low half numbers the
// blocks.

/// A stream of random numbers that depends on nothing but its seed, its name and its index.
///
/// Draws are numbered by a position that only this value holds, so any order of execution, any
/// number of threads, and any resumption give the same numbers. The index usually is an iteration.
package struct RandomStream: Sendable {
  /// Philox's key: the seed.
  let key: SIMD2<UInt32>

  /// The high 64 bits of every counter: which stream of the seed this is.
  let stream: UInt64

  /// The number of the next block to be taken from the generator.
  var nextBlock: UInt64 = 0

  private var words = SIMD4<UInt32>()
  private var wordsLeft = 0

  /// The stream called `name` of `seed`, at its start.
  ///
  /// For one name, streams of different indices are disjoint; for different names they are unless
  /// two 64-bit hashes collide.
  package init(seed: UInt64, name: String, index: UInt64 = 0) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed &>> 32))
    stream = Self.hash(name) &+ index &* Self.indexFactor
  }

  /// What an index is multiplied by: odd, so that it is a bijection of the 64-bit stream number.
  package static let indexFactor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// FNV-1a of 64 bits over the UTF-8 bytes of `name` (Fowler, Noll, Vo 1991; RFC 9923).
  package static func hash(_ name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// The counter of block `number` of this stream.
  func counter(_ number: UInt64) -> SIMD4<UInt32> {
    SIMD4(
      UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number &>> 32),
      UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream &>> 32))
  }

  /// The next 32 random bits.
  package mutating func nextUInt32() -> UInt32 {
    if wordsLeft == 0 {
      words = Philox4x32.block(counter: counter(nextBlock), key: key)
      nextBlock &+= 1
      wordsLeft = 4
    }
    let word = words[4 - wordsLeft]
    wordsLeft -= 1
    return word
  }

  /// Skips what is left of a block already begun, so that a fill starts with a whole one.
  mutating func alignToBlock() {
    wordsLeft = 0
  }

  /// The next number uniform on the open interval (0, 1), with 52 random bits.
  ///
  /// The values are the midpoints (k + ½)·2⁻⁵², so neither end is ever drawn.
  package mutating func nextUniform() -> Double {
    let high = UInt64(nextUInt32())
    let low = UInt64(nextUInt32())
    let bits = (high &<< 32 | low) &>> 12
    return (Double(bits) + 0.5) * 0x1p-52
  }

  /// The next standard normal number (Box and Muller 1958; 64 random bits, |z| < 6.8).
  package mutating func nextNormal() -> Double {
    let first = nextUInt32()
    let second = nextUInt32()
    return BoxMuller.pair(first, second).cosine
  }

  /// The next integer uniform on `0 ..< bound`, without bias (Lemire 2019, arXiv:1805.10941).
  ///
  /// - Parameter bound: from 1 to 2³².
  package mutating func nextIndex(below bound: Int) -> Int {
    precondition(
      bound >= 1 && bound <= 1 << 32, "nextIndex(below:): bound \(bound) is not in 1...2³²")
    let range = UInt64(bound)
    var product = UInt64(nextUInt32()) &* range
    if product & 0xFFFF_FFFF < range {
      let threshold = ((1 << 32) &- range) % range
      while product & 0xFFFF_FFFF < threshold {
        product = UInt64(nextUInt32()) &* range
      }
    }
    return Int(product &>> 32)
  }
}

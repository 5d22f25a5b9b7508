// The counter-based generator Philox4x32-10.
//
// Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3" (SC11), section
// 3.3. A block is a bijection of its 128-bit counter, chosen by a 64-bit key: no state, no order.

/// The Philox4x32 bijection of 10 rounds: four 32-bit words out of a counter and a key.
package enum Philox4x32 {
  /// The multipliers of the two halves of a round.
  package static let multipliers: (UInt32, UInt32) = (0xD251_1F53, 0xCD9E_8D57)

  /// What is added to the key after each round (golden ratio and √3 − 1, as 32-bit fractions).
  package static let weyl: (UInt32, UInt32) = (0x9E37_79B9, 0xBB67_AE85)

  /// The 128 random bits at `counter` under `key`.
  package static func block(
    counter: SIMD4<UInt32>, key: SIMD2<UInt32>
  ) -> SIMD4<UInt32> {
    var (x0, x1, x2, x3) = (counter.x, counter.y, counter.z, counter.w)
    var (key0, key1) = (key.x, key.y)
    for _ in 0..<10 {
      roundAndBump(&x0, &x1, &x2, &x3, &key0, &key1)
    }
    return SIMD4(x0, x1, x2, x3)
  }

  /// One round on the four words of a block, then the key's step to the next round; in place.
  @inline(__always)
  static func roundAndBump(
    _ x0: inout UInt32, _ x1: inout UInt32, _ x2: inout UInt32, _ x3: inout UInt32,
    _ key0: inout UInt32, _ key1: inout UInt32
  ) {
    let product0 = UInt64(multipliers.0) &* UInt64(x0)
    let product1 = UInt64(multipliers.1) &* UInt64(x2)
    x0 = UInt32(truncatingIfNeeded: product1 &>> 32) ^ x1 ^ key0
    x2 = UInt32(truncatingIfNeeded: product0 &>> 32) ^ x3 ^ key1
    x1 = UInt32(truncatingIfNeeded: product1)
    x3 = UInt32(truncatingIfNeeded: product0)
    key0 &+= weyl.0
    key1 &+= weyl.1
  }
}

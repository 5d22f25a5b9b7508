extension SIMD16<Float> {
  /// 1.5 · 2²³: adding it to a value below 2²² in magnitude rounds that to an integer, held in the
  /// low bits of the sum.
  private static var shift: Self { Self(repeating: 12_582_912) }

  /// The integer nearest to `self · factor`, ties to even, as an integer and as a scalar.
  ///
  /// Neither is meaningful beyond 2²² in magnitude or for NaN, but nothing traps.
  @inline(__always)
  func roundedProduct(_ factor: Float) -> (integer: SIMD16<Int32>, scalar: Self) {
    let shifted = Self.shift.fusedAddingProduct(self, Self(repeating: factor))
    return (shifted.bits &- Self.shift.bits, shifted - Self.shift)
  }

  /// The same integers as scalars, for integers below 2²² in magnitude.
  @inline(__always)
  static func converting(_ integers: SIMD16<Int32>) -> Self {
    value(ofBits: integers &+ shift.bits) - shift
  }

  /// `self · 2ⁿ` for `n` from −252 to 254, in two factors so that both are representable.
  @inline(__always)
  func scaled(byPowerOfTwo n: SIMD16<Int32>) -> Self {
    let half = n &>> 1
    return self * Self.powerOfTwo(half) * Self.powerOfTwo(n &- half)
  }

  @inline(__always)
  private static func powerOfTwo(_ n: SIMD16<Int32>) -> Self {
    value(ofBits: (n &+ 127) &<< 23)
  }

  /// The bit patterns as integers.
  @inline(__always)
  var bits: SIMD16<Int32> { unsafeBitCast(self, to: SIMD16<Int32>.self) }

  /// The values with these bit patterns.
  @inline(__always)
  static func value(ofBits bits: SIMD16<Int32>) -> Self { unsafeBitCast(bits, to: Self.self) }
}

extension SIMD16<Double> {
  /// 1.5 · 2⁵²: adding it to a value below 2⁵¹ in magnitude rounds that to an integer, held in the
  /// low bits of the sum.
  private static var shift: Self { Self(repeating: 6_755_399_441_055_744) }

  /// The integer nearest to `self · factor`, ties to even, as an integer and as a scalar.
  ///
  /// Neither is meaningful beyond 2⁵¹ in magnitude or for NaN, but nothing traps.
  @inline(__always)
  func roundedProduct(_ factor: Double) -> (integer: SIMD16<Int64>, scalar: Self) {
    let shifted = Self.shift.fusedAddingProduct(self, Self(repeating: factor))
    return (shifted.bits &- Self.shift.bits, shifted - Self.shift)
  }

  /// The same integers as scalars, for integers below 2⁵¹ in magnitude.
  @inline(__always)
  static func converting(_ integers: SIMD16<Int64>) -> Self {
    value(ofBits: integers &+ shift.bits) - shift
  }

  /// `self · 2ⁿ` for `n` from −2044 to 2046, in two factors so that both are representable.
  @inline(__always)
  func scaled(byPowerOfTwo n: SIMD16<Int64>) -> Self {
    let half = n &>> 1
    return self * Self.powerOfTwo(half) * Self.powerOfTwo(n &- half)
  }

  @inline(__always)
  private static func powerOfTwo(_ n: SIMD16<Int64>) -> Self {
    value(ofBits: (n &+ 1023) &<< 52)
  }

  /// The bit patterns as integers.
  @inline(__always)
  var bits: SIMD16<Int64> { unsafeBitCast(self, to: SIMD16<Int64>.self) }

  /// The values with these bit patterns.
  @inline(__always)
  static func value(ofBits bits: SIMD16<Int64>) -> Self { unsafeBitCast(bits, to: Self.self) }
}

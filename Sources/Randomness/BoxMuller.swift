/// Two standard normal numbers out of two random words (Box and Muller 1958).
///
/// ```
/// r = √(−2 ln u),  u = (first + ½)·2⁻³²;  (cosine, sine) = r·(cos θ, sin θ)
/// ```
/// θ is uniform on the circle: two bits of `second` choose a quadrant, thirty the angle within
/// [−π/4, π/4]. The smallest u bounds the result: |z| ≤ √(66 ln 2) < 6.77.
package enum BoxMuller {
  /// The two numbers at once.
  package static func pair(_ first: UInt32, _ second: UInt32) -> (cosine: Double, sine: Double) {
    let radius = squaredRadius(first).squareRoot()
    let unit = direction(second)
    return (radius * unit.cosine, radius * unit.sine)
  }

  /// r² = −2 ln u.
  @inline(__always)
  static func squaredRadius(_ word: UInt32) -> Double {
    -2 * Elementary.logarithm((exact(word) + 0.5) * 0x1p-32)
  }

  /// The point at θ of the unit circle.
  @inline(__always)
  static func direction(_ word: UInt32) -> (sine: Double, cosine: Double) {
    let fraction = (exact(word & 0x3FFF_FFFF) + 0.5) * 0x1p-30 - 0.5
    return Elementary.turned(
      Elementary.reducedSineCosine(fraction * 1.57079632679489655800), by: UInt64(word &>> 30))
  }

  /// `word` as a Double, by its bit pattern: unlike a conversion, this vectorizes everywhere.
  @inline(__always)
  private static func exact(_ word: UInt32) -> Double {
    Double(bitPattern: 0x4330_0000_0000_0000 | UInt64(word)) - 0x1p52
  }
}

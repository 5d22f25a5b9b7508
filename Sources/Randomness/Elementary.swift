// Elementary functions in Double whose every bit is decided here, not by a C library.
//
// The minimax polynomials and the split constants are those of fdlibm (Sun Microsystems 1993,
// e_log.c, e_exp.c, k_sin.c, k_cos.c), whose stated errors are below 1 ulp. The arithmetic is plain
// multiplication and addition (no fused operation) without branches, so that loops over these
// functions vectorize and give the same bits at any vector width.

/// Logarithm, exponential, sine and cosine in Double, the same bits on every machine.
package enum Elementary {
  static let logarithmOf2High = 6.93147180369123816490e-01
  static let logarithmOf2Low = 1.90821492927058770002e-10

  /// The natural logarithm of a positive, normal, finite `x`; error below 1 ulp.
  @inline(__always)
  package static func logarithm(_ x: Double) -> Double {
    // x = 2ᵏ·(1 + f) with 1 + f in [√½, √2): k counts from the bit pattern of √½.
    let shifted = x.bitPattern &- 0x3FE6_A09E_0000_0000
    let exponent = Double(Int32(truncatingIfNeeded: Int64(bitPattern: shifted) &>> 52))
    let mantissa = (shifted & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_0000_0000
    let f = Double(bitPattern: mantissa) - 1
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let even =
      w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01))
    let odd =
      z
      * (6.666666666666735130e-01 + w
        * (2.857142874366239149e-01 + w
          * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)))
    let halfSquare = 0.5 * f * f
    let correction = s * (halfSquare + (even + odd)) + exponent * logarithmOf2Low
    return exponent * logarithmOf2High - ((halfSquare - correction) - f)
  }

  /// eˣ of x ≤ 0, as a share of a sum whose greatest term is 1.
  ///
  /// Below −708 it is that of −708, 3·10⁻³⁰⁸, which changes no such sum. NaN gives NaN.
  @inline(__always)
  package static func share(_ x: Double) -> Double { exponential(max(x, -708)) }

  /// eˣ for |x| ≤ 708; error below 1 ulp.
  @inline(__always)
  package static func exponential(_ x: Double) -> Double {
    // Adding and subtracting 1.5·2⁵² rounds to the nearest integer.
    let shifter = 0x1.8p52
    let biased = x * 1.44269504088896338700 + shifter
    let k = biased - shifter
    let high = x - k * logarithmOf2High
    let low = k * logarithmOf2Low
    let r = high - low
    let z = r * r
    let c =
      r - z
      * (1.66666666666666019037e-01 + z
        * (-2.77777777770155933842e-03 + z
          * (6.61375632143793436117e-05 + z
            * (-1.65339022054652515390e-06 + z * 4.13813679705723846039e-08))))
    let value = 1 - ((low - (r * c) / (2 - c)) - high)
    // The low bits of `biased` hold k in two's complement: add it to the exponent field.
    return Double(bitPattern: value.bitPattern &+ (biased.bitPattern &<< 52))
  }

  /// Sine and cosine of an angle already reduced to |x| ≤ π/4; error below 1 ulp.
  @inline(__always)
  static func reducedSineCosine(_ x: Double) -> (sine: Double, cosine: Double) {
    let z = x * x
    let sine =
      x + x * z
      * (-1.66666666666666324348e-01 + z
        * (8.33333333332248946124e-03 + z
          * (-1.98412698298579493134e-04 + z
            * (2.75573137070700676789e-06 + z
              * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)))))
    let tail =
      z
      * (4.16666666666666019037e-02 + z
        * (-1.38888888888741095749e-03 + z
          * (2.48015872894767294178e-05 + z
            * (-2.75573143513906633035e-07 + z
              * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))))
    let half = 0.5 * z
    let rest = 1 - half
    let cosine = rest + (((1 - rest) - half) + z * tail)
    return (sine, cosine)
  }

  /// Turns the sine and cosine of an angle by `quadrant` right angles (its low two bits count).
  @inline(__always)
  static func turned(
    _ pair: (sine: Double, cosine: Double), by quadrant: UInt64
  ) -> (sine: Double, cosine: Double) {
    let swap = 0 &- (quadrant & 1)
    let sineBits = pair.sine.bitPattern
    let cosineBits = pair.cosine.bitPattern
    let difference = (sineBits ^ cosineBits) & swap
    let sineSign = (quadrant & 2) &<< 62
    let cosineSign = ((quadrant &+ 1) & 2) &<< 62
    return (
      Double(bitPattern: (sineBits ^ difference) ^ sineSign),
      Double(bitPattern: (cosineBits ^ difference) ^ cosineSign)
    )
  }

  /// Sine and cosine of an angle in radians, |x| ≤ 10⁵; absolute error below 3·10⁻¹⁶.
  @inline(__always)
  package static func sineCosine(_ x: Double) -> (sine: Double, cosine: Double) {
    // Cody and Waite 1980: π/2 in three parts; two have 33 bits, so k times them is exact.
    let shifter = 0x1.8p52
    let biased = x * 6.36619772367581382433e-01 + shifter
    let k = biased - shifter
    let reduced =
      ((x - k * 1.57079632673412561417e+00) - k * 6.07710050630396597660e-11)
      - k * 2.02226624879595063154e-21
    return turned(reducedSineCosine(reduced), by: biased.bitPattern)
  }
}

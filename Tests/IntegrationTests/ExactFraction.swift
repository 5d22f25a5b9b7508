import Integration

/// A reduced fraction of 128-bit integers, for sums and products of a tableau's coefficients.
struct ExactFraction: Hashable {
  let numerator: Int128
  let denominator: Int128

  init(_ numerator: Int128, _ denominator: Int128 = 1) {
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / Int128(divisor)
    self.denominator = denominator / Int128(divisor)
  }

  init(_ rational: Rational) {
    self.init(Int128(rational.numerator), Int128(rational.denominator))
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var pair = (first, second)
    while pair.1 != 0 {
      pair = (pair.1, pair.0 % pair.1)
    }
    return pair.0
  }

  static func + (left: Self, right: Self) -> Self {
    let divisor = Int128(
      greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    let factor = right.denominator / divisor
    return Self(
      left.numerator * factor + right.numerator * (left.denominator / divisor),
      left.denominator * factor)
  }

  static func * (left: Self, right: Self) -> Self {
    let first = Self(left.numerator, right.denominator)
    let second = Self(right.numerator, left.denominator)
    return Self(first.numerator * second.numerator, first.denominator * second.denominator)
  }
}

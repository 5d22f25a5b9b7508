/// A fraction of two integers, as the coefficients of a method are printed.
package struct Rational: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// What is divided; it carries the sign.
  package let numerator: Int
  /// What it is divided by, positive.
  package let denominator: Int

  /// An integer.
  package init(integerLiteral value: Int) {
    numerator = value
    denominator = 1
  }

  private init(_ numerator: Int, over denominator: Int) {
    precondition(denominator > 0, "a Rational's denominator is positive, not \(denominator)")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The quotient, not reduced: `44 / 45`, or `-56 / 15` with the sign in front.
  package static func / (dividend: Rational, divisor: Rational) -> Rational {
    Rational(
      dividend.numerator * divisor.denominator, over: dividend.denominator * divisor.numerator)
  }

  /// The nearest Double, for fractions of integers below 2⁵³.
  package var value: Double { Double(numerator) / Double(denominator) }
}

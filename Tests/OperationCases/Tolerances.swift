/// Bounds on differences, relative to the largest value of what is compared against.
package struct Tolerances: Sendable {
  /// Double against JAX's float64: some hundred roundings of 1.1e-16, and the fixture's 14 digits.
  package var value = 1e-13
  /// The same after one and two derivatives, each of which adds products to round.
  package var first = 4e-13
  package var second = 2e-12
  /// Float against Double: a few roundings of 6e-8 a value, more in each derivative.
  package var floatValue = 2e-6
  package var floatFirst = 4e-6
  package var floatSecond = 1e-5
  /// Central differences with step 1e-5 in Double: truncation 1e-10 times a third derivative, plus
  /// rounding 1e-16 / 1e-5.
  package var centralDifference = 1e-7

  package static let standard = Tolerances()
}

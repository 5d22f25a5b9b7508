import Testing

/// Bounds on differences, relative to the largest value of what is compared against.
struct Tolerances: Sendable {
  /// Double against JAX's float64: some hundred roundings of 1.1e-16, and the fixture's 14 digits.
  var value = 1e-13
  /// The same after one and two derivatives, each of which adds products to round.
  var first = 4e-13
  var second = 2e-12
  /// Float against Double: a few roundings of 6e-8 a value, more in each derivative.
  var floatValue = 2e-6
  var floatFirst = 4e-6
  var floatSecond = 1e-5
  /// Central differences with step 1e-5 in Double: truncation 1e-10 times a third derivative, plus
  /// rounding 1e-16 / 1e-5.
  var centralDifference = 1e-7

  static let standard = Tolerances()
}

/// Records an issue for each value of `found` that is further from `expected` than
/// `tolerance · max(1e-3, largest |expected|)`; not-a-number never passes.
func expectClose(
  _ found: [Double], _ expected: [Double], within tolerance: Double, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    found.count == expected.count, "\(what): \(found.count) values, not \(expected.count)",
    sourceLocation: sourceLocation)
  let bound = tolerance * max(1e-3, expected.map(abs).max() ?? 0)
  for (index, (ours, theirs)) in zip(found, expected).enumerated()
  where !(abs(ours - theirs) <= bound) {
    Issue.record(
      "\(what)[\(index)]: \(ours) differs from \(theirs) by \(abs(ours - theirs)) > \(bound)",
      sourceLocation: sourceLocation)
    return
  }
}

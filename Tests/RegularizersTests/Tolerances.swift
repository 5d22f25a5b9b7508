import Testing

/// The tolerances of these tests, all in Double.
enum Tolerance {
  /// Relative, against values that another implementation computed in Double and wrote with 14
  /// digits: rounding errors of a few hundred operations.
  static let fixture = 1e-11
  /// Relative, against central differences with steps of 10⁻⁵: their error is of the order of
  /// step² = 10⁻¹⁰ and rounding / step = 10⁻¹¹, times third derivatives of the order of 100.
  static let differences = 1e-6
  /// Relative, for a formula evaluated in two ways.
  static let identity = 1e-12
}

/// Expects that values agree to a tolerance relative to the greatest of the expected ones.
func expectClose(
  _ found: [Double], _ expected: [Double], tolerance: Double, _ label: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.count == expected.count, "\(label)", sourceLocation: sourceLocation)
  let scale = expected.map(abs).max() ?? 0
  for (index, (value, reference)) in zip(found, expected).enumerated() {
    #expect(
      abs(value - reference) <= tolerance * max(scale, 1e-3),
      "\(label)[\(index)]: \(value), expected \(reference)", sourceLocation: sourceLocation)
  }
}

import Integration
import Testing

/// The tolerances of these tests, all in Double.
enum Bound {
  /// Relative, for a formula evaluated in two ways: rounding errors of some tens of operations.
  static let identity = 1e-14
  /// Relative, against central differences with steps of 10⁻⁵: their error is of the order of
  /// step² = 10⁻¹⁰ and rounding / step = 10⁻¹¹, times third derivatives of the order of 10.
  static let differences = 1e-8
}

/// The six orders of magnitude at which tolerances are tested.
let tolerances = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9]

extension DormandPrince {
  /// Adaptive steps with one number for the relative and the absolute tolerance.
  static func within(_ tolerance: Double) throws -> DormandPrince {
    DormandPrince(.adaptive(try Tolerance(relative: tolerance, absolute: tolerance)))
  }
}

/// Expects that values agree to a tolerance relative to the greatest of the expected ones, or to 1.
func expectClose(
  _ found: [Double], _ expected: [Double], tolerance: Double, _ label: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.count == expected.count, "\(label)", sourceLocation: sourceLocation)
  let scale = max(expected.map(abs).max() ?? 0, 1)
  for (index, (value, reference)) in zip(found, expected).enumerated() {
    #expect(
      abs(value - reference) <= tolerance * scale,
      "\(label)[\(index)]: \(value), expected \(reference)", sourceLocation: sourceLocation)
  }
}

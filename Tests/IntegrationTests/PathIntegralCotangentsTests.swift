import Integration
import Testing

/// Reverse mode through the sum over the nodes, and how it differs from the adaptive map's slope.
@Suite struct PathIntegralCotangentsTests {
  static let cotangent = [0.7, -1.3]
  static let path = DifferentiablePath.elbows(through: [[0.1, -0.2], [1.2, 0.3], [0.6, 1.1]])

  static func integral(
    _ parameters: [Double], along path: DifferentiablePath = path, within tolerance: Double
  ) throws -> PathIntegral {
    try PathIntegral(
      of: { ParametrizedField.jacobian(parameters, at: $0) }, along: path, from: [0.5, 2],
      by: .within(tolerance))
  }

  /// ȳ·y, whose gradient is asked for.
  static func loss(_ value: [Double]) -> Double {
    cotangent[0] * value[0] + cotangent[1] * value[1]
  }

  /// Σₖ ⟨J̄ₖ, ∂J(xₖ)/∂p⟩ for each parameter p.
  static func gradient(_ integral: PathIntegral) -> [Double] {
    var gradient = [Double](repeating: 0, count: 4)
    for (node, jacobian) in zip(integral.nodes, integral.cotangents(ofValue: cotangent)) {
      let derivatives = ParametrizedField.derivatives(
        ParametrizedField.parameters, at: node.position)
      for parameter in gradient.indices {
        gradient[parameter] += zip(jacobian, derivatives[parameter]).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    return gradient
  }

  /// (f(p + δ) − f(p − δ))/2δ in one parameter.
  static func difference(
    _ parameter: Int, _ delta: Double, _ function: ([Double]) throws -> Double
  ) rethrows -> Double {
    var above = ParametrizedField.parameters
    var below = ParametrizedField.parameters
    above[parameter] += delta
    below[parameter] -= delta
    return (try function(above) - function(below)) / (2 * delta)
  }

  /// w·ȳ vᵀ, by hand: one step from 0 to (2, 3), whose first weight is 35/384.
  @Test func cotangentIsTheOuterProduct() throws {
    let integral = try PathIntegral(
      of: { _ in [1, 2, 3, 4] }, along: .straight(from: [0, 0], to: [2, 3]), from: [0, 0],
      by: DormandPrince(.equal(count: 1)))
    let first = integral.cotangents(ofValue: [1, -10])[0]
    expectClose(first, [2, 3, -20, -30].map { $0 * 35 / 384 }, tolerance: Bound.identity)
  }

  /// With the steps held fixed the gradient is exact, whatever the tolerance of the value.
  @Test(arguments: tolerances) func isTheGradientOfTheSum(tolerance: Double) throws {
    let integral = try Self.integral(ParametrizedField.parameters, within: tolerance)
    let differences = try (0..<4).map { parameter in
      try Self.difference(parameter, 1e-5) { parameters in
        Self.loss(try integral.value { ParametrizedField.jacobian(parameters, at: $0) })
      }
    }
    expectClose(Self.gradient(integral), differences, tolerance: Bound.differences)
  }

  /// The adaptive map's own slope, with steps chosen anew for p + δ and p − δ, lies within ten
  /// tolerances of the gradient for this field, and so does the integral's true gradient: what is
  /// left out is as small as what the value leaves out.
  ///
  /// δ = 10⁻⁴ is small enough that no parameter crosses a jump here, and its own error is 10⁻⁸.
  @Test(arguments: [1e-3, 1e-6]) func adaptiveSlopeDiffersByTheTolerance(tolerance: Double) throws {
    let arc = DifferentiablePath.arc(from: [0.1, -0.2], to: [0.6, 1.1], turning: 2)
    let parameters = ParametrizedField.parameters
    let gradient = Self.gradient(try Self.integral(parameters, along: arc, within: tolerance))
    let converged = Self.gradient(try Self.integral(parameters, along: arc, within: 1e-11))
    let slopes = try (0..<4).map { parameter in
      try Self.difference(parameter, 1e-4) {
        Self.loss(try Self.integral($0, along: arc, within: tolerance).value)
      }
    }
    expectClose(gradient, slopes, tolerance: 10 * tolerance)
    expectClose(gradient, converged, tolerance: 10 * tolerance)
    // The two are not the same thing: some slope is off by at least a tolerance.
    #expect(zip(gradient, slopes).contains { abs($0 - $1) > tolerance })
  }

  /// Where the number of steps changes with the parameter the adaptive map jumps, and its slope
  /// over that is the jump divided by 2δ, however wrong.
  ///
  /// A narrow bell, integrated loosely: over a hundred parameters the worst slope is off by more
  /// than ten times what the worst gradient is.
  @Test func adaptiveMapJumps() throws {
    let delta = 1e-5
    let tolerance = 1e-3
    func bell(_ p: Double, within tolerance: Double) throws -> PathIntegral {
      try PathIntegral(
        of: { [1 / (0.05 + p * $0[0] * $0[0])] }, along: .straight(from: [-1], to: [1.3]),
        from: [0.5], by: .within(tolerance))
    }
    func gradient(_ p: Double, within tolerance: Double) throws -> Double {
      let integral = try bell(p, within: tolerance)
      return zip(integral.nodes, integral.cotangents(ofValue: [1])).reduce(0) { sum, pair in
        let x = pair.0.position[0]
        let denominator = 0.05 + p * x * x
        return sum - pair.1[0] * x * x / (denominator * denominator)
      }
    }
    var worstSlope = 0.0
    var worstGradient = 0.0
    for p in stride(from: 1.0, through: 2, by: 0.01) {
      let slope =
        (try bell(p + delta, within: tolerance).value[0]
          - bell(p - delta, within: tolerance).value[0]) / (2 * delta)
      let converged = try gradient(p, within: 1e-10)
      worstSlope = max(worstSlope, abs(slope - converged))
      worstGradient = max(worstGradient, abs(try gradient(p, within: tolerance) - converged))
    }
    #expect(worstSlope > 1)
    #expect(worstGradient < 0.1 * worstSlope)
  }
}

import Integration
import Randomness
import Testing

/// Inputs found from outputs.
@Suite struct InverseProblemTests {
  /// x = ln y, from y(0) = 1.
  @Test(arguments: [0.1, 3, 8]) func invertsTheExponential(y: Double) throws {
    let problem = InverseProblem(
      of: { [Elementary.exponential($0[0])] }, along: .straight(from: [1], to: [y]), from: [0])
    for tolerance in tolerances {
      expectClose(
        try problem.solve(by: .within(tolerance)).finalState, [Elementary.logarithm(y)],
        tolerance: 8 * tolerance, "within \(tolerance)")
    }
  }

  /// There and back in one dimension, for a Jacobian that was never a known function's.
  @Test(arguments: [-1.5, 2]) func undoesThePathIntegral(x: Double) throws {
    let field: JacobianField = { [2 + Elementary.sineCosine(3 * $0[0]).sine] }
    for tolerance in tolerances {
      let method = try DormandPrince.within(tolerance)
      let y = try PathIntegral(
        of: field, along: .straight(from: [0.2], to: [x]), from: [-1], by: method
      ).value
      let inverse = InverseProblem(of: field, along: .straight(from: [-1], to: y), from: [0.2])
      // An error in x grows by the ratio of slopes, up to 3, and there are some ten steps.
      expectClose(
        try inverse.solve(by: method).finalState, [x], tolerance: 40 * tolerance,
        "within \(tolerance)")
    }
  }

  /// There and back in the plane, along different paths through the output space.
  @Test(arguments: 0..<3) func invertsAGradient(shape: Int) throws {
    let start = [-0.3, 0.2]
    let end = [0.9, -0.4]
    let y0 = ConvexGradient.value(at: start)
    for tolerance in tolerances {
      let method = try DormandPrince.within(tolerance)
      let y = try PathIntegral(
        of: ConvexGradient.jacobian, along: .straight(from: start, to: end), from: y0, by: method
      ).value
      let paths: [DifferentiablePath] = [
        .straight(from: y0, to: y), .elbows(through: [y0, [y0[0], y[1] + 1], y]),
        .arc(from: y0, to: y, turning: -2.5),
      ]
      let inverse = InverseProblem(of: ConvexGradient.jacobian, along: paths[shape], from: start)
      // J's least eigenvalue is 1: errors in y don't grow in x.
      expectClose(
        try inverse.solve(by: method).finalState, end, tolerance: 16 * tolerance,
        "within \(tolerance)")
    }
  }

  @Test func piecesAreJoined() throws {
    let inverse = InverseProblem(
      of: { _ in [2] }, along: .elbows(through: [[0], [4], [6]]), from: [1])
    let solution = try inverse.solve(by: DormandPrince(.equal(count: 3)))
    #expect(solution.steps.count == 6)
    #expect(solution.evaluations == 2 * 19)
    expectClose(
      solution.steps.map(\.last.time), [1, 2, 3, 4, 5, 6].map { $0 / 6 },
      tolerance: Bound.identity)
    expectClose(
      solution.steps[2].last.state + solution.finalState, [3, 4], tolerance: Bound.identity)
  }

  @Test func singularJacobiansAreNamed() throws {
    let inverse = InverseProblem(
      of: { [1, $0[0], 1, 0.5] }, along: .straight(from: [0, 0], to: [1, 0]), from: [0.5, 7])
    #expect(throws: IntegrationError.singularJacobian(time: 0, point: [0.5, 7], pivot: 0)) {
      try inverse.solve(by: .within(1e-6))
    }
  }

  /// y = x²/2 has no inverse through y = 0, a third of the way: from both sides dx/dt leads back.
  @Test func foldsHoldTheSolution() throws {
    let inverse = InverseProblem(of: { $0 }, along: .straight(from: [0.5], to: [-1]), from: [1])
    var method = try DormandPrince.within(1e-6)
    method.maximumSteps = 1000
    let error = #expect(throws: IntegrationError.self) { try inverse.solve(by: method) }
    guard case .tooManySteps(maximum: 1000, let time) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(abs(time - 1.0 / 3) < 1e-5)
  }

  @Test func jacobiansAreFinite() throws {
    let inverse = InverseProblem(
      of: { [1 / $0[0]] }, along: .straight(from: [0], to: [1]), from: [0])
    #expect(throws: IntegrationError.nonfiniteJacobian(time: 0, point: [0])) {
      try inverse.solve(by: .within(1e-6))
    }
  }
}

import Integration
import Randomness
import Testing

/// Values and nodes of integrals along paths.
@Suite struct PathIntegralTests {
  static let target = [0.9, -0.4]
  static let paths: [DifferentiablePath] = [
    .straight(from: [-0.3, 0.2], to: target),
    .elbows(through: [[-0.3, 0.2], [0.9, 0.2], target]),
    .arc(from: [-0.3, 0.2], to: target, turning: 2),
  ]

  /// y = eˣ from its derivative, forward and backward from 0.
  @Test(arguments: [-2, 0.5, 2.0]) func integratesTheExponential(x: Double) throws {
    for tolerance in tolerances {
      let integral = try PathIntegral(
        of: { [Elementary.exponential($0[0])] }, along: .straight(from: [0], to: [x]), from: [1],
        by: .within(tolerance))
      expectClose(
        integral.value, [Elementary.exponential(x)], tolerance: 8 * tolerance,
        "within \(tolerance)")
    }
  }

  /// A Jacobian's integral doesn't depend on the path: each gives y(end) − y(start).
  @Test(arguments: paths) func jacobiansIntegrateToTheirFunction(path: DifferentiablePath) throws {
    for tolerance in tolerances {
      let integral = try PathIntegral(
        of: ConvexGradient.jacobian, along: path, from: ConvexGradient.value(at: path.start),
        by: .within(tolerance))
      expectClose(
        integral.value, ConvexGradient.value(at: Self.target), tolerance: 8 * tolerance,
        "within \(tolerance)")
    }
  }

  /// ∫ −x₂ dx₁ + x₁ dx₂ is twice the area swept from the origin: π/2 on the unit circle's quarter,
  /// 1 on its chord, 2 around the square.
  @Test func otherFieldsDependOnThePath() throws {
    func sweep(_ path: DifferentiablePath) throws -> Double {
      try PathIntegral(of: { [-$0[1], $0[0]] }, along: path, from: [0], by: .within(1e-9)).value[0]
    }
    let values = [
      try sweep(.arc(from: [1, 0], to: [0, 1], turning: .pi / 2)),
      try sweep(.straight(from: [1, 0], to: [0, 1])),
      try sweep(.elbows(through: [[1, 0], [1, 1], [0, 1]])),
    ]
    expectClose(values, [.pi / 2, 1, 2], tolerance: 1e-8)
  }

  /// A polynomial field of degree 2 is one along each straight piece, so that one step a piece is
  /// exact; one step across the corners is not.
  @Test func piecesAreIntegratedApart() throws {
    let corners = [[0.0, 0.0], [2, 0], [2, 1], [-1, 1]]
    let field: JacobianField = { [$0[0] * $0[0], $0[0], $0[1], $0[0] * $0[1]] }
    let method = DormandPrince(.equal(count: 1))
    let integral = try PathIntegral(
      of: field, along: .elbows(through: corners), from: [0, 0], by: method)
    // First row: ∫x² dx + x dy = 8/3 + 2 − 3; second: ∫y dx + xy dy = 0 + 1 − 3.
    expectClose(integral.value, [8.0 / 3 + 2 - 3, -2], tolerance: Bound.identity)

    let whole = DifferentiablePath.elbows(through: corners)
    let unaware = try DifferentiablePath(
      from: whole.start, to: whole.end, position: { whole.position(at: $0) },
      velocity: { whole.velocity(at: $0) })
    let wrong = try PathIntegral(of: field, along: unaware, from: [0, 0], by: method)
    #expect(abs(wrong.value[0] - integral.value[0]) > 0.1)
  }

  @Test(arguments: paths) func valueIsTheSumOverTheNodes(path: DifferentiablePath) throws {
    let initial = [0.25, -3]
    let integral = try PathIntegral(
      of: ConvexGradient.jacobian, along: path, from: initial, by: .within(1e-5))
    var sum = initial
    for node in integral.nodes {
      let j = ConvexGradient.jacobian(at: node.position)
      for row in 0..<2 {
        let product = j[2 * row] * node.velocity[0] + j[2 * row + 1] * node.velocity[1]
        sum[row] += node.weight * product
      }
    }
    #expect(integral.value == sum)
    #expect(try integral.value(of: ConvexGradient.jacobian) == sum)
    #expect(integral.initialValue == initial)
    // Five of seven weights differ from 0, and the weights of the whole path sum to 1.
    #expect(integral.nodes.count % 5 == 0)
    expectClose([integral.nodes.reduce(0) { $0 + $1.weight }], [1], tolerance: Bound.identity)
  }

  @Test func theStateIsTheSumUpToRounding() throws {
    let path = Self.paths[0]
    let method = try DormandPrince.within(1e-7)
    let integral = try PathIntegral(
      of: ConvexGradient.jacobian, along: path, from: [0, 0], by: method)
    let solution = try method.solve(along: path, from: [0, 0]) { point, _ in
      let j = ConvexGradient.jacobian(at: point.position)
      let v = point.velocity
      return [j[0] * v[0] + j[1] * v[1], j[2] * v[0] + j[3] * v[1]]
    }[0]
    expectClose(integral.value, solution.finalState, tolerance: 1e-13)
    #expect(integral.evaluations == solution.evaluations)
    #expect(integral.nodes.count == 5 * solution.steps.count)
    #expect(integral.rejectedSteps == solution.rejectedSteps)
  }

  /// A point's path to itself has no length, so the value stays.
  @Test func emptyPathKeepsTheValue() throws {
    let integral = try PathIntegral(
      of: { [$0[0], 1] }, along: .straight(from: [2], to: [2]), from: [5, 6], by: .within(1e-6))
    #expect(integral.value == [5, 6])
  }

  @Test func jacobiansAreFinite() throws {
    let error = #expect(throws: IntegrationError.self) {
      try PathIntegral(
        of: { [1 / ($0[0] - 1)] }, along: .straight(from: [1], to: [2]), from: [0],
        by: .within(1e-6))
    }
    #expect(error == .nonfiniteJacobian(time: 0, point: [1]))
    let integral = try PathIntegral(
      of: { _ in [1] }, along: .straight(from: [1], to: [2]), from: [0], by: .within(1e-6))
    #expect(throws: IntegrationError.nonfiniteJacobian(time: 0, point: [1])) {
      try integral.value { [1 / ($0[0] - 1)] }
    }
  }
}

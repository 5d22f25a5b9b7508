import Integration
import Testing

/// What can go wrong with tolerances and problems, and how it is worded.
@Suite struct IntegrationErrorTests {
  @Test(arguments: [0, -1e-6, .nan, .infinity])
  func tolerancesArePositiveAndFinite(value: Double) {
    let relative = #expect(throws: IntegrationError.self) {
      try Tolerance(relative: value, absolute: 1e-6)
    }
    let absolute = #expect(throws: IntegrationError.self) {
      try Tolerance(relative: 1e-6, absolute: value)
    }
    #expect(relative?.description.hasPrefix("the relative tolerance is \(value);") == true)
    #expect(absolute?.description.hasPrefix("the absolute tolerance is \(value);") == true)
  }

  @Test func stepsAreLimited() throws {
    var method = try DormandPrince.within(1e-6)
    method.maximumSteps = 5
    let error = #expect(throws: IntegrationError.self) {
      try method.solve(TestProblem.oscillator.problem)
    }
    guard case .tooManySteps(maximum: 5, let time) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(0 < time && time < 10)
    method.maximumSteps = 36
    #expect(throws: IntegrationError.self) { try method.solve(TestProblem.oscillator.problem) }
    // SciPy's fixture has 230 evaluations: 38 steps, none rejected.
    method.maximumSteps = 38
    #expect(try method.solve(TestProblem.oscillator.problem).steps.count == 38)
  }

  /// y' = y² from 1 has a pole at t = 1.
  @Test func polesUnderflowTheStep() throws {
    let problem = InitialValueProblem(from: 0, to: 2, initialState: [1]) { [$1[0] * $1[0]] }
    let error = #expect(throws: IntegrationError.self) {
      try DormandPrince.within(1e-6).solve(problem)
    }
    guard case .stepSizeUnderflow(let time, let size) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    // Each step up to the pole keeps y to 10⁻⁶, and the pole's place is 1/y away.
    #expect(abs(time - 1) < 1e-4)
    #expect(0 < size && size < 1e-14)
  }

  @Test func derivativesAreFinite() throws {
    let problem = InitialValueProblem(from: 0, to: 1, initialState: [3]) { time, _ in [1 / time] }
    #expect(
      throws: IntegrationError.nonfiniteDerivative(time: 0, state: [3], derivative: [.infinity])
    ) {
      try DormandPrince.within(1e-6).solve(problem)
    }
    #expect(throws: IntegrationError.self) { try DormandPrince(.equal(count: 1)).solve(problem) }
  }

  @Test func derivativesAreFiniteAtEveryStage() throws {
    let problem = InitialValueProblem(from: 0, to: 1, initialState: [3]) { time, _ in
      [time > 0.85 ? .nan : 1]
    }
    let error = #expect(throws: IntegrationError.self) {
      try DormandPrince(.equal(count: 1)).solve(problem)
    }
    guard case .nonfiniteDerivative(let time, let state, let derivative) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    expectClose([time] + state, [8.0 / 9, 3 + 8.0 / 9], tolerance: Bound.identity)
    #expect(derivative[0].isNaN)
  }

  @Test func statesAreFinite() throws {
    let start = InitialValueProblem(from: 0, to: 1, initialState: [.infinity]) { _, _ in [0] }
    #expect(throws: IntegrationError.nonfiniteState(time: 0, state: [.infinity])) {
      try DormandPrince(.equal(count: 1)).solve(start)
    }
    let overflow = InitialValueProblem(from: 0, to: 40, initialState: [1e308]) { _, _ in [1e307] }
    let error = #expect(throws: IntegrationError.self) {
      try DormandPrince.within(1e-6).solve(overflow)
    }
    guard case .nonfiniteState(let time, [.infinity]) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    // The greatest finite number is 1.8·10³⁰⁸.
    #expect(time > 7.9)
  }

  @Test(arguments: [
    IntegrationError.invalidTolerance(name: "relative", value: -1),
    .tooManySteps(maximum: 7, time: -1), .stepSizeUnderflow(time: -1, size: 1e-17),
    .nonfiniteState(time: -1, state: [2]),
    .nonfiniteDerivative(time: -1, state: [2], derivative: [3]),
    .nonfiniteJacobian(time: -1, point: [2]),
    .singularJacobian(time: -1, point: [2], pivot: 0),
    .pathDisagrees(time: -1, stated: [2], found: [3]),
  ])
  func descriptionsSayWhereInOneLine(error: IntegrationError) {
    #expect(error.description.contains("-1"))
    #expect(!error.description.contains("\n"))
    #expect(error.description.count > 40)
  }
}

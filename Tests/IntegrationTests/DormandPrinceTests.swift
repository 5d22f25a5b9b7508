import Integration
import Randomness
import Testing

/// Solutions with a closed form, adaptive and with equal steps.
@Suite struct DormandPrinceTests {
  static let closedForms: [TestProblem] = [.exponential, .oscillator, .logistic]

  @Test(arguments: closedForms) func followsTheClosedForm(name: TestProblem) throws {
    for tolerance in tolerances {
      let solution = try DormandPrince.within(tolerance).solve(name.problem)
      for step in solution.steps {
        expectClose(
          step.last.state, try #require(name.exact(at: step.last.time)),
          tolerance: name.globalErrors * tolerance, "t = \(step.last.time) within \(tolerance)")
      }
    }
  }

  /// Six orders of tolerance bring at least four of accuracy, and cost what an order of 5 promises:
  /// 10^(6/5) = 16 times the steps.
  @Test(arguments: closedForms) func tighterToleranceIsMoreAccurate(name: TestProblem) throws {
    let exact = try #require(name.exact(at: name.problem.end))
    func error(_ solution: Solution) -> Double {
      zip(solution.finalState, exact).map { abs($0 - $1) }.max() ?? .infinity
    }
    let loose = try DormandPrince.within(1e-3).solve(name.problem)
    let tight = try DormandPrince.within(1e-9).solve(name.problem)
    #expect(error(tight) < 1e-4 * error(loose))
    #expect(tight.evaluations < 20 * loose.evaluations)
  }

  /// Forth and back again: the initial state to the tolerance of both ways.
  @Test(arguments: closedForms) func backwardUndoesForward(name: TestProblem) throws {
    let forward = name.problem
    for tolerance in tolerances {
      let method = try DormandPrince.within(tolerance)
      let backward = InitialValueProblem(
        from: forward.end, to: forward.start,
        initialState: try method.solve(forward).finalState, derivative: forward.derivative)
      let solution = try method.solve(backward)
      #expect(solution.steps.allSatisfy { $0.size < 0 })
      // The logistic curve's error grows by 10 when it is followed backward from 0.94 to 0.1.
      expectClose(
        solution.finalState, forward.initialState,
        tolerance: 10 * name.globalErrors * tolerance, "within \(tolerance)")
    }
  }

  /// log₂ of the ratio of the largest errors with n and 2n equal steps is the order, 5.
  @Test(arguments: closedForms, [32, 64])
  func observedOrderIs5(name: TestProblem, count: Int) throws {
    func error(_ count: Int) throws -> Double {
      let solution = try DormandPrince(.equal(count: count)).solve(name.problem)
      #expect(solution.steps.count == count)
      #expect(solution.evaluations == 1 + 6 * count)
      return try solution.steps.reduce(0) { largest, step in
        let exact = try #require(name.exact(at: step.last.time))
        return zip(step.last.state, exact).reduce(largest) { max($0, abs($1.0 - $1.1)) }
      }
    }
    let ratio = try error(count) / error(2 * count)
    let order = Elementary.logarithm(ratio) / Elementary.logarithm(2)
    #expect(4.8 < order && order < 5.2, "\(order)")
  }

  /// As a quadrature rule one step is exact up to degree 4 and no further.
  @Test(arguments: 0...5) func integratesPolynomialsInOneStep(degree: Int) throws {
    func power(_ x: Double, _ exponent: Int) -> Double {
      (0..<exponent).reduce(1) { product, _ in product * x }
    }
    let problem = InitialValueProblem(from: -0.5, to: 1.5, initialState: [2]) { time, _ in
      [power(time, degree)]
    }
    let value = try DormandPrince(.equal(count: 1)).solve(problem).finalState[0]
    let exact = 2 + (power(1.5, degree + 1) - power(-0.5, degree + 1)) / Double(degree + 1)
    if degree < 5 {
      expectClose([value], [exact], tolerance: Bound.identity)
    } else {
      #expect(abs(value - exact) > 1e-3)
    }
  }

  /// Steps join, keep the interval's ends exactly, and what was rejected was evaluated.
  @Test(arguments: TestProblem.allCases) func stepsJoin(name: TestProblem) throws {
    let solution = try DormandPrince.within(1e-5).solve(name.problem)
    let steps = solution.steps
    #expect(steps.first?.first.time == name.problem.start)
    #expect(steps.first?.first.state == name.problem.initialState)
    #expect(steps.last?.last.time == name.problem.end)
    #expect(steps.last?.last.state == solution.finalState)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.last == $1.first })
    #expect(steps.allSatisfy { $0.stages.count == 7 && $0.size == $0.last.time - $0.first.time })
    #expect(solution.evaluations == 2 + 6 * (steps.count + solution.rejectedSteps))
  }

  /// The van der Pol oscillator's flanks make the control reject steps.
  @Test func rejectsSteps() throws {
    #expect(
      try DormandPrince.within(1e-6).solve(TestProblem.vanDerPol.problem).rejectedSteps > 10)
  }

  @Test func emptyIntervalKeepsTheState() throws {
    let problem = InitialValueProblem(from: 3, to: 3, initialState: [1, 2]) { $1 }
    for method in [try DormandPrince.within(1e-6), DormandPrince(.equal(count: 4))] {
      let solution = try method.solve(problem)
      #expect(solution.finalState == [1, 2])
      #expect(solution.steps.isEmpty && solution.evaluations == 0)
    }
  }

  /// Where nothing moves, the first step is the book's 10⁻⁶, and each is ten times the one before.
  @Test func constantStateStartsSmall() throws {
    let problem = InitialValueProblem(from: 0, to: 1, initialState: [1]) { _, _ in [0] }
    let sizes = try DormandPrince.within(1e-6).solve(problem).steps.map(\.size)
    expectClose(
      sizes.prefix(6).map { $0 }, [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1],
      tolerance: Bound.identity)
  }

  /// A state far below the tolerance says nothing about scales: the first step is 100·10⁻⁶, the
  /// book's for a state of 0.
  @Test func tinyStateStartsAsZero() throws {
    for state in [0, 1e-12] {
      let problem = InitialValueProblem(from: 0, to: 1, initialState: [state]) { _, _ in [1] }
      let steps = try DormandPrince.within(1e-6).solve(problem).steps
      expectClose([try #require(steps.first).size], [1e-4], tolerance: Bound.identity)
    }
  }

  /// A constant state's steps; the sixth would end a hair before the end, so it is stretched to it.
  @Test func lastStepIsStretched() throws {
    let end = 0.011111 + 0.1005
    let problem = InitialValueProblem(from: 0, to: end, initialState: [1]) { _, _ in [0] }
    let steps = try DormandPrince.within(1e-6).solve(problem).steps
    expectClose(
      steps.map(\.size), [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1005], tolerance: Bound.identity)
    #expect(steps.last?.last.time == end)
  }

  /// Not even to find the first step's size is the right side evaluated beyond the end.
  @Test(arguments: [1e-8, -1e-8]) func staysWithinTheInterval(end: Double) throws {
    let problem = InitialValueProblem(from: 0, to: end, initialState: [1]) { time, state in
      [min(0, end) <= time && time <= max(0, end) ? state[0] : .nan]
    }
    let solution = try DormandPrince.within(1e-6).solve(problem)
    expectClose(solution.finalState, [1 + end], tolerance: Bound.identity)
  }

  /// Bits recorded on x86-64: sums' order, roots and control are the same on every machine.
  @Test func bitsAreRecorded() throws {
    let solution = try DormandPrince.within(1e-6).solve(TestProblem.vanDerPol.problem)
    #expect(
      solution.finalState.map(\.bitPattern) == [0xc000_1114_c43f_c5b8, 0x3fa0_da9b_2364_9de4])
  }
}

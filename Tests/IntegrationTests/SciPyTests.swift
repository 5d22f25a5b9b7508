import Integration
import Testing

/// The adaptive solution against SciPy's `solve_ivp(method="RK45")`, the same pair.
///
/// The two controls differ in an error of exactly 1 and in the stretch of the last step, and none
/// of these cases meets either. So the steps are the same one by one, up to rounding: an estimate
/// is a difference of numbers of order 1, known to 10⁻¹⁶ of 10⁻⁹ at the tightest tolerance. Sizes,
/// which vary with its fifth root, agree to some 10⁻⁷, states to a small part of the tolerance.
@Suite struct SciPyTests {
  @Test(arguments: TestProblem.allCases) func takesTheSameSteps(name: TestProblem) throws {
    let reference = try #require(SciPyFixture.load().cases.first { $0.name == name.rawValue })
    #expect(reference.solutions.map(\.tolerance) == tolerances)
    for expected in reference.solutions {
      let label = "\(name.rawValue) within \(expected.tolerance)"
      let solution = try DormandPrince.within(expected.tolerance).solve(name.problem)
      expectClose(
        solution.finalState, expected.state, tolerance: 1e-4 * expected.tolerance, label)
      expectClose(
        solution.steps.map(\.last.time), expected.times, tolerance: 1e-6, label + ", times")
      #expect(solution.evaluations == expected.evaluations, "\(label)")
    }
  }

  @Test(arguments: TestProblem.allCases) func keepsTheTolerance(name: TestProblem) throws {
    let reference = try #require(SciPyFixture.load().cases.first { $0.name == name.rawValue })
    for tolerance in tolerances {
      let solution = try DormandPrince.within(tolerance).solve(name.problem)
      expectClose(
        solution.finalState, reference.exact, tolerance: name.globalErrors * tolerance,
        "\(name.rawValue) within \(tolerance)")
    }
  }
}

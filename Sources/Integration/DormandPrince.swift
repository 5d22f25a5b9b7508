// The integrator of Hairer, Nørsett, Wanner, Solving Ordinary Differential Equations I (2nd
// edition, 1993), sections II.4 (step size control) and II.5 (the pair of Dormand and Prince).
//
// No function of a C library takes part: roots are IEEE's square root and `Elementary`, sums go
// from the first term to the last without fused operations, so every machine takes the same steps.

/// The method of Dormand and Prince of order 5(4): how its steps are chosen, and solving with it.
package struct DormandPrince: Hashable, Sendable {
  /// Where the sizes of the steps come from.
  package enum StepSizes: Hashable, Sendable {
    /// From the estimated error, which stays below the tolerance in every step.
    case adaptive(Tolerance)
    /// From the interval, divided into this many equal steps.
    case equal(count: Int)
  }

  /// Where the sizes of the steps come from.
  package let stepSizes: StepSizes
  /// How an adaptive step follows from the last.
  package var rule = StepSizeRule()
  /// The most steps that an adaptive solution may try, rejected ones counted.
  package var maximumSteps = 100_000

  /// The method with steps of these sizes.
  package init(_ stepSizes: StepSizes) {
    if case .equal(let count) = stepSizes {
      precondition(count > 0, "DormandPrince: \(count) equal steps")
    }
    self.stepSizes = stepSizes
  }

  /// Follows the problem from its start to its end.
  ///
  /// - Throws: `nonfiniteState` and `nonfiniteDerivative` wherever a step, also one that would have
  ///   been rejected, meets one; `tooManySteps`; `stepSizeUnderflow`; what the derivative throws.
  package func solve(_ problem: InitialValueProblem) throws(IntegrationError) -> Solution {
    guard problem.start != problem.end else {
      return Solution(initialState: problem.initialState)
    }
    switch stepSizes {
    case .adaptive(let tolerance): return try solve(problem, within: tolerance)
    case .equal(let count): return try solve(problem, steps: count)
    }
  }

  /// Solves with error control: a step is accepted if its error's norm is at most 1.
  private func solve(
    _ problem: InitialValueProblem, within tolerance: Tolerance
  ) throws(IntegrationError) -> Solution {
    var solution = Solution(initialState: problem.initialState)
    var stage = try problem.stage(at: problem.start, problem.initialState)
    var size = try Self.startingSize(of: problem, first: stage, within: tolerance)
    solution.evaluations = 2

    var afterRejection = false
    while stage.time != problem.end {
      guard solution.steps.count + solution.rejectedSteps < maximumSteps else {
        throw .tooManySteps(maximum: maximumSteps, time: stage.time)
      }
      guard size > 10 * stage.time.ulp else {
        throw .stepSizeUnderflow(time: stage.time, size: size)
      }
      let end = problem.reach(from: stage.time, size: size)
      let step = try Self.step(of: problem, from: stage, to: end)
      solution.evaluations += Self.evaluationsPerStep

      let error = tolerance.norm(
        step.estimatedError, state: step.first.state, other: step.last.state)
      size = abs(step.size) * rule.factor(error: error, afterRejection: afterRejection)
      if error <= 1 {
        solution.append(step)
        stage = step.last
        afterRejection = false
      } else {
        solution.rejectedSteps += 1
        afterRejection = true
      }
    }
    return solution
  }

  /// Solves in `count` equal steps, whatever their errors.
  private func solve(
    _ problem: InitialValueProblem, steps count: Int
  ) throws(IntegrationError) -> Solution {
    var solution = Solution(initialState: problem.initialState)
    var stage = try problem.stage(at: problem.start, problem.initialState)
    solution.evaluations = 1
    for index in 1...count {
      let part = Double(index) / Double(count)
      let end = (1 - part) * problem.start + part * problem.end
      let step = try Self.step(of: problem, from: stage, to: end)
      solution.evaluations += Self.evaluationsPerStep
      solution.append(step)
      stage = step.last
    }
    return solution
  }
}

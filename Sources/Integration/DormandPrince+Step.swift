extension DormandPrince {
  /// Evaluations of the right side in one step: the first stage is the last of the step before.
  static let evaluationsPerStep = 6

  private static let c = DormandPrinceTableau.c.map(\.value)
  private static let a = DormandPrinceTableau.a.map { row in row.map(\.value) }
  private static let errorWeights = zip(DormandPrinceTableau.b, DormandPrinceTableau.embedded)
    .map { $0.value - $1.value }

  /// One step from the state of `first` to the time `end`.
  ///
  /// ```
  /// kᵢ = f(t + cᵢ·h, y + h·Σⱼ aᵢⱼ·kⱼ),   y₁ = y + h·Σᵢ bᵢ·kᵢ,   y₁ − ŷ₁ = h·Σᵢ (bᵢ − b̂ᵢ)·kᵢ
  /// ```
  /// Hairer, Nørsett, Wanner, equations II.4.1 to 4.6. y₁ is the state of the seventh stage.
  static func step(
    of problem: InitialValueProblem, from first: Stage, to end: Double
  ) throws(IntegrationError) -> Step {
    let size = end - first.time
    var stages = [first]
    for index in 1..<c.count {
      let time = c[index] == 1 ? end : first.time + c[index] * size
      let slope = combination(a[index], of: stages)
      let state = zip(first.state, slope).map { $0 + size * $1 }
      stages.append(try problem.stage(at: time, state))
    }
    let error = combination(errorWeights, of: stages).map { size * $0 }
    return Step(size: size, stages: stages, estimatedError: error)
  }

  /// Σᵢ weightᵢ·kᵢ, `[n]`, from the first stage to the last; zero weights are left out.
  private static func combination(_ weights: [Double], of stages: [Stage]) -> [Double] {
    var sum = [Double](repeating: 0, count: stages[0].derivative.count)
    for (weight, stage) in zip(weights, stages) where weight != 0 {
      for index in sum.indices {
        sum[index] += weight * stage.derivative[index]
      }
    }
    return sum
  }

  /// The size of the first step: about where an Euler step's error is a hundredth of the tolerance.
  ///
  /// Hairer, Nørsett, Wanner, section II.4, "Starting step size", (a) to (f). The order in (e) is
  /// that of the error estimate, 4, as in the code DOPRI5. Unlike the book's, h₀ is at most the
  /// interval's length, so that the right side isn't evaluated outside.
  static func startingSize(
    of problem: InitialValueProblem, first: Stage, within tolerance: Tolerance
  ) throws(IntegrationError) -> Double {
    func norm(_ vector: [Double]) -> Double {
      tolerance.norm(vector, state: first.state, other: first.state)
    }
    // (a), (b): a step over which an Euler step changes the state by a hundredth of itself.
    let d0 = norm(first.state)
    let d1 = norm(first.derivative)
    let ratio = 0.01 * (d0 / d1)
    let guess = d0 < 1e-5 || d1 < 1e-5 || !ratio.isNormal ? 1e-6 : ratio
    let h0 = min(guess, abs(problem.end - problem.start))

    // (c), (d): that step, and with it the second derivative's size.
    let euler = zip(first.state, first.derivative).map { $0 + problem.direction * h0 * $1 }
    let second = try problem.stage(at: first.time + problem.direction * h0, euler)
    let d2 = norm(zip(second.derivative, first.derivative).map { $0 - $1 }) / h0

    // (e), (f): h₁^5 · max(d₁, d₂) = 0.01.
    let steepest = max(d1, d2)
    let h1 =
      steepest <= 1e-15 ? max(1e-6, h0 * 1e-3) : StepSizeRule.fifthRoot(0.01 / steepest)
    return min(100 * h0, h1)
  }
}

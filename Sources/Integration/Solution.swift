/// A point at which a method has evaluated the right side.
package struct Stage: Hashable, Sendable {
  /// The time t + cᵢ·h.
  package let time: Double
  /// The state there, `[n]`.
  package let state: [Double]
  /// The derivative there, kᵢ, `[n]`.
  package let derivative: [Double]
}

/// One step, with all seven stages: the first at its start, the last at its end.
package struct Step: Hashable, Sendable {
  /// The step's length h, negative where time runs backward.
  package let size: Double
  /// The stages in the order of the tableau; the last holds the new state.
  package let stages: [Stage]
  /// The estimate y₁ − ŷ₁ of the error of this step, `[n]`.
  package let estimatedError: [Double]

  /// The stage at the step's start.
  package var first: Stage { stages[0] }
  /// The stage at the step's end, whose state is that of order 5.
  package var last: Stage { stages[stages.count - 1] }
}

/// Where an initial value problem leads, and by which steps.
package struct Solution: Hashable, Sendable {
  /// The state at the end, `[n]`.
  package private(set) var finalState: [Double]
  /// The accepted steps in their order; each begins with the stage that ends the one before.
  package private(set) var steps: [Step] = []
  /// How many trial steps were thrown away because of their error.
  package internal(set) var rejectedSteps = 0
  /// How often the right side was evaluated.
  package internal(set) var evaluations = 0

  init(initialState: [Double]) {
    finalState = initialState
  }

  mutating func append(_ step: Step) {
    steps.append(step)
    finalState = step.last.state
  }

  /// Goes on with the solution of the next piece, which starts in this one's final state.
  mutating func append(_ next: Solution) {
    steps += next.steps
    finalState = next.finalState
    rejectedSteps += next.rejectedSteps
    evaluations += next.evaluations
  }
}

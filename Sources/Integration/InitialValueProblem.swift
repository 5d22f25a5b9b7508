/// A system of ordinary differential equations dy/dt = f(t, y) with y(start) given.
package struct InitialValueProblem {
  /// The right side: the derivative `[n]` at a time and a state `[n]`.
  package typealias Derivative =
    (_ time: Double, _ state: [Double]) throws(IntegrationError) -> [Double]

  /// The time t₀ of the initial state.
  package let start: Double
  /// The time at which the state is wanted; it may lie before `start`.
  package let end: Double
  /// The state at `start`, `[n]` with n ≥ 1.
  package let initialState: [Double]
  /// The right side f.
  package let derivative: Derivative

  /// The problem of following `derivative` from `initialState` at `start` to `end`.
  package init(
    from start: Double, to end: Double, initialState: [Double], derivative: @escaping Derivative
  ) {
    precondition(
      start.isFinite && end.isFinite, "InitialValueProblem: from \(start) to \(end) is no interval")
    precondition(!initialState.isEmpty, "InitialValueProblem: a state without components")
    self.start = start
    self.end = end
    self.initialState = initialState
    self.derivative = derivative
  }

  /// +1 where time grows from `start` to `end`, −1 where it falls.
  var direction: Double { end < start ? -1 : 1 }

  /// Where a step of `size` from `time` ends: at `end` if that is within 1.01 steps.
  ///
  /// The hundredth, as in Hairer and Wanner's code DOPRI5, avoids a tiny last step.
  func reach(from time: Double, size: Double) -> Double {
    1.01 * size >= abs(end - time) ? end : time + direction * size
  }

  /// The state and its derivative at a time, both checked to be finite.
  func stage(at time: Double, _ state: [Double]) throws(IntegrationError) -> Stage {
    guard state.allSatisfy(\.isFinite) else { throw .nonfiniteState(time: time, state: state) }
    let derivative = try derivative(time, state)
    precondition(
      derivative.count == state.count,
      "InitialValueProblem: \(derivative.count) derivatives for a state of \(state.count)"
    )
    guard derivative.allSatisfy(\.isFinite) else {
      throw .nonfiniteDerivative(time: time, state: state, derivative: derivative)
    }
    return Stage(time: time, state: state, derivative: derivative)
  }
}

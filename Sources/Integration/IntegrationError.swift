/// What can go wrong while integrating; `description` is one line with the way out.
package enum IntegrationError: Error, Hashable, Sendable {
  /// A tolerance that is zero, negative, NaN or infinite.
  case invalidTolerance(name: String, value: Double)
  /// The end isn't reached within the number of steps allowed, rejected ones counted.
  case tooManySteps(maximum: Int, time: Double)
  /// The step has shrunk until adding it no longer moves the time.
  case stepSizeUnderflow(time: Double, size: Double)
  /// The state has grown beyond what Double holds, or was given so.
  case nonfiniteState(time: Double, state: [Double])
  /// The right side of the differential equation is infinite or NaN.
  case nonfiniteDerivative(time: Double, state: [Double], derivative: [Double])
  /// A Jacobian has an infinite or NaN entry at the point where it was asked for.
  case nonfiniteJacobian(time: Double, point: [Double])
  /// A Jacobian that has to be inverted is singular or nearly so.
  case singularJacobian(time: Double, point: [Double], pivot: Double)
  /// A path isn't where it is said to be: at its start, its end or where two pieces meet.
  case pathDisagrees(time: Double, stated: [Double], found: [Double])
}

extension IntegrationError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .invalidTolerance(let name, let value):
      "the \(name) tolerance is \(value); give a positive, finite number"
    case .tooManySteps(let maximum, let time):
      "\(maximum) steps have only reached t = \(time); loosen the tolerance or allow more steps"
    case .stepSizeUnderflow(let time, let size):
      "at t = \(time) the step would have to be as small as \(size); "
        + "the solution has a singularity there, or the tolerance is too tight for Double"
    case .nonfiniteState(let time, let state):
      "at t = \(time) the state is \(state); start from finite numbers, or end before it diverges"
    case .nonfiniteDerivative(let time, let state, let derivative):
      "at t = \(time) in the state \(state) the derivative is \(derivative); "
        + "make it finite wherever a trial step may go"
    case .nonfiniteJacobian(let time, let point):
      "at t = \(time) the Jacobian at x = \(point) has an entry that is infinite or not a number; "
        + "check the parameters that it is made from"
    case .singularJacobian(let time, let point, let pivot):
      "at t = \(time) the Jacobian at x = \(point) is singular or nearly so (pivot \(pivot)); "
        + "no inverse function exists there, so choose another path or another Jacobian"
    case .pathDisagrees(let time, let stated, let found):
      "the path is at \(found) at t = \(time), not at \(stated) as stated; correct its position"
    }
  }
}

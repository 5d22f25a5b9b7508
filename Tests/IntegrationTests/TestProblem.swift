import Integration
import Randomness
import Testing

/// The initial value problems of `Scripts/fixtures/integration.py`.
enum TestProblem: String, CaseIterable, CustomTestStringConvertible {
  case exponential, oscillator, logistic, backward, vanDerPol

  var testDescription: String { rawValue }

  /// The problem that the generator has under this name.
  var problem: InitialValueProblem {
    switch self {
    case .exponential:
      InitialValueProblem(from: 0, to: 2, initialState: [1]) { $1 }
    case .oscillator:
      InitialValueProblem(from: 0, to: 10, initialState: [1, 0]) { [$1[1], -$1[0]] }
    case .logistic:
      InitialValueProblem(from: 0, to: 5, initialState: [0.1]) { [$1[0] * (1 - $1[0])] }
    case .backward:
      InitialValueProblem(from: 2, to: 0, initialState: [1.5]) { [$1[0] * (1 - $1[0]) + $0] }
    case .vanDerPol:
      InitialValueProblem(from: 0, to: 10, initialState: [2, 0]) {
        [$1[1], (1 - $1[0] * $1[0]) * $1[1] - $1[0]]
      }
    }
  }

  /// How many tolerances, relative to the state, the end may be wrong by.
  ///
  /// A tolerance bounds the error of one step. These solutions take up to 260 steps, and growth
  /// multiplies what the early ones err by; but the estimate is of order 4 and the state of order
  /// 5, so that few tolerances remain. The van der Pol oscillator's fast flanks turn a small error
  /// in time into a larger one in the state.
  var globalErrors: Double { self == .vanDerPol ? 40 : 8 }

  /// The state at a time, where it has a closed form.
  func exact(at time: Double) -> [Double]? {
    switch self {
    case .exponential:
      return [Elementary.exponential(time)]
    case .oscillator:
      let (sine, cosine) = Elementary.sineCosine(time)
      return [cosine, -sine]
    case .logistic:
      return [1 / (1 + 9 * Elementary.exponential(-time))]
    case .backward, .vanDerPol:
      return nil
    }
  }
}

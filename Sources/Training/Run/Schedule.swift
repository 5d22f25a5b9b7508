/// How the learning rate changes over a run.
package enum Schedule: Codable, Hashable, Sendable {
  /// It doesn't.
  case constant
  /// It is multiplied by `factor` at each of `fractions` of the run's iterations.
  case steps(fractions: [Double], factor: Double)

  /// Divided by 10 at 50% and 75% of the iterations, as in Varga's appendix B.
  package static let tenfoldAtHalfAndThreeQuarters = Schedule.steps(
    fractions: [0.5, 0.75], factor: 0.1)

  /// The factor on the learning rate in `iteration`, counted from 0, of `iterations`.
  ///
  /// A step at fraction f applies from iteration `round(f · iterations)` on.
  package func factor(iteration: Int, of iterations: Int) -> Double {
    switch self {
    case .constant:
      return 1
    case .steps(let fractions, let factor):
      var product = 1.0
      for fraction in fractions
      where iteration >= Int((fraction * Double(iterations)).rounded()) {
        product *= factor
      }
      return product
    }
  }
}

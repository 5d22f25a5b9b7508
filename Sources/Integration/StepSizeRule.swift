import Randomness

/// How the size of the next step follows from the error of the last.
///
/// ```
/// h_new = h · min(facmax, max(facmin, fac·(1/err)^(1/5)))
/// ```
/// Hairer, Nørsett, Wanner, equation II.4.13, where the exponent is 1/(q+1) and q = 4 is the lower
/// order of the pair. The book leaves the factors to the programmer; these are those of its code
/// DOPRI5, which SciPy's `RK45` and Chen et al.'s `torchdiffeq` share.
package struct StepSizeRule: Hashable, Sendable {
  /// The safety factor fac: aims below an error of one tolerance.
  package var safety = 0.9
  /// The least ratio of the new size to the old, facmin.
  package var minimumFactor = 0.2
  /// The largest ratio of the new size to the old, facmax; 1 in the step after a rejected one.
  package var maximumFactor = 10.0

  /// The rule with the factors of DOPRI5.
  package init() {}

  /// The ratio of the new size to the old after a step with this error, in tolerances.
  package func factor(error: Double, afterRejection: Bool) -> Double {
    let largest = afterRejection ? 1 : maximumFactor
    guard error.isFinite else { return minimumFactor }
    guard error >= .leastNormalMagnitude else { return largest }
    return min(largest, max(minimumFactor, safety * Self.fifthRoot(1 / error)))
  }

  /// The fifth root of a positive number, by the project's own logarithm and exponential.
  ///
  /// A number that is not normal is taken as the nearest that is.
  static func fifthRoot(_ x: Double) -> Double {
    let normal = min(max(x, .leastNormalMagnitude), .greatestFiniteMagnitude)
    return Elementary.exponential(Elementary.logarithm(normal) / 5)
  }
}

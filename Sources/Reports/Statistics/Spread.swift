/// A spread as a paper prints it behind a mean.
package enum Spread: Hashable, Sendable {
  /// A sample standard deviation, as in Varga et al. 2018 (§4).
  case standardDeviation(Double)

  /// Half the width of a 95% t confidence interval of the mean, as in Hoffman et al. 2019
  /// (Tables 1–3).
  case confidenceHalfWidth(Double)

  /// The sample standard deviation behind this spread of `count` measurements.
  ///
  /// For an interval of half width h it is `h · √n / t(0.975, n − 1)`. Nil for an interval over
  /// fewer than two measurements, which can't have been computed from them.
  package func standardDeviation(count: Int) -> Double? {
    switch self {
    case .standardDeviation(let value):
      return value
    case .confidenceHalfWidth(let half):
      guard count > 1 else { return nil }
      return half * Double(count).squareRoot()
        / StudentT.quantile(0.975, degreesOfFreedom: Double(count - 1))
    }
  }
}

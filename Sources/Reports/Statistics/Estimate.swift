/// An estimated difference with its standard error: what a t test, an interval or a comparison of
/// two effects needs of it.
package struct Estimate: Hashable, Sendable {
  /// The difference, in its metric's unit.
  package let difference: Double
  /// Its standard error; zero where nothing varies.
  package let standardError: Double
  /// The degrees of freedom of its t distribution.
  package let degreesOfFreedom: Double

  /// An estimate by its numbers.
  package init(difference: Double, standardError: Double, degreesOfFreedom: Double) {
    self.difference = difference
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Half the width of the interval of so much confidence, such as 0.95.
  package func halfWidth(confidence: Double = 0.95) -> Double {
    guard standardError > 0 else { return 0 }
    return StudentT.quantile((1 + confidence) / 2, degreesOfFreedom: degreesOfFreedom)
      * standardError
  }

  /// The interval of so much confidence.
  package func interval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    let half = halfWidth(confidence: confidence)
    guard half.isFinite, difference.isFinite else { return nil }
    return (difference - half)...(difference + half)
  }

  /// The two-sided p of a true difference of `value`; 1 or 0 where nothing varies.
  package func p(against value: Double = 0) -> Double {
    guard standardError > 0 else { return difference == value ? 1 : 0 }
    return StudentT.twoSidedP(
      (difference - value) / standardError, degreesOfFreedom: degreesOfFreedom)
  }

  /// The p of "the true difference is `value` or more", against a smaller one.
  package func p(atLeast value: Double) -> Double {
    guard standardError > 0 else { return difference < value ? 0 : 1 }
    return StudentT.upperTail(
      (value - difference) / standardError, degreesOfFreedom: degreesOfFreedom)
  }

  /// The p of "the true difference is `value` or less", against a greater one.
  package func p(atMost value: Double) -> Double {
    guard standardError > 0 else { return difference > value ? 0 : 1 }
    return StudentT.upperTail(
      (difference - value) / standardError, degreesOfFreedom: degreesOfFreedom)
  }
}

extension Estimate {
  /// This effect minus another one that was estimated apart from it, such as our gain minus the
  /// printed one, with the errors of both.
  ///
  ///     √(SE₁² + SE₂²)      df = (SE₁² + SE₂²)² / (SE₁⁴/df₁ + SE₂⁴/df₂)
  ///
  /// Source: F. E. Satterthwaite, "An approximate distribution of estimates of variance
  /// components", Biometrics Bulletin 2(6), 1946, doi:10.2307/3002019.
  package func minus(_ other: Estimate) -> Estimate {
    let (v1, v2) = (standardError * standardError, other.standardError * other.standardError)
    let sum = v1 + v2
    let degrees =
      sum > 0 ? sum * sum / (v1 * v1 / degreesOfFreedom + v2 * v2 / other.degreesOfFreedom) : 1
    return Estimate(
      difference: difference - other.difference, standardError: sum.squareRoot(),
      degreesOfFreedom: degrees)
  }
}

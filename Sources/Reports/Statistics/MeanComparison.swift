/// A two-sided t test of whether two summarized samples have the same mean.
///
/// Which test depends on what is known of each side:
///
/// | one side | other side | test |
/// | --- | --- | --- |
/// | sd, n ≥ 2 | sd, n ≥ 2 | Welch's |
/// | sd, n ≥ 2 | n = 1 | pooled: the one known spread stands for both |
/// | sd, n ≥ 2 | no sd, or sd without n | one-sample: the other mean counts as exact |
/// | anything else | | none: `p` is nil |
///
/// Welch's test (Welch 1947) with the Welch–Satterthwaite degrees of freedom:
///
///     t  = (m₁ − m₂) / √(v₁ + v₂)              vᵢ = sdᵢ² / nᵢ
///     df = (v₁ + v₂)² / (v₁²/(n₁ − 1) + v₂²/(n₂ − 1))
///
/// A standard error of zero leaves no room for chance: `p` is 1 for equal means and 0 otherwise.
/// A mean that is not finite can't be tested.
public struct MeanComparison: Hashable, Sendable {
  /// Which test was made.
  public enum Method: Hashable, Sendable {
    case welch
    /// One side is a single measurement.
    case pooled
    /// One side counts as an exact number.
    case oneSample
    case none
  }

  /// The test that the two sides allowed.
  public let method: Method

  /// First mean minus second mean.
  public let difference: Double

  /// The standard error of `difference`; nil without a test.
  public let standardError: Double?

  /// The degrees of freedom of the t distribution that `p` is from; nil without a test.
  public let degreesOfFreedom: Double?

  /// The probability of a difference at least this large between equal true means.
  public let p: Double?

  /// Compares the means of `first` and `second`.
  public init(_ first: Sample, _ second: Sample) {
    difference = first.mean - second.mean
    let (method, standardError, degreesOfFreedom) = Self.test(Side(first), Side(second))
    guard difference.isFinite, let standardError, let degreesOfFreedom, standardError.isFinite
    else {
      (self.method, self.standardError, self.degreesOfFreedom, p) = (.none, nil, nil, nil)
      return
    }
    self.method = method
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    if standardError > 0 {
      p = StudentT.twoSidedP(difference / standardError, degreesOfFreedom: degreesOfFreedom)
    } else {
      p = difference == 0 ? 1 : 0
    }
  }

  /// What a sample brings to a test.
  private enum Side {
    /// Variance of the measurements, and how many there are (two or more).
    case spread(variance: Double, count: Double)
    case single
    case constant

    init(_ sample: Sample) {
      switch (sample.standardDeviation, sample.count) {
      case (_, 1): self = .single
      case (let standardDeviation?, let count?) where count > 1:
        self = .spread(variance: standardDeviation * standardDeviation, count: Double(count))
      default: self = .constant
      }
    }
  }

  private static func test(_ first: Side, _ second: Side) -> (Method, Double?, Double?) {
    switch (first, second) {
    case (.spread(let variance1, let count1), .spread(let variance2, let count2)):
      let (v1, v2) = (variance1 / count1, variance2 / count2)
      let sum = v1 + v2
      // With no spread at all the degrees of freedom are 0/0 and p doesn't depend on them.
      let degrees = sum > 0 ? sum * sum / (v1 * v1 / (count1 - 1) + v2 * v2 / (count2 - 1)) : 1
      return (.welch, sum.squareRoot(), degrees)
    case (.spread(let variance, let count), .single), (.single, .spread(let variance, let count)):
      return (.pooled, (variance * (1 + 1 / count)).squareRoot(), count - 1)
    case (.spread(let variance, let count), .constant),
      (.constant, .spread(let variance, let count)):
      return (.oneSample, (variance / count).squareRoot(), count - 1)
    default:
      return (.none, nil, nil)
    }
  }
}

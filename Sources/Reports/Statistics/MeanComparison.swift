/// A two-sided t test of whether two summarized samples have the same mean.
///
/// Which test depends on what is known of each side:
///
/// | one side | other side | test |
/// | --- | --- | --- |
/// | sd, n ≥ 2 | sd, n ≥ 2 | Welch's; pooled where asked for |
/// | sd, n ≥ 2 | n = 1 | pooled: the one known spread stands for both |
/// | sd, n ≥ 2 | no sd, or sd without n | one-sample: the other mean counts as exact |
/// | anything else | | none: `p` is nil |
///
/// Welch's test (Welch 1947) with the Welch–Satterthwaite degrees of freedom:
///
///     t  = (m₁ − m₂) / √(v₁ + v₂)              vᵢ = sdᵢ² / nᵢ
///     df = (v₁ + v₂)² / (v₁²/(n₁ − 1) + v₂²/(n₂ − 1))
///
/// The pooled test (Student 1908) has one standard deviation for both sides
/// (``Sample/pooledDeviation(_:_:)``) and n₁ + n₂ − 2 degrees of freedom: with two of our runs it
/// rests on the published spread, where Welch's would rest on those two.
///
/// Equal numbers differ from their own mean by a few units in the last place: a spread or a
/// difference no larger than that is zero. A standard error of zero leaves no room for chance: `p`
/// is 1 for equal means and 0 otherwise. A mean that is not finite can't be tested.
package struct MeanComparison: Hashable, Sendable {
  /// Which test was made.
  package enum Method: Hashable, Sendable {
    case welch
    /// One standard deviation stands for both sides.
    case pooled
    /// One side counts as an exact number.
    case oneSample
    case none
  }

  /// The test that the two sides allowed.
  package let method: Method

  /// First mean minus second mean.
  package let difference: Double

  /// The standard error of `difference`; nil without a test.
  package let standardError: Double?

  /// The degrees of freedom of the t distribution that `p` is from; nil without a test.
  package let degreesOfFreedom: Double?

  /// The probability of a difference at least this large between equal true means.
  package let p: Double?

  /// Compares the means of `first` and `second`.
  ///
  /// - Parameter isPooled: whether one standard deviation stands for both sides where both have
  ///   one.
  package init(_ first: Sample, _ second: Sample, isPooled: Bool = false) {
    let rounding = Self.rounding(first, second)
    let plain = first.mean - second.mean
    difference = abs(plain) <= rounding ? 0 : plain
    let (method, standardError, degreesOfFreedom) = Self.test(
      Side(first), Side(second), isPooled: isPooled)
    guard difference.isFinite, let standardError, let degreesOfFreedom, standardError.isFinite
    else {
      (self.method, self.standardError, self.degreesOfFreedom, p) = (.none, nil, nil, nil)
      return
    }
    self.method = method
    self.standardError = standardError <= rounding ? 0 : standardError
    self.degreesOfFreedom = degreesOfFreedom
    p = Estimate(
      difference: difference, standardError: self.standardError ?? 0,
      degreesOfFreedom: degreesOfFreedom
    ).p()
  }

  /// Holds our mean against a published one: Welch's test where both have five runs or more, the
  /// pooled one below.
  package init(measured: Sample, published: Sample) {
    let fewest = min(measured.count ?? 0, published.count ?? 0)
    self.init(measured, published, isPooled: fewest < Self.runsOfWelch)
  }

  /// With fewer runs on a side, its own spread says too little.
  static let runsOfWelch = 5

  /// The difference with its standard error; nil without a test.
  package var estimate: Estimate? {
    guard let standardError, let degreesOfFreedom else { return nil }
    return Estimate(
      difference: difference, standardError: standardError, degreesOfFreedom: degreesOfFreedom)
  }

  /// What equal numbers can differ by in their means: a unit in the last place for each that is
  /// added.
  private static func rounding(_ first: Sample, _ second: Sample) -> Double {
    let places = max(4, first.count ?? 1, second.count ?? 1)
    return Double(places) * max(abs(first.mean), abs(second.mean)).ulp
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

  private static func test(
    _ first: Side, _ second: Side, isPooled: Bool
  ) -> (Method, Double?, Double?) {
    switch (first, second) {
    case (.spread(let variance1, let count1), .spread(let variance2, let count2)) where isPooled:
      let degrees = count1 + count2 - 2
      let variance = ((count1 - 1) * variance1 + (count2 - 1) * variance2) / degrees
      return (.pooled, (variance * (1 / count1 + 1 / count2)).squareRoot(), degrees)
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

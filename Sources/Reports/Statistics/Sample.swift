/// What is known of repeated measurements of one quantity: mean, spread and how many.
///
/// Measured values give all three. A published number often lacks the spread, the count or both;
/// it is then a constant as far as a test is concerned (see `MeanComparison`).
package struct Sample: Hashable, Sendable {
  /// The arithmetic mean, in the unit of its cell.
  package var mean: Double

  /// The sample standard deviation (divisor n − 1), in the unit of its cell; nil where unknown.
  ///
  /// A single measurement has none.
  package var standardDeviation: Double?

  /// How many measurements the mean is over; nil where a paper doesn't say.
  package var count: Int?

  /// Creates a sample from its summary, as papers print it.
  package init(mean: Double, standardDeviation: Double? = nil, count: Int? = nil) {
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.count = count
  }

  /// Creates a sample from a published mean and spread.
  package init(mean: Double, spread: Spread, count: Int) {
    self.init(
      mean: mean, standardDeviation: spread.standardDeviation(count: count), count: count)
  }

  /// Summarizes `values`, one measurement each (say, one a seed).
  ///
  /// The sums run in the order given, so the same values in the same order give the same bits.
  /// A value that is not finite makes the mean not finite: a diverged run shows in the report
  /// rather than being left out. Returns nil for no values.
  package init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    var standardDeviation: Double?
    if values.count > 1 {
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      standardDeviation = (squares / Double(values.count - 1)).squareRoot()
    }
    self.init(mean: mean, standardDeviation: standardDeviation, count: values.count)
  }

  /// Half the width of the 95% t confidence interval of the mean, `t(0.975, n − 1) · sd / √n`;
  /// nil where spread or count is unknown or the count is below two.
  package var confidenceHalfWidth: Double? {
    guard let standardDeviation, let count, count > 1 else { return nil }
    return StudentT.quantile(0.975, degreesOfFreedom: Double(count - 1)) * standardDeviation
      / Double(count).squareRoot()
  }

  /// The 95% t confidence interval of the mean, where one can be had and is finite.
  package var confidenceInterval: ClosedRange<Double>? {
    guard let half = confidenceHalfWidth, half.isFinite, mean.isFinite else { return nil }
    return (mean - half)...(mean + half)
  }
}

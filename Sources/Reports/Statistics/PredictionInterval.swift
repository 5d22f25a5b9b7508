/// Where a replication's mean is to be expected, if nothing but chance is different.
///
///     mean ± t(0.975, n − 1) · sd · √(1/n + 1/m)
///
/// of a published mean and standard deviation of n runs, for a replication of m runs: the published
/// mean is as uncertain as ours, so the interval is wider than a confidence interval of either.
///
/// Source: P. Patil, R. D. Peng, J. T. Leek, "What should researchers expect when they replicate
/// studies? A statistical view of replicability in psychological science", Perspectives on
/// Psychological Science 11(4), 2016, doi:10.1177/1745691616646366.
package enum PredictionInterval {
  /// The 95 % interval for the mean of `count` runs; nil where the published spread or number of
  /// runs isn't known.
  package static func interval(_ published: Sample, count: Int) -> ClosedRange<Double>? {
    guard let deviation = published.standardDeviation, let runs = published.count, runs > 1,
      count > 0
    else { return nil }
    let half =
      StudentT.quantile(0.975, degreesOfFreedom: Double(runs - 1)) * deviation
      * (1 / Double(runs) + 1 / Double(count)).squareRoot()
    guard half.isFinite, published.mean.isFinite else { return nil }
    return (published.mean - half)...(published.mean + half)
  }
}

/// How many runs would do.
package enum RunsNeeded {
  /// A search that goes beyond says that no affordable number does.
  package static let most = 10_000

  /// The least number of our runs for which the 95 % interval of ours minus published is no wider
  /// than ± `halfWidth`.
  ///
  /// Runs that vary by `deviation`, against a published mean with its own standard error (zero for
  /// a constant), by Welch's degrees of freedom. Nil where the published mean's own error is too
  /// large, or more than ten thousand runs would be needed.
  package static func forHalfWidth(
    _ halfWidth: Double, deviation: Double, published: Sample
  ) -> Int? {
    let theirs: (variance: Double, degrees: Double) =
      if let spread = published.standardDeviation, let count = published.count, count > 1 {
        (spread * spread / Double(count), Double(count - 1))
      } else {
        (0, 1)
      }
    return least(from: 2) { count in
      let ours = deviation * deviation / Double(count)
      let sum = ours + theirs.variance
      guard sum > 0 else { return true }
      let degrees =
        sum * sum
        / (ours * ours / Double(count - 1) + theirs.variance * theirs.variance / theirs.degrees)
      return StudentT.quantile(0.975, degreesOfFreedom: degrees) * sum.squareRoot() <= halfWidth
    }
  }

  /// The least number that is enough, where more are enough too.
  private static func least(from first: Int, _ isEnough: (Int) -> Bool) -> Int? {
    guard isEnough(most) else { return nil }
    var (lower, upper) = (first - 1, most)
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if isEnough(middle) { upper = middle } else { lower = middle }
    }
    return upper
  }
}

/// A t test of differences within pairs, such as two settings' accuracies seed by seed.
///
/// Runs of one seed share their subset, initial weights and order, so that their difference varies
/// less than the runs do. Beside the t test stands the exact one by changes of sign (R. A. Fisher,
/// *The Design of Experiments*, 1935, §21), which needs no normal distribution: the share of the 2ⁿ
/// ways to give the differences signs whose sum is as far from zero as the one that was found.
package struct PairedComparison: Hashable, Sendable {
  /// The differences, first minus second, in the pairs' order.
  package let differences: [Double]
  /// The mean difference with its standard error.
  package let estimate: Estimate

  /// So many pairs at most are tested by all changes of sign: 2¹⁵ sums.
  package static let mostFlips = 15

  /// Compares pairs by their differences; nil for fewer than two or one that isn't finite.
  package init?(_ differences: [Double]) {
    guard let sample = Sample(differences), sample.mean.isFinite,
      let deviation = sample.standardDeviation, deviation.isFinite
    else { return nil }
    let scale = differences.map(abs).max() ?? 0
    let isConstant = deviation <= 4 * scale.ulp
    self.differences = differences
    estimate = Estimate(
      difference: sample.mean,
      standardError: isConstant ? 0 : deviation / Double(differences.count).squareRoot(),
      degreesOfFreedom: Double(differences.count - 1))
  }

  /// Compares `first` with `second`, place by place, equal values being equal up to their rounding.
  package init?(_ first: [Double], _ second: [Double]) {
    guard first.count == second.count else { return nil }
    self.init(
      zip(first, second).map { first, second in
        let difference = first - second
        return abs(difference) <= 4 * max(abs(first), abs(second)).ulp ? 0 : difference
      })
  }

  /// How many pairs there are.
  package var count: Int { differences.count }

  /// The two-sided p of the t test.
  package var p: Double { estimate.p() }

  /// The exact two-sided p by changes of sign; nil for more than fifteen pairs.
  package var signFlipP: Double? {
    guard count <= Self.mostFlips else { return nil }
    let found = abs(differences.reduce(0, +))
    // Sums that differ by rounding alone count as equal.
    let slack = 1e-12 * differences.reduce(0) { $0 + abs($1) }
    let extreme = (0..<(1 << count)).count { signs in
      let sum = differences.indices.reduce(0.0) { sum, place in
        signs & (1 << place) == 0 ? sum + differences[place] : sum - differences[place]
      }
      return abs(sum) >= found - slack
    }
    return Double(extreme) / Double(1 << count)
  }
}

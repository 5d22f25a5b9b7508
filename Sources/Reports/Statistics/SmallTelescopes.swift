/// The effect that a study could hardly have seen: d₃₃, for which its test had a power of a third.
///
/// A replication whose effect is significantly below d₃₃ says that the study's runs could not have
/// shown the effect that there is, whether or not it is zero.
///
/// Source: U. Simonsohn, "Small telescopes: detectability and the evaluation of replication
/// results", Psychological Science 26(5), 2015, doi:10.1177/0956797614567341.
package enum SmallTelescopes {
  /// The power of the two-sided t test at 5 % of two independent samples to see a difference of
  /// `effect` standard deviations, by the noncentral t distribution.
  package static func power(effect: Double, counts: (Int, Int)) -> Double {
    let (n1, n2) = (Double(counts.0), Double(counts.1))
    let degrees = n1 + n2 - 2
    guard degrees > 0 else { return .nan }
    let critical = StudentT.quantile(0.975, degreesOfFreedom: degrees)
    let noncentrality = effect * (n1 * n2 / (n1 + n2)).squareRoot()
    return NoncentralT.upperTail(
      critical, degreesOfFreedom: degrees, noncentrality: noncentrality)
      + NoncentralT.lowerTail(
        -critical, degreesOfFreedom: degrees, noncentrality: noncentrality)
  }

  /// d₃₃ in standard deviations, for a study of two samples; nil where they allow no test.
  package static func d33(counts: (Int, Int)) -> Double? {
    guard counts.0 > 0, counts.1 > 0, counts.0 + counts.1 > 2 else { return nil }
    var (lower, upper) = (0.0, 1.0)
    while power(effect: upper, counts: counts) < 1.0 / 3, upper < 1e3 { upper *= 2 }
    for _ in 0..<200 {
      let middle = (lower + upper) / 2
      if middle <= lower || middle >= upper { break }
      if power(effect: middle, counts: counts) < 1.0 / 3 {
        lower = middle
      } else {
        upper = middle
      }
    }
    return (lower + upper) / 2
  }

  /// d₃₃ of two published means, in their unit: times the pooled standard deviation.
  package static func leastVisible(_ first: Sample, _ second: Sample) -> Double? {
    guard let count1 = first.count, let count2 = second.count,
      let deviation = Sample.pooledDeviation(first, second),
      let d33 = d33(counts: (count1, count2))
    else { return nil }
    return d33 * deviation
  }
}

/// What became of an effect that a paper prints, one mean above another, in ours.
///
/// | verdict | rule |
/// | --- | --- |
/// | `replicates` | ours is there with the printed sign (p < 0.05), and no other size is shown |
/// | `replicates, smaller`, `larger` | the same, and the difference of the two effects has p < 0.05
/// |
/// | `opposite` | ours has the other sign, with p < 0.05 |
/// | `absent` | ours is significantly (one-sided, 5 %) below what the printed runs could see
/// (``SmallTelescopes``) |
/// | `inconclusive` | none of these |
///
/// The two effects are compared by both errors (``Estimate/minus(_:)``): a printed gain has one of
/// its own.
package struct Replication: Hashable, Sendable {
  /// What became of the effect.
  package enum Verdict: String, Codable, Hashable, Sendable, CaseIterable {
    case replicates
    case smaller = "replicates, smaller"
    case larger = "replicates, larger"
    case absent, opposite, inconclusive
  }

  /// Our effect.
  package let ours: Estimate
  /// The printed effect, with its error where the paper prints spreads.
  package let printed: Double
  /// Half the 95 % interval of the printed effect; nil where no spread is printed.
  package let printedHalfWidth: Double?
  /// Our effect over the printed one; nil where that is zero.
  package let ratio: Double?
  /// The two-sided p of both effects being the same size; nil where no spread is printed.
  package let p: Double?
  /// What became of it.
  package let verdict: Verdict

  /// Holds our effect against the printed means `first` and `second`.
  package init(ours: Estimate, first: Sample, second: Sample) {
    let comparison = MeanComparison(first, second)
    let estimate = comparison.method == .welch ? comparison.estimate : nil
    self.ours = ours
    printed = comparison.difference
    printedHalfWidth = estimate?.halfWidth()
    ratio = printed == 0 ? nil : ours.difference / printed
    p = estimate.map { ours.minus($0).p() }
    verdict = Self.verdict(
      ours, printed: comparison.difference, sizeP: p,
      leastVisible: SmallTelescopes.leastVisible(first, second))
  }

  private static func verdict(
    _ ours: Estimate, printed: Double, sizeP: Double?, leastVisible: Double?
  ) -> Verdict {
    guard printed != 0, printed.isFinite, ours.difference.isFinite else { return .inconclusive }
    let sign = printed > 0 ? 1.0 : -1.0
    if ours.p() < Judgement.significance {
      guard ours.difference * sign > 0 else { return .opposite }
      guard let sizeP, sizeP < Judgement.significance else { return .replicates }
      return abs(ours.difference) < abs(printed) ? .smaller : .larger
    }
    guard let leastVisible else { return .inconclusive }
    let along = Estimate(
      difference: ours.difference * sign, standardError: ours.standardError,
      degreesOfFreedom: ours.degreesOfFreedom)
    return along.p(atLeast: leastVisible) < Judgement.significance ? .absent : .inconclusive
  }

  /// The verdict with the ratio where the size differs: "replicates, smaller (0.41)".
  package var text: String {
    guard verdict == .smaller || verdict == .larger, let ratio else { return verdict.rawValue }
    return "\(verdict.rawValue) (\(NumberText.fixed(ratio, decimals: 2)))"
  }
}

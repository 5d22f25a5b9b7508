/// Two one-sided tests (TOST): whether a difference is too small to matter.
///
/// Equivalent are two means when both "the difference is at most the lower bound" and "the
/// difference is at least the upper bound" are rejected at 5 %, which is to say when the 90 %
/// interval of the difference lies inside the bounds. Too few runs can't pass: their interval is
/// wide.
///
/// Source: D. J. Schuirmann, "A comparison of the two one-sided tests procedure and the power
/// approach for assessing the equivalence of average bioavailability", Journal of Pharmacokinetics
/// and Biopharmaceutics 15(6), 1987, doi:10.1007/BF01068419; D. Lakens, "Equivalence tests",
/// Social Psychological and Personality Science 8(4), 2017, doi:10.1177/1948550617697177.
package struct EquivalenceTest: Hashable, Sendable {
  /// The p of "the difference is at most the lower bound".
  package let lowerP: Double
  /// The p of "the difference is at least the upper bound".
  package let upperP: Double

  /// Tests whether the true difference lies within `bounds`, which hold zero.
  package init(_ estimate: Estimate, within bounds: ClosedRange<Double>) {
    lowerP = estimate.p(atMost: bounds.lowerBound)
    upperP = estimate.p(atLeast: bounds.upperBound)
  }

  /// The greater of both p's.
  package var p: Double { max(lowerP, upperP) }

  /// Whether both are below 5 %.
  package var isEquivalent: Bool { p < Judgement.significance }
}

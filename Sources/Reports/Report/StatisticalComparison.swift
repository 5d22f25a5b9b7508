/// Two measured means beside each other: how far apart they are, and whether chance explains it.
///
/// By differences seed by seed where both sides have runs of the same seeds (``Pairing``), which
/// share subset, initial weights and order; else by Welch's test of independent samples (see
/// `MeanComparison`). Where m comparisons are made together, each p is corrected to min(1, m·p)
/// (Bonferroni; O. J. Dunn, "Multiple comparisons among means", JASA 56, 1961,
/// doi:10.1080/01621459.1961.10482090), and the corrected p decides.
package struct StatisticalComparison: Hashable, Sendable {
  /// One of the two samples, with the name that tables and sentences give it.
  package struct Side: Hashable, Sendable {
    /// What was measured, such as "SpectReg".
    package var name: String
    /// Mean, standard deviation and number of runs, in the metric's unit.
    package var sample: Sample

    /// Names a sample.
    package init(_ name: String, _ sample: Sample) {
      self.name = name
      self.sample = sample
    }
  }

  /// What the test found, its differences as first minus second in the metric's unit.
  package struct Test: Hashable, Sendable {
    /// First mean minus second mean.
    package let difference: Double
    /// The standard error of `difference`, not zero.
    package let standardError: Double
    /// `difference` in standard errors.
    package let t: Double
    /// Welch and Satterthwaite's degrees of freedom, or the number of pairs less one.
    package let degreesOfFreedom: Double
    /// The two-sided probability of a t at least this large between equal true means.
    package let p: Double
    /// `p` times the size of the family, at most 1.
    package let correctedP: Double
    /// The 95% confidence interval of `difference`, of this comparison alone.
    package let interval: ClosedRange<Double>
    /// `difference` in pooled standard deviations, corrected for small samples (`HedgesG`).
    package let hedgesG: Double

    /// How large the effect is, in words.
    package var effect: EffectSize { EffectSize(hedgesG) }

    /// Whether the corrected p is below 0.05.
    package var showsDifference: Bool { correctedP < Judgement.significance }
  }

  /// Why two samples can't be tested.
  package enum Obstacle: Hashable, Sendable {
    /// A mean or a standard deviation is not finite: a run diverged.
    case notFinite
    /// A side is a single run.
    case singleRun
    /// A side's standard deviation or number of runs isn't known.
    case unknownSpread
    /// Neither side varies, by more than the rounding of its mean.
    case noSpread
    /// The two differ by the same in every seed, be it by nothing.
    case samePairs
  }

  /// What came of the comparison.
  package enum Outcome: Hashable, Sendable {
    case tested(Test)
    case untested(Obstacle)
  }

  /// Where the comparison stands among others, such as "small MNIST"; empty for nowhere else.
  package let context: String
  /// The side in question.
  package let first: Side
  /// The side it is held against, such as the baseline.
  package let second: Side
  /// What is measured.
  package let metric: ReportedMetric
  /// How many comparisons are made together, this one included.
  package let familySize: Int
  /// The differences seed by seed; nil where there are no two common seeds.
  package let pairing: Pairing?
  /// What the paper prints for both sides; nil where it doesn't for one.
  package let published: Printed?
  /// The test, or why there is none.
  package let outcome: Outcome

  /// The printed means of both sides.
  package struct Printed: Codable, Hashable, Sendable {
    /// That of the side in question.
    package var first: Sample
    /// That of the side it is held against.
    package var second: Sample

    /// Two printed means.
    package init(_ first: Sample, over second: Sample) {
      self.first = first
      self.second = second
    }
  }

  /// What became of the printed effect; nil without one or without a test.
  package var replication: Replication? {
    guard let test, let published else { return nil }
    return Replication(ours: test.estimate, first: published.first, second: published.second)
  }

  /// Compares `first` with `second`.
  ///
  /// - Parameters:
  ///   - context: what the names leave out, such as the row and the reading.
  ///   - pairing: the differences seed by seed, by which the test is made.
  ///   - published: what the paper prints for both.
  ///   - familySize: how many comparisons are made together, one or more; 1 corrects nothing.
  package init(
    context: String = "", _ first: Side, with second: Side, metric: ReportedMetric,
    pairing: Pairing? = nil, published: Printed? = nil, familySize: Int = 1
  ) {
    precondition(familySize > 0, "StatisticalComparison: a family of \(familySize) comparisons")
    self.context = context
    self.first = first
    self.second = second
    self.metric = metric
    self.familySize = familySize
    self.pairing = pairing
    self.published = published
    outcome = Self.outcome(
      first.sample, second.sample, pairing: pairing, familySize: familySize)
  }

  /// The test, if one could be made.
  package var test: Test? {
    if case .tested(let test) = outcome { return test }
    return nil
  }

  private static func outcome(
    _ first: Sample, _ second: Sample, pairing: Pairing?, familySize: Int
  ) -> Outcome {
    let samples = [first, second]
    guard samples.allSatisfy({ $0.mean.isFinite && $0.standardDeviation?.isFinite != false })
    else { return .untested(.notFinite) }
    if samples.contains(where: { $0.count == 1 }) { return .untested(.singleRun) }
    let comparison = MeanComparison(first, second)
    guard comparison.method == .welch, let independent = comparison.estimate
    else { return .untested(.unknownSpread) }
    let estimate = pairing?.estimate ?? independent
    guard pairing == nil || estimate.standardError > 0 else { return .untested(.samePairs) }
    guard estimate.standardError > 0, let interval = estimate.interval(),
      let hedgesG = HedgesG.value(first, second)
    else { return .untested(.noSpread) }
    let p = estimate.p()
    return .tested(
      Test(
        difference: estimate.difference, standardError: estimate.standardError,
        t: estimate.difference / estimate.standardError,
        degreesOfFreedom: estimate.degreesOfFreedom, p: p,
        correctedP: min(1, p * Double(familySize)), interval: interval, hedgesG: hedgesG))
  }
}

extension StatisticalComparison.Test {
  /// The difference with its standard error.
  var estimate: Estimate {
    Estimate(
      difference: difference, standardError: standardError, degreesOfFreedom: degreesOfFreedom)
  }
}

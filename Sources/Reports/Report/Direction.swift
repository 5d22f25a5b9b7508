/// Whether an effect that the paper prints, one mean above another, goes the same way in ours.
///
/// For runs of a smaller protocol than the paper's, whose numbers can't be the paper's: a direction
/// says nothing of those. Differences are counted in their standard errors; ours are decided seed
/// by seed where both sides have the same seeds (``Pairing``), else by Welch's test
/// (``MeanComparison``).
package struct Direction: Hashable, Sendable {
  /// What became of the effect.
  package enum Verdict: String, Codable, Hashable, Sendable, CaseIterable {
    /// Ours differ the same way, with p < 0.05.
    case asPublished = "as published"
    /// Ours differ the other way, with p < 0.05.
    case opposite
    /// Chance explains our difference, or there are too few runs to tell.
    case undecided
  }

  /// Two means of one kind, the paper's or ours.
  package struct Effect: Hashable, Sendable {
    /// The side in question.
    package var first: Sample
    /// The side it is held against, such as the baseline.
    package var second: Sample

    /// The differences seed by seed; nil for printed means and without common seeds.
    package var pairing: Pairing?

    /// Two means.
    package init(_ first: Sample, over second: Sample, pairing: Pairing? = nil) {
      self.first = first
      self.second = second
      self.pairing = pairing
    }

    /// The difference, first minus second, with its error; nil where a side has a single run or no
    /// spread.
    package var estimate: Estimate? {
      let comparison = MeanComparison(first, second)
      return comparison.method == .welch ? pairing?.estimate ?? comparison.estimate : nil
    }

    /// The difference, first minus second.
    package var difference: Double { estimate?.difference ?? first.mean - second.mean }

    /// The difference in standard errors; nil without a test or an error.
    package var t: Double? {
      estimate.flatMap { $0.standardError > 0 ? $0.difference / $0.standardError : nil }
    }

    /// The two-sided p of the difference; nil without a test.
    package var p: Double? { estimate?.p() }
  }

  /// What the names leave out, such as the row and the reading; empty where nothing is.
  package var context: String
  /// The name of the side in question.
  package var first: String
  /// The name of the side it is held against.
  package var second: String
  /// What is measured.
  package var metric: ReportedMetric
  /// What the paper prints.
  package var published: Effect
  /// What we measured.
  package var measured: Effect

  /// Holds our effect against the paper's.
  package init(
    context: String, first: String, second: String, metric: ReportedMetric, published: Effect,
    measured: Effect
  ) {
    self.context = context
    self.first = first
    self.second = second
    self.metric = metric
    self.published = published
    self.measured = measured
  }

  /// What became of the effect.
  package var verdict: Verdict {
    // A side of a single run has no spread of its own to be judged by.
    guard let p = measured.p, p < Judgement.significance, published.difference != 0
    else { return .undecided }
    return (measured.difference > 0) == (published.difference > 0) ? .asPublished : .opposite
  }
}

extension ExhibitReport {
  /// One phrase, such as "3 of 5 directions as published, 1 opposite, 1 undecided"; nil without
  /// directions.
  package var directionSummary: String? {
    guard !directions.isEmpty else { return nil }
    func count(_ verdict: Direction.Verdict) -> Int {
      directions.count { $0.verdict == verdict }
    }
    let others = [Direction.Verdict.opposite, .undecided].filter { count($0) > 0 }
    let total = "\(directions.count) \(directions.count == 1 ? "direction" : "directions")"
    return
      (["\(count(.asPublished)) of \(total) as published"]
      + others.map { "\(count($0)) \($0.rawValue)" }).joined(separator: ", ")
  }
}

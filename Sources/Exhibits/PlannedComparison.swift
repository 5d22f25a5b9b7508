import Reports

/// Two lists of measurements that an exhibit holds against each other in its report.
package struct PlannedComparison: Sendable, Hashable {
  /// Measurements with the name that tables and sentences give them.
  package struct Side: Sendable, Hashable {
    /// What was measured, such as a column's name.
    package let name: String
    /// One value a run, in the metric's unit; not a number where a run diverged.
    package let values: [Double]
    /// The same with their seeds; nil where they aren't known, so that nothing is paired.
    package let bySeed: SeedValues?
    /// What the paper prints for it, if anything.
    package let published: Sample?

    /// Names measurements by seed.
    package init(_ name: String, _ values: SeedValues, published: Sample? = nil) {
      self.name = name
      self.values = values.values
      bySeed = values
      self.published = published
    }

    /// Measurements under another name than their own.
    package init(_ name: String, _ values: NamedValues) {
      self.name = name
      self.values = values.values
      bySeed = values.bySeed
      published = values.printed
    }

    /// Names measurements whose seeds aren't known.
    package init(_ name: String, _ values: [Double], published: Sample? = nil) {
      self.name = name
      self.values = values
      bySeed = nil
      self.published = published
    }
  }

  /// What the names leave out, such as the row and the reading; empty where nothing is.
  package let context: String
  /// The side in question.
  package let first: Side
  /// The side it is held against, such as the baseline.
  package let second: Side
  /// What both sides measure.
  package let metric: ReportedMetric
  /// How many comparisons are made together, this one included; p is corrected for them.
  package let familySize: Int

  /// Plans to hold `first` against `second`.
  package init(
    context: String = "", _ first: Side, with second: Side, metric: ReportedMetric,
    familySize: Int = 1
  ) {
    self.context = context
    self.first = first
    self.second = second
    self.metric = metric
    self.familySize = familySize
  }

  /// The same among `size` comparisons that are made together.
  package func amongFamily(of size: Int) -> PlannedComparison {
    PlannedComparison(
      context: context, first, with: second, metric: metric, familySize: size)
  }

  /// What comes of it; nil where a side has no finished run.
  package var result: StatisticalComparison? {
    let (values, others, pairing) = compared
    guard let sample = Sample(values), let other = Sample(others) else { return nil }
    return StatisticalComparison(
      context: context, .init(first.name, sample), with: .init(second.name, other),
      metric: metric, pairing: pairing, published: printed, familySize: familySize)
  }

  /// The values of both sides with their differences seed by seed, where there are two seeds that
  /// both have: of those seeds alone, so that means and spreads are of what is subtracted.
  private var compared: (first: [Double], second: [Double], pairing: Pairing?) {
    guard let seeded = first.bySeed, let others = second.bySeed else {
      return (first.values, second.values, nil)
    }
    let (own, other) = seeded.common(with: others)
    guard let pairs = PairedComparison(own, other) else {
      return (first.values, second.values, nil)
    }
    return (own, other, Pairing(pairs))
  }

  /// What the paper prints for both sides.
  private var printed: StatisticalComparison.Printed? {
    first.published.flatMap { first in second.published.map { .init(first, over: $0) } }
  }

  /// Whether the effect goes the way that the paper's does; nil where one side isn't printed or has
  /// no finished run.
  package var direction: Direction? {
    let (values, others, pairing) = compared
    guard let measured = Sample(values), let baseline = Sample(others),
      let printed = first.published, let other = second.published
    else { return nil }
    return Direction(
      context: context, first: first.name, second: second.name, metric: metric,
      published: .init(printed, over: other),
      measured: .init(measured, over: baseline, pairing: pairing))
  }
}

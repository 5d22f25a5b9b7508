import Reports

/// Two lists of measurements that an exhibit holds against each other in its report.
public struct PlannedComparison: Sendable, Hashable {
  /// Measurements with the name that tables and sentences give them.
  public struct Side: Sendable, Hashable {
    /// What was measured, such as a column's name.
    public let name: String
    /// One value a run, in the metric's unit; not a number where a run diverged.
    public let values: [Double]
    /// What the paper prints for it, if anything.
    public let published: Sample?

    /// Names measurements.
    public init(_ name: String, _ values: [Double], published: Sample? = nil) {
      self.name = name
      self.values = values
      self.published = published
    }
  }

  /// What the names leave out, such as the row and the reading; empty where nothing is.
  public let context: String
  /// The side in question.
  public let first: Side
  /// The side it is held against, such as the baseline.
  public let second: Side
  /// What both sides measure.
  public let metric: Reports.Metric
  /// How many comparisons are made together, this one included; p is corrected for them.
  public let familySize: Int

  /// Plans to hold `first` against `second`.
  public init(
    context: String = "", _ first: Side, with second: Side, metric: Reports.Metric,
    familySize: Int = 1
  ) {
    self.context = context
    self.first = first
    self.second = second
    self.metric = metric
    self.familySize = familySize
  }

  /// What comes of it; nil where a side has no finished run.
  var result: StatisticalComparison? {
    guard let first = Sample(first.values).map({ StatisticalComparison.Side(self.first.name, $0) }),
      let second = Sample(second.values).map({ StatisticalComparison.Side(self.second.name, $0) })
    else { return nil }
    return StatisticalComparison(
      context: context, first, with: second, metric: metric, familySize: familySize)
  }

  /// Whether the effect goes the way that the paper's does; nil where one side isn't printed or has no finished run.
  var direction: Direction? {
    guard let first = Sample(first.values), let second = Sample(second.values),
      let printed = self.first.published, let other = self.second.published
    else { return nil }
    return Direction(
      context: context, first: self.first.name, second: self.second.name, metric: metric,
      published: .init(printed, over: other), measured: .init(first, over: second))
  }
}

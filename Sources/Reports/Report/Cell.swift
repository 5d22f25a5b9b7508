/// One number of an exhibit: published, measured, and whether they agree.
public struct Cell: Hashable, Sendable {
  /// The reading of the paper's own protocol.
  public static let asWritten = "as written"

  /// The row's heading, as the paper has it.
  public var row: String

  /// The column's heading, as the paper has it.
  public var column: String

  /// `Cell.asWritten`, or the name of a reconciled reading of the protocol.
  public var reading: String

  /// What is measured.
  public var metric: Metric

  /// What the paper prints; nil where it has no number here.
  public var published: Sample?

  /// What our runs gave; nil when not run.
  public var measured: Sample?

  /// Measured minus published mean, in the metric's unit; nil unless both are finite.
  public var difference: Double?

  /// The two-sided p value of the means' difference; nil where no test can be made.
  public var p: Double?

  /// Nil where there is nothing to hold the measurement against.
  public var verdict: Verdict?

  /// Why the cell was not run, or how the comparison was made where it is not Welch's test.
  public var note: String?

  /// The keys of the runs that `measured` averages, one a seed.
  public var runs: [String]

  /// Creates a cell and judges it: see `MeanComparison` for the test and `Verdict` for the rule.
  ///
  /// - Parameter note: what the reader must know; of a cell without `measured`, why it wasn't run.
  public init(
    row: String, column: String, reading: String = Cell.asWritten, metric: Metric,
    published: Sample?, measured: Sample?, note: String? = nil, runs: [String] = []
  ) {
    self.row = row
    self.column = column
    self.reading = reading
    self.metric = metric
    self.published = published
    self.measured = measured
    self.runs = runs
    let judgement = Judgement(metric: metric, published: published, measured: measured)
    difference = judgement.difference
    p = judgement.p
    verdict = judgement.verdict
    let notes = [note, judgement.note].compactMap { $0 }
    self.note = notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}

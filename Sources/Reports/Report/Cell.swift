/// One number of an exhibit: published, measured, and whether they agree.
package struct Cell: Hashable, Sendable {
  /// The reading of the paper's own protocol.
  package static let asWritten = "as written"

  /// The row's heading, as the paper has it.
  package var row: String

  /// The column's heading, as the paper has it.
  package var column: String

  /// `Cell.asWritten`, or the name of a reconciled reading of the protocol.
  package var reading: String

  /// What is measured.
  package var metric: ReportedMetric

  /// What the paper prints; nil where it has no number here.
  package var published: Sample?

  /// What our runs gave; nil when not run.
  package var measured: Sample?

  /// How far ours may be from the published mean and still count as the same, as a range of
  /// ``difference``; nil where there is no published mean.
  package var margin: ClosedRange<Double>?

  /// The standard deviations that the published spread may stand for, by its last digit; nil where
  /// none is printed.
  package var publishedSpread: ClosedRange<Double>?

  /// Measured minus published mean, in the metric's unit; nil unless both are finite.
  package var difference: Double?

  /// Half the width of the 95 % interval of ``difference``; nil without a test.
  package var halfWidth: Double?

  /// The two-sided p value of the means' difference; nil where no test can be made.
  package var p: Double?

  /// ``p`` adjusted for the tests of the same paper: see ``TestFamily``.
  package var adjustedP: Double?

  /// Of a cell with too few runs, how many of ours would do; nil where no number would.
  package var runsNeeded: Int?

  /// Nil where there is nothing to hold the measurement against.
  package var verdict: Verdict?

  /// Why the cell was not run, or how the comparison was made where it is not Welch's test.
  package var note: String?

  /// The keys of the runs that `measured` averages, one a seed.
  package var runs: [String]

  /// Creates a cell and judges it: see ``CellTest`` for the rules.
  ///
  /// - Parameters:
  ///   - margin: the differences that don't matter; one published standard deviation where nil.
  ///   - publishedSpread: the standard deviations that the printed spread may stand for.
  ///   - family: the tests that are made together with this one.
  ///   - note: what the reader must know; of a cell without `measured`, why it wasn't run.
  package init(
    row: String, column: String, reading: String = Cell.asWritten, metric: ReportedMetric,
    published: Sample?, measured: Sample?, margin: ClosedRange<Double>? = nil,
    publishedSpread: ClosedRange<Double>? = nil, family: TestFamily = TestFamily(),
    note: String? = nil, runs: [String] = []
  ) {
    self.row = row
    self.column = column
    self.reading = reading
    self.metric = metric
    self.published = published
    self.measured = measured
    self.publishedSpread = publishedSpread
    self.runs = runs
    let judgement = Judgement(
      metric: metric, published: published, measured: measured, margin: margin,
      spread: publishedSpread, family: family)
    self.margin = judgement.margin
    difference = judgement.difference
    halfWidth = judgement.halfWidth
    p = judgement.p
    adjustedP = judgement.adjustedP
    runsNeeded = judgement.runsNeeded
    verdict = judgement.verdict
    let notes = [note, judgement.note].compactMap { $0 }
    self.note = notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}

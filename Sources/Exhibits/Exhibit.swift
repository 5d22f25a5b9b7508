import Datasets
import Measurements
import Reports
import Scheduling
import Timing
import Training

/// One table or figure of a paper: the runs and measurements behind its cells, its claims and its
/// drawing.
///
/// An exhibit is a value in a file of its own, `Papers/<Paper>/<Exhibit>.swift`; the published
/// numbers come from `papers/<paper>/<exhibit>.toml`, and its ``Paper`` lists it. It says what to
/// run and how to judge it; running is the business of ``ExhibitRunner``.
package protocol Exhibit: Sendable {
  /// The paper and the name under which the exhibit is asked for.
  var id: ExhibitID { get }

  /// What follows `replicate` in the command line that runs it: its id unless it says otherwise.
  var commandWords: String { get }

  /// Whether it is an exhibit of our own, whose settings depart from the paper's on purpose: it
  /// counts neither among the paper's numbers nor in the adjustment of their p values.
  var isOurs: Bool { get }
  /// Whether its caption is a paper's words; true where an exhibit doesn't say otherwise.
  var quotesCaption: Bool { get }

  /// What the paper prints: the exhibit's TOML file unless the exhibit says otherwise.
  ///
  /// - Throws: `PublishedError.noExhibit` when there is no such file.
  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit

  /// The cells that a request comes to, each with its runs or measurements: the same for the same
  /// request, whatever files are there.
  ///
  /// - Throws: `DatasetError` when a data set that a cell needs can't be had.
  func cells(_ request: Request) throws -> [PlannedCell]

  /// What a scale leaves out of the paper's protocol, in a phrase for the report's title; nil for
  /// nothing that the scale's name doesn't say.
  func reduction(_ request: Request) -> String?

  /// Whether the part of a cell's runs that is there says anything of the cell; it does unless the
  /// exhibit says otherwise.
  func isTelling(_ cell: PlannedCell, _ results: ExhibitResults) throws -> Bool

  /// What a cell's runs come to, in its unit, where that isn't their mean; nil where it is.
  func measured(_ cell: PlannedCell, _ results: ExhibitResults) throws -> Sample?

  /// The paper's empirical sentences, judged by the results; one that is left out is undecided.
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement]

  /// The measurements held against each other by a test; by default every column against its row's
  /// first one (``ExhibitResults/comparisonsWithFirstColumn(metric:)``).
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison]

  /// The figure that shows the results, if the exhibit has one.
  func figure(_ results: ExhibitResults) throws -> Figure?

  /// What a reader of the report must know: readings taken, departures, limits.
  func notes(_ results: ExhibitResults) -> [String]
}

extension Exhibit {
  /// The exhibit's id.
  package var commandWords: String { id.description }

  /// It is the paper's.
  package var isOurs: Bool { false }
  /// It does.
  package var quotesCaption: Bool { true }

  /// The TOML file of the exhibit's id.
  package func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name)
  }

  /// Nothing.
  package func reduction(_ request: Request) -> String? { nil }

  /// Every part does.
  package func isTelling(_ cell: PlannedCell, _ results: ExhibitResults) throws -> Bool { true }

  /// The mean of each cell's runs.
  package func measured(_ cell: PlannedCell, _ results: ExhibitResults) throws -> Sample? { nil }

  /// No claims.
  package func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] { [] }

  /// Every column against its row's first one, within each row and reading.
  package func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    results.comparisonsWithFirstColumn()
  }

  /// No figure.
  package func figure(_ results: ExhibitResults) throws -> Figure? { nil }

  /// No notes.
  package func notes(_ results: ExhibitResults) -> [String] { [] }
}

/// One cell of an exhibit, before it is run.
package struct PlannedCell: Sendable {
  /// The row's name, as in the exhibit's TOML file.
  package let row: String
  /// The column's name, as in the exhibit's TOML file.
  package let column: String
  /// `as written`, or the name of a reconciled reading.
  package let reading: String
  /// The name of the metric that the cell averages.
  package let metric: String
  /// What a metric is multiplied by to be in the exhibit's unit, such as 1e5 for "1e-5".
  package let factor: Double
  /// One run or one measurement a seed; empty when the cell isn't run.
  package let work: [PlannedWork]
  /// How much work the cell should have: more than ``work`` where some is left out.
  package let intended: Int
  /// Why the cell isn't run, with what it needs.
  package let notRun: String?

  /// A cell of runs' metrics.
  package init(
    row: String, column: String, reading: String = "as written", metric: String,
    factor: Double = 1, runs: [Run]
  ) {
    self.init(
      row: row, column: column, reading: reading, metric: metric, factor: factor,
      work: runs.map(PlannedWork.run))
  }

  /// A cell of measurements' metrics.
  package init(
    row: String, column: String, reading: String = "as written", metric: String,
    factor: Double = 1, measurements: [NetworkMeasurement]
  ) {
    self.init(
      row: row, column: column, reading: reading, metric: metric, factor: factor,
      work: measurements.map(PlannedWork.measurement))
  }

  /// A cell of one of a timing's metrics (``Timing/TimedMetric``).
  package init(
    row: String, column: String, reading: String = "as written", metric: String,
    timing: StepTiming
  ) {
    self.init(
      row: row, column: column, reading: reading, metric: metric, factor: 1,
      work: [.timing(timing)])
  }

  private init(
    row: String, column: String, reading: String, metric: String, factor: Double,
    work: [PlannedWork], intended: Int? = nil, notRun: String? = nil
  ) {
    self.row = row
    self.column = column
    self.reading = reading
    self.metric = metric
    self.factor = factor
    self.work = work
    self.intended = intended ?? work.count
    self.notRun = notRun
  }

  /// A cell that isn't run, and why.
  package init(row: String, column: String, reading: String = "as written", notRun: String) {
    self.row = row
    self.column = column
    self.reading = reading
    metric = ""
    factor = 1
    work = []
    intended = 0
    self.notRun = notRun
  }

  /// The cell with its runs trained by `engine`, or not run where one of them can't be; the same
  /// when nil.
  func trained(by engine: (any TrainingEngine)?) -> PlannedCell {
    guard let engine else { return self }
    if let what = work.lazy.flatMap(\.trainings).compactMap(engine.lacks).first {
      return PlannedCell(
        row: row, column: column, reading: reading,
        notRun: "\(what) isn't done on a device; the processor's engine does it")
    }
    return PlannedCell(
      row: row, column: column, reading: reading, metric: metric, factor: factor,
      work: work.map { $0.trained(by: engine.identity) }, intended: intended, notRun: notRun)
  }

  /// The runs of a cell of runs; none for one of measurements.
  package var runs: [Run] {
    work.compactMap { work in work.isRun ? work.run : nil }
  }

  /// The measurements of a cell of measurements.
  package var measurements: [NetworkMeasurement] { work.compactMap(\.measurement) }

  /// The cell with that part of its work which `isKept` picks; one that isn't run where nothing is
  /// left.
  func keeping(_ isKept: (PlannedWork) -> Bool) -> PlannedCell {
    let kept = work.filter(isKept)
    if kept.count == work.count { return self }
    if kept.isEmpty {
      return PlannedCell(
        row: row, column: column, reading: reading,
        notRun: "not run yet: none of \(intended) \(isMeasured ? "measurements" : "runs")")
    }
    return PlannedCell(
      row: row, column: column, reading: reading, metric: metric, factor: factor, work: kept,
      intended: intended)
  }

  /// What is said of a cell that has less than its intended work.
  var shortfall: String? {
    work.count < intended
      ? "\(work.count) of \(intended) \(isMeasured ? "measurements" : "runs") so far" : nil
  }

  private var isMeasured: Bool { work.first?.isRun == false }
}

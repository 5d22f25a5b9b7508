import Reports
import Testing

@Suite struct CellTests {
  private func cell(
    _ metric: ReportedMetric, _ published: Sample?, _ measured: Sample?,
    margin: ClosedRange<Double>? = -0.14...0.14, spread: ClosedRange<Double>? = nil,
    family: TestFamily = TestFamily()
  ) -> Cell {
    Cell(
      row: "r", column: "c", metric: metric, published: published, measured: measured,
      margin: margin, publishedSpread: spread, family: family)
  }

  private let published = Sample(mean: 97.79, standardDeviation: 0.12, count: 10)

  /// D ± half-width: 0.00 ± 0.11, −0.10 ± 0.11, −0.20 ± 0.11; the 90 % interval is ± 0.09.
  @Test(arguments: [
    (97.79, Verdict.matches), (97.69, .compatible), (97.59, .worse), (98.1, .better),
  ])
  func accuracyIsJudgedByItsMargin(mean: Double, verdict: Verdict) {
    let ours = Sample(mean: mean, standardDeviation: 0.12, count: 10)
    #expect(cell(.accuracy, published, ours).verdict == verdict)
  }

  /// Their 95 % interval is ± 0.44 and 2δ is 0.28: the difference itself doesn't matter.
  @Test func fewScatteredRunsSayNothing() throws {
    let ours = Sample(mean: 97.79, standardDeviation: 0.9, count: 2)
    let cell = cell(.accuracy, published, ours)
    #expect(cell.verdict == .tooFewRuns)
    let runs = try #require(cell.runsNeeded)
    #expect(runs > 2)
    #expect(cell.verdictText == "too few runs (\(runs) would do)")
  }

  /// Five runs as scattered as these are too few, whatever a smaller printed spread would say.
  @Test func moreRunsWouldDoThanThereAre() throws {
    let steady = Sample(mean: 97.79, standardDeviation: 0.05, count: 10)
    let ours = Sample(mean: 97.79, standardDeviation: 0.3, count: 5)
    let cell = cell(.accuracy, steady, ours)
    #expect(cell.verdict == .tooFewRuns)
    #expect(try #require(cell.runsNeeded) > 5)
  }

  /// A spread and a half-width that aren't zero show a digit; what is printed keeps its decimals.
  @Test func whatIsNotZeroDoesNotLookLikeIt() {
    let cell = cell(
      .accuracy, Sample(mean: 97.79, standardDeviation: 0.001, count: 10),
      Sample(mean: 97.79, standardDeviation: 0.0004, count: 10))
    #expect(cell.publishedText == "97.79 (0.00)")
    #expect(cell.measuredText == "97.7900 (0.0004)")
    #expect(cell.intervalText == "0.000 ± 0.001")
  }

  @Test func aSingleRunSaysNothingOfItself() {
    let constant = Sample(mean: 99.1)
    #expect(
      cell(.accuracy, constant, Sample(mean: 99.1, count: 1), margin: nil).verdict == .tooFewRuns)
    // Nor do two that happen to be equal.
    #expect(
      cell(.accuracy, constant, Sample([99.1, 99.1]), margin: nil).verdict == .tooFewRuns)
    #expect(
      cell(.accuracy, constant, Sample([Double](repeating: 99.1, count: 5)), margin: nil).verdict
        == .matches)
  }

  /// A count of parameters has neither spread nor number.
  @Test func aCountIsExact() {
    let metric = ReportedMetric(name: "parameters", unit: "", direction: .neither, decimals: 0)
    #expect(cell(metric, Sample(mean: 61706), Sample(mean: 61706), margin: nil).verdict == .matches)
    #expect(cell(metric, Sample(mean: 61706), Sample(mean: 61707), margin: nil).verdict == .differs)
  }

  @Test func lowerErrorIsBetter() {
    let ours = Sample(mean: 96.25, standardDeviation: 0.12, count: 10)
    #expect(cell(Example.mse, published, ours).verdict == .better)
  }

  /// Alone p = 0.018 shows a difference; among twenty tests it doesn't.
  @Test func differencesAreCalledWithinTheFamily() throws {
    let ours = Sample(mean: 97.65, standardDeviation: 0.12, count: 10)
    let alone = cell(.accuracy, published, ours)
    #expect(alone.verdict == .worse)
    let p = try #require(alone.p)
    let family = TestFamily([p] + (1..<20).map { 0.05 * Double($0) })
    let among = cell(.accuracy, published, ours, family: family)
    #expect(among.verdict == .borderline)
    #expect(among.adjustedP == family.adjusted(p))
    #expect((among.adjustedP ?? 0) > 0.05)
  }

  /// ± 0.0 in print is anything up to 0.05, of which the standard deviation is 0.04 at five runs.
  @Test func thePublishedSpreadIsKnownToItsLastDigit() throws {
    let printed = Sample(mean: 99, standardDeviation: 0, count: 5)
    let ours = Sample(mean: 98.93, standardDeviation: 0.12, count: 5)
    let cell = cell(
      .accuracy, printed, ours, margin: -0.1...0.1, spread: 0...0.3)
    #expect(cell.verdict == .tooFewRuns)
    #expect(cell.note?.contains("known to half of its last digit") == true)
    let narrow = self.cell(.accuracy, printed, ours, margin: -0.5...0.5, spread: 0...0.04)
    #expect(narrow.verdict == .matches)
    #expect(narrow.note == nil)
  }

  @Test(arguments: [
    ([Verdict.matches, .compatible], Verdict.compatible), ([.matches, .worse], .borderline),
    ([.worse, .worse], .worse), ([.compatible, .tooFewRuns], .tooFewRuns),
  ])
  func theMoreCautiousVerdict(verdicts: [Verdict], expected: Verdict) {
    #expect(Judgement.mostCautious(verdicts) == expected)
  }

  @Test func withoutAMarginItIsOneDeviation() {
    let ours = Sample(mean: 97.8, standardDeviation: 0.12, count: 10)
    #expect(cell(.accuracy, published, ours, margin: nil).margin == -0.12...0.12)
    // At least half of the last digit.
    let cost = ReportedMetric(name: "time", unit: "times", direction: .lowerIsBetter, decimals: 1)
    #expect(cell(cost, Sample(mean: 2), Sample([2, 2.1]), margin: nil).margin == -0.05...0.05)
  }

  @Test func divergedRunIsWorseAndHasNoDifference() {
    let cell = cell(Example.mse, Sample(mean: 1.6), Sample([1.5, .nan]))
    #expect(cell.verdict == .worse)
    #expect(cell.difference == nil && cell.p == nil)
    #expect(cell.note == "measured mean is not finite: a run diverged")
  }

  @Test func withoutMeasurementItIsNotRun() {
    #expect(cell(.accuracy, published, nil).verdict == .notRun)
    #expect(cell(.accuracy, nil, Sample(mean: 1)).verdict == nil)
  }
}

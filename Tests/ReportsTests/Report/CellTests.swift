import Reports
import Testing

@Suite struct CellTests {
  private func cell(_ metric: Metric, _ published: Sample?, _ measured: Sample?) -> Cell {
    Cell(row: "r", column: "c", metric: metric, published: published, measured: measured)
  }

  private let published = Sample(mean: 97.25, standardDeviation: 0.22, count: 10)

  @Test(arguments: [
    (97.35, Verdict.reproduced), (98.25, .better), (96.25, .worse),
  ])
  func accuracyIsJudgedByTest(mean: Double, verdict: Verdict) {
    let ours = Sample(mean: mean, standardDeviation: 0.2, count: 10)
    #expect(cell(.accuracy, published, ours).verdict == verdict)
  }

  @Test func lowerErrorIsBetter() {
    let ours = Sample(mean: 96.25, standardDeviation: 0.2, count: 10)
    #expect(cell(Example.mse, published, ours).verdict == .better)
  }

  @Test func metricWithoutDirectionDiffers() {
    let metric = Metric(name: "optimal weight", unit: "", direction: .neither)
    #expect(cell(metric, Sample(mean: 50), Sample(mean: 20)).verdict == .differs)
    #expect(cell(metric, Sample(mean: 50), Sample(mean: 50)).verdict == .reproduced)
  }

  @Test func differenceOfExactlyTheToleranceIsReproduced() {
    // 97.45 − 97.25 is above 0.2 by a rounding; p is 0 for lack of spread.
    let constant = Sample(mean: 97.25, standardDeviation: 0, count: 10)
    let ours = Sample(mean: 97.45, standardDeviation: 0, count: 10)
    let close = cell(.accuracy, constant, ours)
    #expect(close.p == 0)
    #expect(close.verdict == .reproduced)
    let far = Sample(mean: 97.46, standardDeviation: 0, count: 10)
    #expect(cell(.accuracy, constant, far).verdict == .better)
  }

  /// A norm printed as 1.2 ± 0.0 is any from 1.15 to 1.25.
  @Test func halfOfTheLastDigitPrintedIsNoDifference() {
    let norm = Metric(name: "norm", unit: "", direction: .lowerIsBetter, decimals: 1)
    let printed = Sample(mean: 1.2, standardDeviation: 0, count: 5)
    func verdict(_ mean: Double) -> Verdict? {
      cell(norm, printed, Sample(mean: mean, standardDeviation: 0, count: 5)).verdict
    }
    #expect(verdict(1.25) == .reproduced && verdict(1.151) == .reproduced)
    #expect(verdict(1.26) == .worse && verdict(1.14) == .better)
  }

  @Test func notRunSaysWhy() {
    let cell = Cell(
      row: "r", column: "c", metric: .accuracy, published: published, measured: nil,
      note: "needs cifar-10")
    #expect(cell.verdict == .notRun)
    #expect(cell.note == "needs cifar-10")
    #expect(cell.difference == nil && cell.p == nil)
  }

  @Test func withoutAPublishedNumberThereIsNoVerdict() {
    #expect(cell(.accuracy, nil, published).verdict == nil)
  }

  @Test func divergedRunIsWorse() {
    let diverged = cell(.accuracy, published, Sample([97, .nan]))
    #expect(diverged.verdict == .worse)
    #expect(diverged.difference == nil)
    #expect(diverged.note?.contains("not finite") == true)
  }

  @Test func noteSaysWhichTestWasMade() {
    #expect(cell(.accuracy, published, published).note == nil)
    #expect(cell(.accuracy, Sample(mean: 97), published).note?.contains("one-sample") == true)
    let single = Sample(mean: 97, count: 1)
    #expect(cell(.accuracy, published, single).note?.contains("single run") == true)
    #expect(cell(.accuracy, Sample(mean: 97), single).note?.contains("tolerance") == true)
  }
}

import Exhibits
import Reports

extension Table1 {
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    var judgements: [ClaimJudgement] = []
    let hasMNIST = results.cells.contains { $0.row == SmallMNIST.row && !$0.work.isEmpty }
    let taken = Gains(results, row: SmallMNIST.row, reading: MNISTReading.authorsCode.name)
    let asPrinted = Gains(results, row: SmallMNIST.row, reading: MNISTReading.smallerRate.name)
    let contrast = "\(MNISTReading.smallerRate.name): "
    if hasMNIST {
      judgements.append(
        ClaimJudgement(
          "mnist-gradient-over-weight-decay", taken.overDecay.verdict,
          "\(taken.overDecay.evidence); \(contrast)\(asPrinted.overDecay.evidence)"))
    }
    let onCIFAR = SmallCIFAR.allCases.filter(results.hasRuns).map { row in
      (row: row, gains: Gains(results, row: row.row, reading: CIFARReading.authorsCode.name))
    }
    let isWhole = onCIFAR.count == SmallCIFAR.allCases.count
    if !onCIFAR.isEmpty {
      let finding = Finding.all(
        onCIFAR.map { row, gains in
          Finding.all([gains.decayOver, gains.without, gains.with]).on(row.row)
        })
      judgements.append(ClaimJudgement("cifar-weight-decay-over-gradient", finding))
    }
    let increases =
      (hasMNIST ? [taken.without.on(SmallMNIST.row), taken.with.on(SmallMNIST.row)] : [])
      + onCIFAR.map { row, gains in Finding.all([gains.without, gains.with]).on(row.row) }
    guard !increases.isEmpty else { return judgements }
    let finding = Finding.all(increases)
    let missing = isWhole ? "" : "; not on every data set"
    let onMNIST =
      hasMNIST ? "; \(contrast)\(asPrinted.without.evidence); \(asPrinted.with.evidence)" : ""
    judgements.append(
      ClaimJudgement(
        "consistently-increase", finding.verdict, "\(finding.evidence)\(onMNIST)\(missing)"))
    return judgements
  }

  /// What SpectReg and weight decay gain in one row under one reading.
  private struct Gains {
    /// SpectReg against weight decay.
    let overDecay: Finding
    /// Weight decay against SpectReg.
    let decayOver: Finding
    /// SpectReg against the baseline, without weight decay.
    let without: Finding
    /// SpectReg against the baseline, with weight decay.
    let with: Finding

    init(_ results: ExhibitResults, row: String, reading: String) {
      let accuracies = TestAccuracies(results, reading: reading)
      func compare(_ first: Column, _ second: Column) -> Finding {
        .isGreater(
          accuracies.values(row: row, column: first.name),
          than: accuracies.values(row: row, column: second.name))
      }
      overDecay = compare(spectReg, baselineWithDecay)
      decayOver = compare(baselineWithDecay, spectReg)
      without = compare(spectReg, baseline)
      with = compare(spectRegWithDecay, baselineWithDecay)
    }
  }
}

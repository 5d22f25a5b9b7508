import Exhibits
import Reports

extension Table1 {
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let hasMNIST = results.cells.contains { $0.row == SmallMNIST.row && !$0.work.isEmpty }
    let onCIFAR = SmallCIFAR.allCases.filter(results.hasRuns).map { row in
      Gains(results, row: row.row, reading: CIFARReading.authorsCode.name)
    }
    let onMNIST =
      hasMNIST
      ? [Gains(results, row: SmallMNIST.row, reading: MNISTReading.authorsCode.name)] : []
    // A sentence on all of the table's data sets can fail on one; to hold it needs each.
    func notRun(_ row: String) -> Finding { Finding(.undecided, "\(row) not run") }
    let notOnCIFAR = SmallCIFAR.allCases.filter { !results.hasRuns($0) }.map { notRun($0.row) }
    let missing = (hasMNIST ? [] : [notRun(SmallMNIST.row)]) + notOnCIFAR

    let asPrinted = Gains(results, row: SmallMNIST.row, reading: MNISTReading.smallerRate.name)
    let contrast = "; \(MNISTReading.smallerRate.name): "
    var judgements: [ClaimJudgement] = []
    if let taken = onMNIST.first {
      judgements.append(
        ClaimJudgement(
          "mnist-gradient-over-weight-decay", taken.overDecay.verdict,
          "\(taken.overDecay.evidence)\(contrast)\(asPrinted.overDecay.evidence)"))
    }
    if !onCIFAR.isEmpty {
      judgements.append(
        ClaimJudgement(
          "cifar-weight-decay-over-gradient",
          .all(
            onCIFAR.map { .all([$0.decayOver, $0.without, $0.with]).on($0.row) } + notOnCIFAR)))
    }
    guard !(onMNIST + onCIFAR).isEmpty else { return judgements }
    let increases = Finding.all(
      (onMNIST + onCIFAR).map { Finding.all($0.increases).on($0.row) } + missing)
    let increasesAsPrinted =
      hasMNIST ? "\(contrast)\(asPrinted.without.evidence); \(asPrinted.with.evidence)" : ""
    judgements.append(
      ClaimJudgement(
        "consistently-increase", increases.verdict, increases.evidence + increasesAsPrinted))
    let improves = Finding.all(
      (onMNIST + onCIFAR).map { Finding.all([$0.without, $0.with]).on($0.row) } + missing)
    judgements += ["consistently-improves", "increases-on-small-sets"].map {
      ClaimJudgement($0, improves)
    }
    let upperHand = Finding.all(
      onMNIST.map { $0.doubleBackOver.on($0.row) } + onCIFAR.map { $0.overDoubleBack.on($0.row) }
        + missing)
    return judgements + [
      ClaimJudgement("doubleback-on-mnist", upperHand),
      ClaimJudgement("doubleback-mnist-spectreg-complex", upperHand),
    ]
  }

  /// What SpectReg, DoubleBack and weight decay gain in one row under one reading.
  private struct Gains {
    let row: String
    /// SpectReg against weight decay.
    let overDecay: Finding
    /// Weight decay against SpectReg.
    let decayOver: Finding
    /// SpectReg against the baseline, without weight decay.
    let without: Finding
    /// SpectReg against the baseline, with weight decay.
    let with: Finding
    /// SpectReg and DoubleBack against the baseline, without weight decay and with it, where the
    /// row has them.
    let increases: [Finding]
    /// DoubleBack against SpectReg, with weight decay.
    let doubleBackOver: Finding
    /// SpectReg against DoubleBack, with weight decay.
    let overDoubleBack: Finding

    init(_ results: ExhibitResults, row: String, reading: String) {
      self.row = row
      let accuracies = TestAccuracies(results, reading: reading)
      func compare(_ first: String, _ second: String) -> Finding {
        .isGreater(
          accuracies.values(row: row, column: first),
          than: accuracies.values(row: row, column: second))
      }
      overDecay = compare(spectReg.name, baselineWithDecay.name)
      decayOver = compare(baselineWithDecay.name, spectReg.name)
      without = compare(spectReg.name, baseline.name)
      with = compare(spectRegWithDecay.name, baselineWithDecay.name)
      let ofDoubleBack = [
        (doubleBack, baseline.name), (doubleBackWithDecay, baselineWithDecay.name),
      ].filter { column, _ in
        results.cells.contains { $0.row == row && $0.column == column && $0.reading == reading }
      }
      increases = [without, with] + ofDoubleBack.map { compare($0, $1) }
      doubleBackOver = compare(doubleBackWithDecay, spectRegWithDecay.name)
      overDoubleBack = compare(spectRegWithDecay.name, doubleBackWithDecay)
    }
  }
}

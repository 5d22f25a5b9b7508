import Datasets
import Regularizers
import Reports
import Training

/// Varga, Csiszárik, Zombori 2018, Table 1 (§4.1): SpectReg with and without weight decay.
///
/// Weights from Appendix C.1: SpectReg 0.03 without weight decay, 0.05 with it; weight decay 0.0005.
/// The small MNIST row is run, under both readings of the learning rate; the CIFAR rows need a
/// residual network and data sets that the project doesn't read yet.
struct VargaTable1: Exhibit {
  let id = ExhibitID("varga", "table1")

  private static let row = SmallMNIST.row

  /// One column of the table.
  private struct Column {
    let name: String
    let setting: MNISTSetting

    init(_ name: String, spectReg: Double, weightDecay: Double) {
      self.name = name
      setting = MNISTSetting(
        penalties: [MNISTPenalty(.spectReg, spectReg)],
        weightDecay: MNISTSetting.weightDecay(weightDecay))
    }
  }

  private static let baseline = Column(
    "Baseline, without weight decay", spectReg: 0, weightDecay: 0)
  private static let spectReg = Column(
    "SpectReg, without weight decay", spectReg: 0.03, weightDecay: 0)
  private static let baselineWithDecay = Column(
    "Baseline, with weight decay", spectReg: 0, weightDecay: 0.0005)
  private static let spectRegWithDecay = Column(
    "SpectReg, with weight decay", spectReg: 0.05, weightDecay: 0.0005)
  private static let columns = [baseline, spectReg, baselineWithDecay, spectRegWithDecay]
  private static let readings = [
    MNISTReading.asWritten, MNISTReading.smallerRate, MNISTReading.rowSums,
  ]

  func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    let seeds = SmallMNIST.seeds(at: scale, asked: seeds)
    var cells = try Self.readings.flatMap { reading in
      try Self.columns.map { column in
        try MNISTCell(column: column.name, column.setting)
          .planned(reading, seeds: seeds, scale: scale, data: data)
      }
    }
    for (row, dataset) in [("small CIFAR-10", "cifar-10"), ("small CIFAR-100", "cifar-100")] {
      for column in Self.columns {
        cells.append(
          PlannedCell(
            row: row, column: column.name,
            notRun: "needs \(dataset) and the residual network of B.2, which are still to come"))
      }
    }
    return cells
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let taken = gains(results, .rowSums)
    let asPrinted = gains(results, .smallerRate)
    let contrast = "with λ as in the formulas: "
    return [
      ClaimJudgement(
        "mnist-gradient-over-weight-decay", taken.overDecay.verdict,
        "\(taken.overDecay.evidence); \(contrast)\(asPrinted.overDecay.evidence)"),
      ClaimJudgement(
        "consistently-increase", .all([taken.without.verdict, taken.with.verdict]),
        "on MNIST alone: \(taken.without.evidence); \(taken.with.evidence); \(contrast)"
          + "\(asPrinted.without.evidence); \(asPrinted.with.evidence)"),
    ]
  }

  /// SpectReg against weight decay, and against the baseline without and with weight decay.
  private func gains(
    _ results: ExhibitResults, _ reading: MNISTReading
  ) -> (overDecay: Finding, without: Finding, with: Finding) {
    let accuracies = MNISTAccuracies(results, reading)
    func compare(_ first: Column, _ second: Column) -> Finding {
      .isGreater(
        accuracies.values(column: first.name), than: accuracies.values(column: second.name))
    }
    return (
      compare(Self.spectReg, Self.baselineWithDecay), compare(Self.spectReg, Self.baseline),
      compare(Self.spectRegWithDecay, Self.baselineWithDecay)
    )
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let labels = ["baseline", "SpectReg", "baseline, decay", "SpectReg, decay"]
    let panel = AccuracyPanel(
      places: zip(Self.columns, labels).map { .init(column: $0.name, $1) })
    return Figure(
      panels: [panel.panel(results, .rowSums), panel.panel(results, .smallerRate)], columns: 1)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      As written (B.1), Adam's learning rate is 0.1: every run stays at chance. The other two readings \
      have a hundredth of it.
      """
    ] + MNISTReading.notes
  }
}

extension VargaTable1: Tunable {
  func searches(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [WeightSearch] {
    try MNISTSearch.searches(
      of: Self.columns.map { MNISTCell(column: $0.name, $0.setting) }, at: scale, seeds: seeds,
      data: data)
  }
}

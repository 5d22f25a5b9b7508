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

  private static let row = "small MNIST"

  /// One column of the table.
  private struct Column {
    let name: String
    let spectReg: Double
    let weightDecay: Double

    var regularizers: [WeightedRegularizer] {
      spectReg == 0 ? [] : [WeightedRegularizer(.spectReg(.varga), weight: spectReg)]
    }
  }

  private static let baseline = Column(
    name: "Baseline, without weight decay", spectReg: 0, weightDecay: 0)
  private static let spectReg = Column(
    name: "SpectReg, without weight decay", spectReg: 0.03, weightDecay: 0)
  private static let baselineWithDecay = Column(
    name: "Baseline, with weight decay", spectReg: 0, weightDecay: 0.0005)
  private static let spectRegWithDecay = Column(
    name: "SpectReg, with weight decay", spectReg: 0.05, weightDecay: 0.0005)
  private static let columns = [baseline, spectReg, baselineWithDecay, spectRegWithDecay]

  func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    var cells: [PlannedCell] = []
    for reading in [SmallMNIST.Reading.asWritten, .smallerRate] {
      for column in Self.columns {
        let runs = try SmallMNIST.seeds(at: scale, asked: seeds).map { seed in
          try SmallMNIST.run(
            reading, regularizers: column.regularizers, weightDecay: column.weightDecay,
            seed: seed, scale: scale, data: data)
        }
        cells.append(
          PlannedCell(
            row: Self.row, column: column.name, reading: reading.name, metric: "testAccuracy",
            runs: runs))
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
    let baseline = values(results, Self.baseline)
    let spectReg = values(results, Self.spectReg)
    let baselineWithDecay = values(results, Self.baselineWithDecay)
    let spectRegWithDecay = values(results, Self.spectRegWithDecay)

    let under = "with the learning rate 0.001, "
    let gain = ClaimJudgement.isGreater(
      "mnist-gradient-over-weight-decay", spectReg, than: baselineWithDecay,
      prefix: under + "both over \(baseline.summary): ")
    let without = ClaimJudgement.compare(spectReg, baseline)
    let with = ClaimJudgement.compare(spectRegWithDecay, baselineWithDecay)
    let verdicts = [without.verdict, with.verdict]
    let consistent: Claim.Verdict =
      verdicts.contains(.fails)
      ? .fails : verdicts.allSatisfy { $0 == .holds } ? .holds : .undecided
    return [
      gain,
      ClaimJudgement(
        "consistently-increase", consistent,
        under + "on MNIST alone: \(spectReg.summary) against \(baseline.summary)\(without.p); "
          + "\(spectRegWithDecay.summary) against \(baselineWithDecay.summary)\(with.p)"),
    ]
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let published = results.published.cells.filter { $0.row == Self.row }.map(\.sample)
    return Figure(
      panels: [
        panel(results, .smallerRate, beside: published), panel(results, .asWritten, beside: []),
      ], columns: 1)
  }

  /// Mean and standard deviation of each column under one reading.
  private func panel(
    _ results: ExhibitResults, _ reading: SmallMNIST.Reading, beside published: [Sample]
  ) -> Panel {
    let measured = Self.columns.map { column in
      results.cell(row: Self.row, column: column.name, reading: reading.name)
        .flatMap { Sample(results.values($0)) }
    }
    let series =
      Self.points("published", published.map(Optional.some), shift: -0.1, style: 1)
      + Self.points("measured", measured, shift: 0.1, style: 2)
    let isAsWritten = reading.name == SmallMNIST.Reading.asWritten.name
    return Panel(
      title: isAsWritten ? "as written: learning rate 0.1" : reading.name,
      x: Axis(
        "", range: 0.5...4.5,
        ticks: [
          .init(1, "baseline"), .init(2, "SpectReg"), .init(3, "baseline, decay"),
          .init(4, "SpectReg, decay"),
        ]),
      y: Axis("test accuracy (%)", range: isAsWritten ? 0...100 : nil),
      series: series)
  }

  /// One series a column, so that no line joins what isn't a scale; the first one names them all.
  private static func points(
    _ name: String, _ samples: [Sample?], shift: Double, style: Int
  ) -> [Series] {
    var series: [Series] = []
    for (place, sample) in samples.enumerated() {
      guard let sample else { continue }
      series.append(
        Series(
          series.isEmpty ? name : "", x: [Double(place + 1) + shift], samples: [sample],
          style: style))
    }
    return series
  }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      As written (B.1), Adam's learning rate is 0.1. The cells of that reading are run with it; those \
      of the reading "\(SmallMNIST.Reading.smallerRate.name)" with a hundredth, all else equal.
      """,
      """
      The paper doesn't state initializer, pixel scale or the form of weight decay; see \
      papers/varga/README.md for what was chosen.
      """,
    ]
  }

  private func values(_ results: ExhibitResults, _ column: Column) -> NamedValues {
    let cell = results.cell(
      row: Self.row, column: column.name, reading: SmallMNIST.Reading.smallerRate.name)
    return NamedValues(column.name, cell.map(results.values) ?? [], unit: " %")
  }
}

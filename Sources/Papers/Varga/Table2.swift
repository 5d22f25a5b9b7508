import Exhibits
import Reports

/// Varga, Csiszárik, Zombori 2018, Table 2 (§4.2): gradient regularization beside dropout and batch
/// normalization.
///
/// Weights from C.2. "Here the baseline is only regularized with weight decay"; the row "Batchnorm"
/// has batch normalization in place of dropout.
struct Table2: Exhibit {
  let id = ExhibitID("varga", "table2")

  static let cells =
    row("Baseline", spectReg: 0.01, doubleBack: 50) { $0.hasDropout = false }
    + row("Batchnorm", spectReg: 0.001, doubleBack: 0.001) {
      $0.hasDropout = false
      $0.hasBatchNormalization = true
    }
    + row("Dropout", spectReg: 0.01, doubleBack: 50) { _ in }

  private static func row(
    _ name: String, spectReg: Double, doubleBack: Double,
    _ change: (inout MNISTSetting) -> Void
  ) -> [MNISTCell] {
    let columns: [(String, [PrintedPenalty])] = [
      ("NoGR", []), ("SpectReg", [PrintedPenalty(.spectReg, spectReg)]),
      ("DoubleBack", [PrintedPenalty(.doubleBack, doubleBack)]),
    ]
    return columns.map { column, penalties in
      var setting = MNISTSetting(penalties: penalties)
      change(&setting)
      return MNISTCell(row: name, column: column, setting)
    }
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try MNISTTable(Self.cells).planned(request)
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let accuracies = TestAccuracies(results)
    func cell(_ row: String, _ column: String) -> NamedValues {
      let name = column == "NoGR" ? row : row == "Baseline" ? column : "\(row) + \(column)"
      return accuracies.values(row: row, column: column, name: name)
    }
    let spectReg = cell("Baseline", "SpectReg")
    let doubleBack = cell("Baseline", "DoubleBack")
    let dropout = cell("Dropout", "NoGR")
    let batchNormalization = cell("Batchnorm", "NoGR")
    let outperform = Finding.all(
      [spectReg, doubleBack].flatMap { penalty in
        [dropout, batchNormalization].map { Finding.isGreater(penalty, than: $0) }
      })
    let combined = cell("Dropout", "DoubleBack")
    let rest = results.published.cells.map { ($0.row, $0.column) }
      .filter { $0 != ("Dropout", "DoubleBack") }.map(cell)
    let combining = Finding.all([
      .isBest(cell("Dropout", "SpectReg"), among: [spectReg, dropout]),
      .isBest(combined, among: [doubleBack, dropout]),
    ])
    return [
      ClaimJudgement("both-over-dropout-and-batchnorm", outperform),
      ClaimJudgement("best-dropout-and-doubleback", .isBest(combined, among: rest)),
      ClaimJudgement("outperform-both", outperform),
      ClaimJudgement("dropout-combines", combining),
    ]
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    // One range for all rows, so that they can be compared.
    let accuracies =
      results.published.cells.map(\.mean)
      + results.cells.filter { $0.reading == MNISTReading.authorsCode.name }
      .compactMap { Sample(results.values($0))?.mean }
    guard let least = accuracies.min(), let greatest = accuracies.max() else { return nil }
    let panels = results.published.rows.map { row in
      let places = results.published.columnNames.map { AccuracyPanel.Place(row: row, column: $0) }
      var panel = AccuracyPanel(places: places).panel(results, .authorsCode, title: row)
      panel.y.range = (least - 0.4)...(greatest + 0.3)
      return panel
    }
    return Figure(panels: panels, columns: 3)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      The row "Batchnorm": as in the authors' code one normalization after the activation of the \
      layer of 84, in place of dropout, which in evaluation too works by the statistics of batches \
      of 50; as written, where the text says nothing, one before each hidden activation, by the \
      population's statistics in evaluation.
      """
    ] + MNISTReading.notes(results)
  }
}

extension Table2: Tunable {
  func searches(_ request: Request) throws -> [WeightSearch] {
    try MNISTSearch.searches(of: Self.cells, request)
  }
}

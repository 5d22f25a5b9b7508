import Exhibits
import Reports

/// Varga, Csiszárik, Zombori 2018, Table 3 (§4.3): the Confidence Penalty with and without SpectReg
/// and DoubleBack.
///
/// Weights from C.3: DoubleBack 50, SpectReg 0.03, CP 0.01; DoubleBack 10 together with CP. What
/// SpectReg and CP weigh together isn't stated: their own weights are taken.
struct Table3: Exhibit {
  let id = ExhibitID("varga", "table3")

  static let doubleBack = MNISTCell(
    row: "No CP", column: "DoubleBack", MNISTSetting(penalties: [PrintedPenalty(.doubleBack, 50)]))

  static let cells = [
    MNISTCell(row: "No CP", column: "Baseline", MNISTSetting()),
    MNISTCell(
      row: "No CP", column: "SpectReg", MNISTSetting(penalties: [PrintedPenalty(.spectReg, 0.03)])),
    doubleBack,
    MNISTCell(row: "CP", column: "Baseline", MNISTSetting(penalties: [confidencePenalty])),
    MNISTCell(
      row: "CP", column: "SpectReg",
      MNISTSetting(penalties: [PrintedPenalty(.spectReg, 0.03), confidencePenalty])),
    MNISTCell(
      row: "CP", column: "DoubleBack",
      MNISTSetting(penalties: [PrintedPenalty(.doubleBack, 10), confidencePenalty])),
  ]

  private static let confidencePenalty = PrintedPenalty(.confidencePenalty, 0.01)

  func cells(_ request: Request) throws -> [PlannedCell] {
    try MNISTTable(Self.cells).planned(request)
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let accuracies = TestAccuracies(results)
    func cell(_ row: String, _ column: String, _ name: String) -> NamedValues {
      accuracies.values(row: row, column: column, name: name)
    }
    let baseline = cell("No CP", "Baseline", "baseline")
    let spectReg = cell("No CP", "SpectReg", "SpectReg")
    let doubleBack = cell("No CP", "DoubleBack", "DoubleBack")
    let penalty = cell("CP", "Baseline", "CP")
    let improving = [penalty, spectReg, doubleBack].map { Finding.isGreater($0, than: baseline) }
    let adding = Finding.all([
      .isBest(cell("CP", "SpectReg", "SpectReg + CP"), among: [spectReg, penalty]),
      .isBest(cell("CP", "DoubleBack", "DoubleBack + CP"), among: [doubleBack, penalty]),
    ])
    return [
      ClaimJudgement(
        "doubleback-best", .all(improving + [.isBest(doubleBack, among: [penalty, spectReg])])),
      ClaimJudgement("benefits-add-up", adding),
      ClaimJudgement(
        "gradient-over-penalty",
        .all([spectReg, doubleBack].map { .isGreater($0, than: penalty) })),
      ClaimJudgement("orthogonal", adding),
    ]
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let places = results.published.cells.map { cell in
      AccuracyPanel.Place(
        row: cell.row, column: cell.column,
        cell.row == "CP" ? "\(cell.column), CP" : cell.column)
    }
    return Figure(AccuracyPanel(places: places).panel(results, .authorsCode))
  }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      C.3 prints a weight of DoubleBack for use with CP (10), none of SpectReg or CP: those keep \
      their own (0.03 and 0.01), as in the authors' script.
      """
    ] + MNISTReading.notes(results)
  }
}

extension Table3: Tunable {
  func searches(_ request: Request) throws -> [WeightSearch] {
    try MNISTSearch.searches(of: Self.cells, request)
  }
}

import Exhibits
import Reports
import Training

/// Varga, Csiszárik, Zombori 2018, Table 5 (§4.5): SpectReg on TinyImageNet-200, by the first
/// answer and the first five.
struct Table5: Exhibit {
  let id = ExhibitID("varga", "table5")

  /// The weight of C.5.
  private static let spectReg = PrintedPenalty(.spectReg, 20_000)
  private static let models: [(name: String, penalty: PrintedPenalty?)] = [
    ("Baseline", nil), ("SpectReg", spectReg),
  ]
  private static let answers = [
    ("Top-1 accuracy", Metric.testAccuracy), ("Top-5 accuracy", .testTopFiveAccuracy),
  ]

  func cells(_ request: Request) throws -> [PlannedCell] {
    let seeds = request.seeds(TinyImageNetTask.settings[request.scale].runs)
    return try Self.answers.flatMap { answers, metric in
      try Self.models.map { model, penalty in
        PlannedCell(
          row: TinyImageNetTask.row, column: "\(answers), \(model)", metric: metric.rawValue,
          runs: try seeds.map { seed in
            try TinyImageNetTask.run(spectReg: penalty, seed: seed, request)
          })
      }
    }
  }

  func reduction(_ request: Request) -> String? {
    TinyImageNetTask.reduction(request)
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let accuracies = TestAccuracies(results, reading: Cell.asWritten)
    let findings = Self.answers.map { answers, _ in
      func values(_ model: String) -> NamedValues {
        accuracies.values(row: TinyImageNetTask.row, column: "\(answers), \(model)")
      }
      return Finding.isGreater(values("SpectReg"), than: values("Baseline"))
    }
    guard results.cells.contains(where: { !results.values($0).isEmpty }) else { return [] }
    return [ClaimJudgement("works-at-200-labels", .all(findings))]
  }

  /// SpectReg against the baseline, by the first answer and by the first five.
  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] {
    results.comparisons(ofColumns: [
      "Top-1 accuracy, SpectReg": "Top-1 accuracy, Baseline",
      "Top-5 accuracy, SpectReg": "Top-5 accuracy, Baseline",
    ])
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    guard results.cells.contains(where: { !results.values($0).isEmpty }) else { return nil }
    let places = Self.answers.flatMap { answers, _ in
      Self.models.map { model, _ in
        AccuracyPanel.Place(
          row: TinyImageNetTask.row, column: "\(answers), \(model)",
          "\(model), \(answers.prefix(5))")
      }
    }
    return Figure(AccuracyPanel(places: places).panel(results, reading: Cell.asWritten))
  }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      Each run trains on 90,000 random images of the 100,000, keeps the other 10,000 for \
      validation and is tested on the publisher's 10,000 validation images, the only others with \
      labels: the reading under which all of §4's numbers hold together.
      """,
      """
      SpectReg's weight of 20000 (C.5) has no like elsewhere in the paper, and TinyImageNet is not \
      in the authors' public code.
      """,
      """
      Weight decay, 0.0001 "for the baseline model" (B.3), is left on with SpectReg; initializer, \
      pixel scale and the form of weight decay aren't stated, papers/varga/README.md says what was \
      taken.
      """,
    ]
  }
}

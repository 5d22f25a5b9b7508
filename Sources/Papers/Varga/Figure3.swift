import Exhibits
import Reports
import Training

/// Varga, Csiszárik, Zombori 2018, Figure 3 (§4.7): the fit on SIN, a small portion of the domain.
///
/// The paper doesn't say which portion; here it is the first crest to the right of 0. The runs are
/// Table 7's own; the curves are those of the first seed.
struct Figure3: Exhibit {
  let id = ExhibitID("varga", "figure3")

  private static let portion = 0.1...0.55
  /// For each reading, the weights drawn: none, and those around the best one.
  private static let drawn: [(reading: SineTask.Reading, weights: [Double])] = [
    (SineTask.authorsCode, [0, 0.01, 0.03]),
    (SineTask.asWritten, [0, 0.001, 0.003]),
  ]

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name).measuring(
      SineTask.columns(metric: "mean squared error", unit: "1e-5", better: .lower))
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try Self.drawn.flatMap { reading, weights in
      try weights.map { weight in
        try SineTask.cell(
          reading, weight: weight, metric: "testMSE", factor: 1e5, request)
      }
    }
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let errors = SineErrors(results)
    let judged = Self.drawn.map { reading, weights in
      let none = errors.values(reading, weight: 0)
      let regularized = weights.dropFirst().map { errors.values(reading, weight: $0) }
      let best = regularized.min { ($0.sample?.mean ?? .nan) < ($1.sample?.mean ?? .nan) }
      guard let best else { return (verdict: Claim.Verdict.undecided, sentence: reading.name) }
      let (verdict, p) = ClaimJudgement.compare(none, best)
      return (verdict, "\(reading.name): squared error \(none.summary), \(best.summary)\(p)")
    }
    return [
      ClaimJudgement(
        "better-fit", judged.first?.verdict ?? .undecided,
        judged.map(\.sentence).joined(separator: "; "))
    ]
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let curves = SineCurves(results)
    return Figure(
      panels: try Self.drawn.map { reading, weights in
        try curves.panel(
          title: reading.name, reading: reading, weights: weights, in: Self.portion, y: 0.3...1.3)
      }, columns: 1)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    SineTask.notes(results) + ["The cells hold the mean squared error on the whole grid, in 1e-5."]
  }
}

import Datasets
import Exhibits
import Regularizers
import Reports
import Training

/// Varga, Csiszárik, Zombori 2018, Figure 2 (§4.7): the functions learned on SIN for different
/// weights.
///
/// The paper's legend isn't in its text; the weights drawn here are spread over those of Table 7.
/// The runs are Table 7's own, and some with DoubleBack (footnote 3); the curves are those of the
/// first seed.
struct Figure2: Exhibit {
  let id = ExhibitID("varga", "figure2")

  /// The weights drawn as curves: as written the regularizer is strong from 0.01 on.
  private static let drawn: [(reading: SineTask.Reading, weights: [Double])] = [
    (SineTask.authorsCode, [0, 0.01, 0.3, 1, 10]),
    (SineTask.asWritten, [0, 0.001, 0.01, 0.1, 1]),
  ]

  /// The reading by which the claims are judged.
  static let judged = SineTask.authorsCode

  /// The name under which cells with DoubleBack instead of SpectReg stand.
  private static let doubleBack = "\(judged.name), DoubleBack"
  private static let doubleBackWeights: [Double] = [0, 0.01, 0.1, 1, 10]

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name).measuring(
      SineTask.columns(metric: "total variation of the network output", better: .neither))
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try doubleBackCells(request)
      + SineTask.readings.flatMap { reading in
        try SineTask.weights.map { weight in
          try SineTask.cell(
            reading, weight: weight, metric: "totalVariation", request)
        }
      }
  }

  private func doubleBackCells(
    _ request: Request
  ) throws -> [PlannedCell] {
    try Self.doubleBackWeights.map { weight in
      let runs = try request.seeds(SineTask.seeds).map { seed in
        try SineTask.run(
          Self.judged, penalty: .doubleBack(DoubleBack()), weight: weight, seed: seed,
          iterations: SineTask.iterations[request.scale], data: request.data)
      }
      return PlannedCell(
        row: SineTask.row, column: SineTask.column(weight), reading: Self.doubleBack,
        metric: "totalVariation", runs: runs)
    }
  }

  /// "Very similar graphs": as with SpectReg the function gets flatter, and as flat at the greatest
  /// weight.
  ///
  /// How strong DoubleBack was isn't said, and one λ needn't mean the same in both: a function that
  /// is less flat refutes nothing.
  private func similarGraphs(_ results: ExhibitResults) -> Finding {
    func variation(_ weight: Double, _ name: String) -> NamedValues {
      values(results, weight, "totalVariation", name, reading: Self.doubleBack)
    }
    let strong = variation(10, "at λ = 10")
    let flatter = Finding.isGreater(variation(0, "total variation at λ = 0"), than: strong)
    let spectReg = values(results, 10, "totalVariation", "SpectReg's")
    let alike = Finding.isEquivalent(
      strong, to: spectReg, margin: 0.1 * (spectReg.sample?.mean ?? 0))
    return .all([
      flatter,
      Finding(
        alike.verdict == .holds ? .holds : .undecided,
        "\(alike.evidence); equal λ needn't be equal strength"),
    ])
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let none = values(results, 0, "totalVariation", "total variation at λ = 0")
    let strong = values(results, 10, "totalVariation", "at λ = 10")
    let flat = ClaimJudgement("increasingly-flat", .isGreater(none, than: strong))

    let everywhere = slopes(results, "testSquaredSlope", "everywhere")
    let atPoints = slopes(results, "trainSlopeError", "at the training points")
    let smoother = Claim.Verdict.all([atPoints.verdict, everywhere.verdict])
    let evidence = "mean squared slope \(atPoints.sentence); \(everywhere.sentence)"

    let shapes = [(SineTask.authorsCode, 0.3), (SineTask.asWritten, 0.03)].map {
      straightness(results, $0, weight: $1)
    }
    let ratios = shapes.compactMap { $0.sample?.mean }
    let sawtooth: Claim.Verdict =
      ratios.count < shapes.count ? .undecided : ratios.allSatisfy { $0 < 1.1 } ? .holds : .fails
    return [
      flat,
      ClaimJudgement("smoother-everywhere", smoother, evidence),
      ClaimJudgement("smoother-globally", smoother, evidence),
      ClaimJudgement("doubleback-similar-graphs", similarGraphs(results)),
      ClaimJudgement(
        "sawtooth", sawtooth,
        "mean squared slope over the squared mean slope, 1 for straight teeth, 1.23 for a sine, "
          + "far "
          + "above for steps: " + shapes.map(\.summary).joined(separator: "; ")),
      ClaimJudgement("stuck", stuck(results)),
    ]
  }

  /// "A very high SpectReg loss, exactly when the SpectReg loss term gets more emphasis", where a
  /// step function's would be near 0.
  ///
  /// At the points the slope is what it is everywhere, and the term in the loss, λ times the mean
  /// squared slope, is greater at the weight of the sawtooth than at a small one.
  private func stuck(_ results: ExhibitResults) -> Finding {
    func slopes(_ weight: Double, _ metric: String, _ name: String) -> NamedValues {
      values(results, weight, metric, "\(name) at \(SineTask.column(weight))")
    }
    func terms(_ weight: Double) -> NamedValues {
      let slopes = slopes(weight, "trainSlopeError", "")
      return NamedValues(
        "λ times it at \(SineTask.column(weight))", slopes.bySeed?.map { weight * $0 } ?? .none,
        decimals: 3)
    }
    let sawtooth = 0.3
    let everywhere = slopes(sawtooth, "testSquaredSlope", "over the whole domain")
    return .all([
      .isEquivalent(
        slopes(sawtooth, "trainSlopeError", "mean squared slope at the training points"),
        to: everywhere, margin: 0.1 * (everywhere.sample?.mean ?? 0)),
      .isGreater(terms(sawtooth), than: terms(0.01)),
    ])
  }

  /// How straight the learned function is between its turns, one value a run.
  ///
  /// The mean of the squared slope over the square of the mean of its magnitude, on the grid: the
  /// latter is the total variation over the domain's length of 2.
  private func straightness(
    _ results: ExhibitResults, _ reading: SineTask.Reading, weight: Double
  ) -> NamedValues {
    let cell = results.cell(
      row: SineTask.row, column: SineTask.column(weight), reading: reading.name)
    let squares = cell.map { results.values($0, metric: "testSquaredSlope") } ?? []
    let variations = cell.map { results.values($0, metric: "totalVariation") } ?? []
    return NamedValues(
      "\(reading.name), \(SineTask.column(weight)):",
      zip(squares, variations).map { $0 / ($1 / 2 * $1 / 2) })
  }

  /// How the mean squared slope falls from λ = 0 to 10.
  private func slopes(
    _ results: ExhibitResults, _ metric: String, _ place: String
  ) -> (verdict: Claim.Verdict, sentence: String) {
    let before = values(results, 0, metric, "\(place) at λ = 0")
    let after = values(results, 10, metric, "at λ = 10")
    let (verdict, p) = ClaimJudgement.compare(before, after)
    return (verdict, "\(before.summary), \(after.summary)\(p)")
  }

  private func values(
    _ results: ExhibitResults, _ weight: Double, _ metric: String, _ name: String,
    reading: String = judged.name
  ) -> NamedValues {
    let cell = results.cell(row: SineTask.row, column: SineTask.column(weight), reading: reading)
    return NamedValues(name, cell.map { results.bySeed($0, metric: metric) } ?? .none)
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let curves = SineCurves(results)
    return Figure(
      panels: try Self.drawn.map { reading, weights in
        try curves.panel(
          title: reading.name, reading: reading, weights: weights, in: -1...1, y: -1.5...1.5)
      }, columns: 1)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    SineTask.notes(results) + [
      "The cells hold the total variation of the learned function over the grid; sin(5x) has 6.08."
    ]
  }
}

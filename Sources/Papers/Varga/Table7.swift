import Exhibits
import Reports
import Training

/// Varga, Csiszárik, Zombori 2018, Table 7 (§4.7): the error on SIN for ten weights of SpectReg.
///
/// With the stated noise (σ = 0.1) the published errors can't be had: even fitting one constant to
/// 100 points has the expected squared error σ²/n = 10·10⁻⁵, and the table goes down to 1.6·10⁻⁵.
/// The authors' program had x² and σ = 0.03 until the day before the paper's first version: see
/// ``SineTask/earlierCode``.
struct Table7: Exhibit {
  let id = ExhibitID("varga", "table7")

  private static let readings = SineTask.readings + [SineTask.earlierCode]

  func cells(_ request: Request) throws -> [PlannedCell] {
    try Self.readings.flatMap { reading in
      try SineTask.weights.map { weight in
        try SineTask.cell(
          reading, weight: weight, metric: "testMSE", factor: 1e5, request)
      }
    }
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let errors = SineErrors(results)
    let judged = errors.summary(SineTask.authorsCode)
    let evidence = Self.readings.map { errors.summary($0).sentence }.joined(separator: "; ")
    return [
      ClaimJudgement(
        "factor-10", judged.bestWeight == 0.03 && judged.factor >= 10 ? .holds : .fails, evidence),
      ClaimJudgement("reduce-by-10", judged.factor >= 10 ? .holds : .fails, evidence),
      tooStrong(errors),
    ]
  }

  /// Too strong is worse than none, and well tuned is better than none.
  private func tooStrong(_ errors: SineErrors) -> ClaimJudgement {
    let judged = Self.readings.map { reading in
      let none = errors.values(reading, weight: 0)
      let strongest = errors.values(reading, weight: 10)
      let best = errors.values(reading, weight: errors.summary(reading).bestWeight)
      let degrades = ClaimJudgement.compare(strongest, none)
      let helps = ClaimJudgement.compare(none, best)
      return (
        verdict: Claim.Verdict.all([degrades.verdict, helps.verdict]),
        sentence: "\(reading.name): \(strongest.summary) against \(none.summary)\(degrades.p), "
          + "best \(best.summary)\(helps.p)"
      )
    }
    return ClaimJudgement(
      "too-strong-degrades", judged.first?.verdict ?? .undecided,
      judged.map(\.sentence).joined(separator: "; "))
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let published = Self.points(results.published.cells.map(\.sample))
    var series = [
      Series(
        "published", .linePoints, x: published.map(\.weight), y: published.map(\.sample.mean),
        role: .published)
    ]
    for (style, reading) in Self.readings.enumerated() {
      let samples = SineTask.weights.map { weight in
        results.cell(row: SineTask.row, column: SineTask.column(weight), reading: reading.name)
          .flatMap { Sample(results.values($0)) }
      }
      let points = Self.points(samples)
      series.append(
        Series(
          reading.name, x: points.map(\.weight), samples: points.map(\.sample), style: style + 2))
    }
    return Figure(
      Panel(
        x: Axis(
          "SpectReg weight λ as in the paper (the leftmost point is λ = 0)",
          scale: .logarithmic, range: 2e-4...20),
        y: Axis("mean squared error on the grid (1e-5)", scale: .logarithmic),
        series: series, legend: .automatic))
  }

  /// The samples over λ, λ = 0 standing at the left end of the logarithmic axis.
  private static func points(_ samples: [Sample?]) -> [(weight: Double, sample: Sample)] {
    zip(SineTask.weights, samples).compactMap { weight, sample in
      sample.map { (weight == 0 ? 3e-4 : weight, $0) }
    }
  }

  func notes(_ results: ExhibitResults) -> [String] {
    SineTask.notes(results) + [
      """
      "\(SineTask.earlierCode.name)": the same program a day before it got sin(5x) and σ = 0.1, \
      both in one change of 15 December 2017. That the table is of that day is a hypothesis: \
      neither text nor code says when it was made.
      """
    ]
  }
}

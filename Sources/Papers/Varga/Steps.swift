import Datasets
import Exhibits
import Reports
import Training

/// Varga, Csiszárik, Zombori 2018, §4.7: whether the network can represent a step function at all.
///
/// The data hold two points, (x, y) and (x + 0.001, y), for each of SIN's 100, so fitting them
/// takes a plateau at each. Without a regularizer, ten times as long as on SIN itself.
struct Steps: Exhibit {
  let id = ExhibitID("varga", "steps")

  private static let column = "squared error on the 200 points"

  func cells(_ request: Request) throws -> [PlannedCell] {
    try SineTask.readings.map { reading in
      let runs = try request.seeds(SineTask.seeds).map { seed in
        try SineTask.run(
          reading, weight: 0, seed: seed, iterations: 10 * SineTask.iterations[request.scale],
          plateaus: true, data: request.data)
      }
      return PlannedCell(
        row: "many-plateau function", column: Self.column, reading: reading.name,
        metric: "trainMSE", runs: runs)
    }
  }

  /// What a network can learn is shown by one that has: the reading under which it fits best
  /// decides.
  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let limit = Self.noiseVariance / 10
    let parts = results.cells.map { cell in
      let errors = NamedValues(
        "\(cell.reading): squared error on the 200 points", results.bySeed(cell), decimals: 5)
      let slopes = NamedValues(
        "mean squared slope at them", results.bySeed(cell, metric: "trainSlopeError"))
      let everywhere = NamedValues(
        "over the whole grid", results.bySeed(cell, metric: "testSquaredSlope"))
      return Finding(
        .isBelow(limit, errors),
        [errors, slopes, everywhere].map(\.summary).joined(separator: ", "))
    }
    let verdict: Claim.Verdict =
      parts.contains { $0.verdict == .holds }
      ? .holds
      : parts.isEmpty || parts.contains { $0.verdict == .undecided } ? .undecided : .fails
    let evidence =
      parts.map(\.evidence).joined(separator: "; ")
      + "; a tenth of the noise's variance is \(NumberText.telling(limit, decimals: 3))"
    return [
      ClaimJudgement("reconstructs-plateaus", verdict, evidence),
      ClaimJudgement("bandwidth-not-the-limit", verdict, evidence),
    ]
  }

  private static let noiseVariance = SineTask.noise * SineTask.noise

  func figure(_ results: ExhibitResults) throws -> Figure? {
    guard let run = results.cells.first?.runs.first else { return nil }
    let curves = SineCurves(results)
    let ranges: [ClosedRange<Double>] = [-1...1, 0.2...0.4]
    return Figure(
      panels: try ranges.map { range in
        Panel(
          title: range.upperBound == 1 ? "many-plateau SIN" : "a tenth of it",
          x: Axis("x", range: range), y: Axis("network output"),
          series: [
            try curves.trainingPoints(of: run, in: range), SineCurves.truth(in: range),
            try curves.learned(by: run, name: "learned", in: range, style: 1),
          ], legend: .automatic)
      }, columns: 2)
  }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      The paper prints no number here, and the authors' program has no such data in its main line. \
      "Reconstructed" is taken to mean a mean squared error on the 200 points below a tenth of the \
      noise's variance: the curve then follows the points, not the sine.
      """,
      """
      Trained without a regularizer and ten times as long as on SIN itself, which the paper \
      doesn't state: what is asked is what the network can represent, not what 10,000 steps find.
      """,
    ]
  }
}

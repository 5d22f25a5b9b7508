import Exhibits
import Reports
import Training

/// Lorraine, Hossain 2019, Figure 2 (§5): |x| learned by a Jacobian tanh(J) in [-1, 1], and the
/// same network without that structure.
struct Figure2: Exhibit {
  let id = ExhibitID("jacnet", "figure2")

  private let shared = FunctionCells(task: .absoluteValue)

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name).measuring(FunctionCells.columns)
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try shared.planned(request)
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let task = shared.task
    let slopes = [FunctionCells.atStart, FunctionTask.Choice.taken.name].flatMap { reading in
      [FunctionCells.Column.leastSlope, .greatestSlope].flatMap { column in
        shared.values(task, column, reading: reading, results).values
      }
    }
    let free = steepest(results)
    let steep = free.values.filter { $0 > 1 }.count
    let structured = shared.values(task, .outside, name: "with the structure", results)
    let unconstrained = shared.values(
      task.unconstrained, .outside, name: "test loss beyond [-1, 1], unconstrained", results)
    let matches = Match(shared, results).finding
    let lipschitz = Finding(
      slopes.isEmpty ? .undecided : slopes.allSatisfy { abs($0) <= 1 } ? .holds : .fails,
      "greatest |slope| on [-2, 2] over \(slopes.count / 2) functions, at the start and trained: "
        + NumberText.telling(slopes.map(abs).max() ?? .nan, decimals: 6))
    let worse = Finding.isGreater(unconstrained, than: structured)
    return [
      ClaimJudgement("final-matches", matches),
      ClaimJudgement("lipschitz-throughout", lipschitz),
      ClaimJudgement("guarantees-lipschitz", lipschitz),
      ClaimJudgement("similar-for-lipschitz", .all([matches, lipschitz])),
      ClaimJudgement(
        "unconstrained-unbounded",
        free.values.isEmpty ? .undecided : 2 * steep > free.values.count ? .holds : .fails,
        "|slope| exceeds 1 somewhere on [-2, 2] in \(steep) of \(free.values.count) runs; "
          + "\(free.summary)"
      ),
      ClaimJudgement(
        "unconstrained-generalizes-badly", worse.verdict,
        worse.evidence
          + shared.amongOthers { reading in
            Finding.isGreater(
              shared.values(task.unconstrained, .outside, reading: reading, results),
              than: shared.values(task, .outside, reading: reading, results)
            ).verdict == .holds
          }),
    ]
  }

  /// The greatest |slope| of each unconstrained run.
  private func steepest(_ results: ExhibitResults) -> NamedValues {
    let task = shared.task.unconstrained
    let values = zip(
      shared.values(task, .leastSlope, results).values,
      shared.values(task, .greatestSlope, results).values
    ).map { max(abs($0), abs($1)) }
    return NamedValues("greatest |slope| unconstrained", values)
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    try Panels(shared, target: "|x|", structure: "tanh J", abs, results).map {
      Figure(panels: [$0.structured, $0.unconstrained], columns: 2)
    }
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] { [] }

  func notes(_ results: ExhibitResults) -> [String] { Match.notes }
}

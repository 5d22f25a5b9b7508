import Exhibits
import Foundation
import Measurements
import Reports
import Scheduling
import Training

/// Lorraine, Hossain 2019, Figure 1 (§5): exp(x) learned by a Jacobian J² + ε > 0, its inverse, and
/// the same network without that structure.
struct Figure1: Exhibit {
  let id = ExhibitID("jacnet", "figure1")

  private let shared = FunctionCells(task: .exponential)

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name).measuring(
      FunctionCells.columns
        + Self.inverse.map {
          PublishedColumn($0.column, metric: "mean error of x", unit: "", better: .lower)
        })
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try shared.planned(request)
      + inverseCells(request)
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let task = shared.task
    let least = shared.values(task, .leastSlope, results)
    let leastAtStart = shared.values(
      task, .leastSlope, reading: FunctionCells.atStart, name: "at the start", results)
    let free = shared.values(task.unconstrained, .leastSlope, results)
    let positive = (least.values + leastAtStart.values).filter { $0 > 0 }.count
    let guaranteed = Finding(
      least.values.isEmpty
        ? .undecided
        : positive == least.values.count + leastAtStart.values.count ? .holds : .fails,
      "\(least.summary); \(leastAtStart.summary); above 0 in \(positive) of "
        + "\(least.values.count + leastAtStart.values.count), by construction at least ε = 0.0001")
    let notInvertible = free.values.filter { $0 <= 0 }.count
    let canBeZero = Finding(
      free.values.isEmpty
        ? .undecided : 2 * notInvertible > free.values.count ? .holds : .fails,
      "the slope is zero or negative somewhere on [-2, 2] in \(notInvertible) of "
        + "\(free.values.count) runs; "
        + free.summary
        + shared.amongOthers { reading in
          let slopes = shared.values(
            task.unconstrained, .leastSlope, reading: reading, results
          ).values
          return 2 * slopes.filter { $0 <= 0 }.count > slopes.count
        })
    return [
      ClaimJudgement("final-matches", Match(shared, results).finding),
      ClaimJudgement("inverse-matches", inverseMatches(results)),
      ClaimJudgement("unconstrained-not-invertible", canBeZero),
      ClaimJudgement("unconstrained-zero-jacobian", canBeZero),
      ClaimJudgement("guaranteed-invertible", guaranteed),
      ClaimJudgement("nonzero-determinant", guaranteed),
    ]
  }

  /// The columns of the inverse's errors.
  private static let inverse: [(column: String, metric: String)] = [
    ("error of the inverse against log", MeasuredMetric.inverseErrorOfTarget),
    ("error of the inverse of its own values", MeasuredMetric.inverseErrorOfOwn),
  ]

  /// The inverses of the trained functions, a measurement a seed.
  private func inverseCells(
    _ request: Request
  ) throws -> [PlannedCell] {
    let measurements = try shared.task.runs(.taken, request).map {
      NetworkMeasurement($0, .inverseErrors(points: 21))
    }
    return Self.inverse.map { column, metric in
      PlannedCell(
        row: shared.task.row, column: column, reading: FunctionTask.Choice.taken.name,
        metric: metric, measurements: measurements)
    }
  }

  /// The learned inverse against log on the values of [-1, 1], and against the learned function
  /// itself.
  private func inverseMatches(_ results: ExhibitResults) -> Finding {
    func values(_ place: Int, _ name: String, decimals: Int) -> NamedValues {
      NamedValues(
        name,
        results.bySeed(
          row: shared.task.row, column: Self.inverse[place].column,
          reading: FunctionTask.Choice.taken.name), decimals: decimals)
    }
    let errors = values(0, "mean error of the inverse against log on [1/e, e]", decimals: 4)
    let identity = values(
      1, "of the inverse of the learned function's own values", decimals: 7)
    guard let error = errors.median, let own = identity.median else {
      return Finding(.undecided, "not run")
    }
    let limit = 2 * Match.share
    return Finding(
      error <= limit && own <= 1e-4 ? .holds : .fails,
      "\(errors.summary), median \(NumberText.telling(error, decimals: 4)), judged by \(limit) "
        + "(5 % of log's range there); \(identity.summary)"
    )
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    guard
      let panels = try Panels(shared, target: "exp(x)", structure: "J² + ε", exp, results)
    else { return nil }
    let values = Curves.grid(exp(-2)...exp(2))
    let inverse = Panel(
      title: "its inverse", x: Axis("y"), y: Axis("x", range: -2.2...2.2),
      series: [
        Series("log(y)", .line, x: values, y: values.map { log($0) }, role: .reference),
        try Curves(results).inverse(panels.trained, "learned inverse", style: 1),
      ])
    return Figure(panels: [panels.structured, inverse, panels.unconstrained], columns: 3)
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] { [] }

  func notes(_ results: ExhibitResults) -> [String] { Match.notes }
}

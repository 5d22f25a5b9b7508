import Datasets
import Foundation
import Reports
import Training

/// Lorraine, Hossain 2019, Figure 3 (§5): the training loss over the iterations, with the integrator's
/// tolerance as it is tightened.
///
/// Beside the annealed tolerance stand runs at fixed ones, which show what annealing saves.
struct JacNetFigure3: Exhibit {
  let id = ExhibitID("jacnet", "figure3")

  private static let tasks = [JacNetTask.exponential, .absoluteValue]

  /// A tolerance as tight as what most annealed runs end at, from the start.
  private static let tight = fixed(0.003)
  private static let loose = fixed(0.1)

  private static func fixed(_ tolerance: Double) -> JacNetTask.Choice {
    var choice = JacNetTask.Choice.taken
    choice.firstTolerance = tolerance
    choice.halvesTolerance = false
    return choice
  }

  private static let columns: [(name: String, metric: Training.Metric)] = [
    ("training loss", .trainLoss), ("function evaluations", .functionEvaluations),
    ("final tolerance", .finalTolerance),
  ]

  func cells(at scale: Scale, seeds: Int?, data: DataLibrary) throws -> [PlannedCell] {
    try Self.tasks.flatMap { task in
      try [JacNetTask.Choice.taken, Self.tight, Self.loose].flatMap { choice in
        let runs = try task.runs(choice, at: scale, seeds: seeds, data: data)
        return Self.columns.map { column in
          PlannedCell(
            row: task.row, column: column.name, reading: choice.name,
            metric: column.metric.rawValue, runs: runs)
        }
      }
    }
  }

  private func values(
    _ task: JacNetTask, _ choice: JacNetTask.Choice, _ column: String, name: String,
    decimals: Int, _ results: ExhibitResults
  ) -> NamedValues {
    let cell = results.cell(row: task.row, column: column, reading: choice.name)
    return NamedValues(
      name, cell.map { results.bySeed($0) } ?? .none,
      decimals: decimals)
  }

  /// The steps of every run of a task as taken.
  private func histories(
    _ task: JacNetTask, _ results: ExhibitResults
  ) throws -> [IntegratedHistory] {
    let cell = results.cell(
      row: task.row, column: Self.columns[0].name, reading: JacNetTask.Choice.taken.name)
    return try (cell?.runs ?? []).compactMap { run in
      guard results.metrics[run.key] != nil, let integration = run.integration else { return nil }
      return try IntegratedHistory(run, integration, split: results.data.load(run.data))
    }
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let savings = Finding.all(Self.tasks.map { saving($0, results) })
    return [
      ClaimJudgement(
        "tightening-continues-decrease",
        .all(try Self.tasks.map { try tightening($0, results) })),
      ClaimJudgement("gains-in-speed", savings),
      ClaimJudgement("savings", savings),
    ]
  }

  /// The loss goes on falling after the first halving, and later steps take more evaluations.
  private func tightening(_ task: JacNetTask, _ results: ExhibitResults) throws -> Finding {
    var before: [Double] = []
    var after: [Double] = []
    var first: [Double] = []
    var last: [Double] = []
    for history in try histories(task, results) {
      let steps = history.steps
      guard let start = steps.first, let end = steps.last,
        let halving = steps.firstIndex(where: { $0.tolerance < start.tolerance })
      else { continue }
      before.append(steps[halving].loss)
      after.append(steps[halving...].map(\.loss).min() ?? end.loss)
      first.append(Double(start.evaluations))
      last.append(Double(end.evaluations))
    }
    let name = task.row
    return .all([
      .isGreater(
        NamedValues("\(name), loss at the first halving", before, decimals: 4),
        than: NamedValues("the least one after it", after, decimals: 4)),
      .isGreater(
        NamedValues("\(name), evaluations in the last iteration", last, decimals: 1),
        than: NamedValues("in the first", first, decimals: 1)),
    ])
  }

  /// The share of evaluations that must be saved to count as "significant gains in training speed".
  private static let worthwhile = 0.1

  /// Fewer evaluations than with the tight tolerance from the start, by a tenth or more, without a worse loss.
  private func saving(_ task: JacNetTask, _ results: ExhibitResults) -> Finding {
    func evaluations(_ choice: JacNetTask.Choice, _ name: String) -> NamedValues {
      values(task, choice, "function evaluations", name: name, decimals: 0, results)
    }
    func loss(_ choice: JacNetTask.Choice, _ name: String) -> NamedValues {
      values(task, choice, "training loss", name: name, decimals: 4, results)
    }
    let tight = evaluations(Self.tight, "\(task.row), evaluations at the fixed tolerance 0.003")
    let annealed = evaluations(.taken, "annealed")
    let (lossAnnealed, lossTight) = (
      loss(.taken, "loss annealed"), loss(Self.tight, "at the fixed one")
    )
    let (isWorse, p) = ClaimJudgement.compare(lossAnnealed, lossTight)
    guard let all = tight.sample?.mean, let some = annealed.sample?.mean else {
      return Finding(.undecided, "\(task.row) not run")
    }
    let saved = 1 - some / all
    let percent = NamedValues.format(100 * saved, decimals: 1)
    return Finding(
      saved >= Self.worthwhile && isWorse != .holds ? .holds : .fails,
      "\(tight.summary) against \(annealed.summary): \(percent) % saved, judged by 10 %; "
        + "\(lossAnnealed.summary), \(lossTight.summary)\(p)")
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let panels = try Self.tasks.compactMap { try panel($0, results) }
    return panels.isEmpty ? nil : Figure(panels: panels, columns: 1)
  }

  /// The run of median final loss, with the band of the middle half of the seeds.
  private func panel(_ task: JacNetTask, _ results: ExhibitResults) throws -> Panel? {
    let histories = try histories(task, results)
    let order = histories.indices.sorted {
      (histories[$0].steps.last?.loss ?? 0, $0) < (histories[$1].steps.last?.loss ?? 0, $1)
    }
    guard !order.isEmpty else { return nil }
    let steps = histories[order[(order.count - 1) / 2]].steps
    let x = steps.indices.map { Double($0) }
    func quantile(_ share: Double) -> [Double] {
      steps.indices.map { step in
        let losses = histories.map { $0.steps[step].loss }.sorted()
        return losses[Int((share * Double(losses.count - 1)).rounded())]
      }
    }
    return Panel(
      title: task.row,
      x: Axis("iteration", range: 0...Double(max(steps.count - 1, 1))),
      y: Axis("training loss and tolerance", scale: .logarithmic),
      series: [
        Series(
          "middle half of the seeds", .band, x: x, y: quantile(0.5), lower: quantile(0.25),
          upper: quantile(0.75), style: 1),
        Series("training loss, median seed", .line, x: x, y: steps.map(\.loss), style: 1),
        Series("its tolerance", .dashedLine, x: x, y: steps.map(\.tolerance), style: 2),
      ])
  }

  func comparisons(_ results: ExhibitResults) -> [PlannedComparison] { [] }

  func notes(_ results: ExhibitResults) -> [String] {
    [
      """
      Function evaluations are those of the network by the integrator, over the whole training; the gradient's are in \
      proportion. The paper states neither the first tolerance nor what annealing is compared with: here a fixed \
      tolerance of 0.003, about where annealed runs end.
      """,
      """
      The curves come from training the runs again, to the same bits, with an eye on each step.
      """,
    ]
  }
}

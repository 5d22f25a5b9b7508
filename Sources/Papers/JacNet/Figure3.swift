import Exhibits
import Measurements
import Reports
import Scheduling
import Training

/// Lorraine, Hossain 2019, Figure 3 (§5): the training loss over the iterations, with the
/// integrator's tolerance as it is tightened.
///
/// Beside the annealed tolerance stand runs at fixed ones: the integrator's default shows what
/// annealing saves, the first tolerance kept to the end what tightening it does.
struct Figure3: Exhibit {
  let id = ExhibitID("jacnet", "figure3")

  private static let tasks = [FunctionTask.exponential, .absoluteValue]

  /// A tolerance tighter than what nearly all annealed runs end at, from the start.
  private static let tight = fixed(0.003)
  /// The first tolerance, never tightened.
  private static let loose = fixed(0.1)
  /// The integrator as it comes: the relative tolerance of torchdiffeq's `odeint`, 1e-7 (its
  /// absolute one is 1e-9; here they are one number).
  private static let byDefault = fixed(1e-7)

  private static func fixed(_ tolerance: Double) -> FunctionTask.Choice {
    var choice = FunctionTask.Choice.taken
    choice.firstTolerance = tolerance
    choice.halvesTolerance = false
    return choice
  }

  private static let columns: [(name: String, metric: Metric)] = [
    ("training loss", .trainLoss), ("function evaluations", .functionEvaluations),
    ("final tolerance", .finalTolerance),
  ]

  func published(in catalogue: PublishedCatalogue) throws -> PublishedExhibit {
    try catalogue.exhibit(id.paper, id.name).measuring(
      [
        PublishedColumn(
          "function evaluations", metric: "evaluations of the network", unit: "", better: .lower),
        PublishedColumn(
          "final tolerance", metric: "tolerance of the integrator", unit: "", better: .neither),
      ]
        + Self.steps.suffix(2).map {
          PublishedColumn(
            $0.column, metric: "evaluations of the network", unit: "", better: .lower)
        })
  }

  func cells(_ request: Request) throws -> [PlannedCell] {
    try Self.tasks.flatMap { task in
      try [FunctionTask.Choice.taken, Self.byDefault, Self.tight, Self.loose].flatMap { choice in
        let runs = try task.runs(choice, request)
        return Self.columns.map { column in
          PlannedCell(
            row: task.row, column: column.name, reading: choice.name,
            metric: column.metric.rawValue, runs: runs)
        }
      } + historyCells(task, request)
    }
  }

  /// What is told of the steps of a training: a column each.
  private static let steps: [(column: String, metric: String)] = [
    ("loss at the first halving", MeasuredMetric.lossAtHalving),
    ("least loss after it", MeasuredMetric.leastLossAfterHalving),
    ("evaluations in the first iteration", MeasuredMetric.firstEvaluations),
    ("evaluations in the last iteration", MeasuredMetric.lastEvaluations),
  ]

  private func historyCells(
    _ task: FunctionTask, _ request: Request
  ) throws -> [PlannedCell] {
    let measurements = try task.runs(.taken, request).map {
      NetworkMeasurement($0, .trainingHistory)
    }
    return Self.steps.map { column, metric in
      PlannedCell(
        row: task.row, column: column, reading: FunctionTask.Choice.taken.name, metric: metric,
        measurements: measurements)
    }
  }

  private func values(
    _ task: FunctionTask, _ choice: FunctionTask.Choice, _ column: String, name: String,
    decimals: Int, _ results: ExhibitResults
  ) -> NamedValues {
    let cell = results.cell(row: task.row, column: column, reading: choice.name)
    return NamedValues(
      name, cell.map { results.bySeed($0) } ?? .none,
      decimals: decimals)
  }

  /// A step of a training: see ``Measurements/Quantity/trainingHistory``.
  private struct Step {
    let loss: Double
    let tolerance: Double
  }

  /// The steps of every run of a task as taken, as they were measured.
  private func histories(_ task: FunctionTask, _ results: ExhibitResults) throws -> [[Step]] {
    let cell = results.cell(
      row: task.row, column: Self.steps[0].column, reading: FunctionTask.Choice.taken.name)
    let measured = (cell?.measurements ?? []).filter { results.metrics[$0.key] != nil }
    return try measured.map { measurement in
      let values = try results.values(of: measurement)
      return stride(from: 0, to: values.count, by: 3).map {
        Step(loss: values[$0], tolerance: values[$0 + 1])
      }
    }
  }

  func claims(_ results: ExhibitResults) throws -> [ClaimJudgement] {
    let savings = Finding.all(Self.tasks.map { saving($0, results) })
    return [
      ClaimJudgement(
        "tightening-continues-decrease",
        .all(Self.tasks.map { tightening($0, results) })),
      ClaimJudgement("gains-in-speed", savings),
      ClaimJudgement("savings", savings),
    ]
  }

  /// The loss goes on falling after the first halving and later steps take more evaluations, and
  /// tightening is what does it: at the first tolerance, kept to the end, the loss stays higher.
  private func tightening(_ task: FunctionTask, _ results: ExhibitResults) -> Finding {
    let name = task.row
    func step(_ place: Int, _ name: String, decimals: Int) -> NamedValues {
      values(task, .taken, Self.steps[place].column, name: name, decimals: decimals, results)
    }
    let kept = values(
      task, Self.loose, "training loss", name: "\(name), last loss at the first tolerance, kept",
      decimals: 4, results)
    return .all([
      .isGreater(
        step(0, "\(name), loss at the first halving", decimals: 4),
        than: step(1, "the least one after it", decimals: 4)),
      .isGreater(
        step(3, "\(name), evaluations in the last iteration", decimals: 1),
        than: step(2, "in the first", decimals: 1)),
      .isGreater(
        kept,
        than: values(
          task, .taken, "training loss", name: "tightened", decimals: 4, results),
        worthwhile: kept.sample.map { Self.worthwhile * $0.mean }),
    ])
  }

  /// The share of evaluations that must be saved to count as "significant gains in training speed",
  /// and of the loss to count as a decrease.
  private static let worthwhile = 0.1

  /// Fewer evaluations than the integrator takes at its defaults, by a tenth or more, without a
  /// loss that is greater by a tenth; beside it what two fixed tolerances take, the first one kept
  /// and a tight one.
  private func saving(_ task: FunctionTask, _ results: ExhibitResults) -> Finding {
    func evaluations(_ choice: FunctionTask.Choice, _ name: String) -> NamedValues {
      values(task, choice, "function evaluations", name: name, decimals: 0, results)
    }
    func loss(_ choice: FunctionTask.Choice, _ name: String) -> NamedValues {
      values(task, choice, "training loss", name: name, decimals: 4, results)
    }
    let usual = evaluations(Self.byDefault, "\(task.row), evaluations at the defaults (1e-7)")
    let annealed = evaluations(.taken, "annealed")
    let (lossAnnealed, lossUsual) = (
      loss(.taken, "loss annealed"), loss(Self.byDefault, "at the defaults")
    )
    let (_, text) = ClaimJudgement.compare(lossAnnealed, lossUsual)
    guard let all = usual.sample?.mean, let some = annealed.sample?.mean,
      let lossThere = lossUsual.sample?.mean,
      let excess = lossAnnealed.minus(lossUsual)?.estimate
    else { return Finding(.undecided, "\(task.row) not run") }
    // A loss that is greater by a tenth would be the price of what is saved.
    let isCostly = excess.p(atMost: Self.worthwhile * lossThere) < ClaimJudgement.significance
    let isFree = excess.p(atLeast: Self.worthwhile * lossThere) < ClaimJudgement.significance
    // The share's 95 % interval by the delta method: it varies as the differences less the share of
    // the evaluations at the defaults do, over the mean of these.
    let share = 1 - some / all
    let spent = NamedValues("", usual.bySeed?.map { (1 - share) * $0 } ?? .none)
    guard let error = spent.minus(annealed)?.estimate else {
      return Finding(.undecided, "\(task.row): too few runs for a test")
    }
    let half = error.halfWidth() / all
    let (least, most) = (share - half, share + half)
    func percent(_ share: Double) -> String { NumberText.telling(100 * share, decimals: 1) }
    let fixed = [(Self.loose, "0.1"), (Self.tight, "0.003")].map { choice, tolerance in
      evaluations(choice, "at a fixed tolerance of \(tolerance)").summary
    }
    let isSaved = least >= Self.worthwhile
    let verdict: Claim.Verdict =
      isCostly || most < Self.worthwhile ? .fails : isSaved && isFree ? .holds : .undecided
    return Finding(
      verdict,
      "\(usual.summary) against \(annealed.summary): \(percent(1 - some / all)) % saved "
        + "(\(percent(least)) to "
        + "\(percent(most))), judged by 10 %; \(lossAnnealed.summary), "
        + "\(lossUsual.summary)\(text), judged by a tenth more; "
        + fixed.joined(separator: ", ")
    )
  }

  func figure(_ results: ExhibitResults) throws -> Figure? {
    let panels = try Self.tasks.compactMap { try panel($0, results) }
    return panels.isEmpty ? nil : Figure(panels: panels, columns: 1)
  }

  /// The run of median final loss, with the band of the middle half of the seeds.
  private func panel(_ task: FunctionTask, _ results: ExhibitResults) throws -> Panel? {
    let histories = try histories(task, results)
    let order = histories.indices.sorted {
      (histories[$0].last?.loss ?? 0, $0) < (histories[$1].last?.loss ?? 0, $1)
    }
    guard !order.isEmpty else { return nil }
    let steps = histories[order[(order.count - 1) / 2]]
    let x = steps.indices.map { Double($0) }
    func quantile(_ share: Double) -> [Double] {
      steps.indices.map { step in
        let losses = histories.map { $0[step].loss }.sorted()
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
      Function evaluations are those of the network by the integrator, over the whole training; \
      the gradient's are in proportion. The paper states neither the first tolerance nor what \
      annealing is compared with: here the integrator at its defaults (a relative tolerance of \
      1e-7 from the start; its absolute one is 1e-9 there and 1e-7 here), which is what it does \
      without annealing. Beside it stand two fixed tolerances, 0.1 and 0.003.
      """,
      """
      What is saved is saved by a loose tolerance, not by tightening it: at 0.1 from the first \
      iteration to the last the loss and the evaluations are those of the annealed runs.
      """,
      """
      Losses and evaluations of single iterations are measured by training the runs again, to the \
      same bits, with an eye on each step. A training whose tolerance was never halved has its \
      last iteration in place of the first halving's.
      """,
    ]
  }
}

import Exhibits
import Reports
import Training

/// The cells that Figures 1 and 2 have in common: what the runs with and without the structure
/// measure.
struct FunctionCells: Sendable {
  let task: FunctionTask

  /// A column: its heading and the metric behind it.
  enum Column: String, CaseIterable, Sendable {
    case training = "training loss"
    case inside = "test loss on [-1, 1]"
    case outside = "test loss beyond"
    case leastSlope = "least slope on [-2, 2]"
    case greatestSlope = "greatest slope on [-2, 2]"

    var metric: Metric {
      switch self {
      case .training: .trainLoss
      case .inside: .testLossInside
      case .outside: .testLossOutside
      case .leastSlope: .leastSlope
      case .greatestSlope: .greatestSlope
      }
    }
  }

  /// What the columns hold, for which the exhibit's file has the figure's axis alone.
  static let columns = Column.allCases.map { column in
    let isLoss = ![.leastSlope, .greatestSlope].contains(column)
    return PublishedColumn(
      column.rawValue, metric: isLoss ? "mean absolute error" : "slope", unit: "",
      better: isLoss ? .lower : .neither)
  }

  /// The reading of cells before training.
  static let atStart = "at the start"

  /// The chosen reading, before and after, with and without the structure; then the other choices.
  func planned(_ request: Request) throws -> [PlannedCell] {
    var cells: [PlannedCell] = []
    func add(
      _ task: FunctionTask, _ choice: FunctionTask.Choice, _ reading: String,
      iterations: Int? = nil,
      _ columns: [Column]
    ) throws {
      let runs = try task.runs(
        choice, iterations: iterations, request)
      cells += columns.map { column in
        PlannedCell(
          row: task.row, column: column.rawValue, reading: reading,
          metric: column.metric.rawValue, runs: runs)
      }
    }
    for task in [task, task.unconstrained] {
      try add(task, .taken, Self.atStart, iterations: 0, Column.allCases)
      try add(task, .taken, FunctionTask.Choice.taken.name, Column.allCases)
    }
    for choice in FunctionTask.Choice.others {
      try add(task, choice, choice.name, [.training, .inside, .outside])
      try add(
        task.unconstrained, choice, choice.name, [.training, .outside, .leastSlope, .greatestSlope])
    }
    return cells
  }

  /// The values of a column over the seeds.
  func values(
    _ task: FunctionTask, _ column: Column, reading: String = FunctionTask.Choice.taken.name,
    name: String? = nil, _ results: ExhibitResults
  ) -> NamedValues {
    let cell = results.cell(row: task.row, column: column.rawValue, reading: reading)
    return NamedValues(
      name ?? "\(task.row), \(column.rawValue)",
      cell.map { results.bySeed($0) } ?? .none, decimals: 4)
  }

  /// In how many of the other choices something holds, as the end of a sentence.
  func amongOthers(_ holds: (_ reading: String) -> Bool) -> String {
    let others = FunctionTask.Choice.others
    let count = others.filter { holds($0.name) }.count
    return "; so it is in \(count) of the \(others.count) other readings tried"
  }

  /// The runs of a row, before or after training.
  func runs(
    _ task: FunctionTask, reading: String = FunctionTask.Choice.taken.name,
    _ results: ExhibitResults
  ) -> [Run] {
    results.cell(row: task.row, column: Column.training.rawValue, reading: reading)?.runs ?? []
  }

  /// The place of the run with the median test loss among a task's seeds.
  func medianPlace(_ task: FunctionTask, _ results: ExhibitResults) -> Int? {
    let runs = runs(task, results)
    let losses = runs.map { results.metrics[$0.key]?[Metric.testLoss.rawValue] ?? .infinity }
    let order = losses.indices.sorted { (losses[$0], $0) < (losses[$1], $1) }
    return order.isEmpty ? nil : order[(order.count - 1) / 2]
  }
}

import Exhibits
import Reports

/// Whether a function that was inaccurate at the start matches its target closely once it is
/// trained.
///
/// Closely is taken as a mean error of at most 5 % of the target's range, inaccurate as more than
/// that. Judged by the seed of median error, since the paper shows one run, on [-1, 1], where the
/// training points are; beyond is told beside it.
struct Match {
  /// The share of the range that counts as close.
  static let share = 0.05

  let finding: Finding

  init(_ cells: FunctionCells, _ results: ExhibitResults) {
    let task = cells.task
    let start = cells.values(
      task, .inside, reading: FunctionCells.atStart, name: "mean error on [-1, 1] at the start",
      results)
    let end = cells.values(task, .inside, name: "trained", results)
    let beyond = cells.values(task, .outside, name: "trained, beyond [-1, 1]", results)
    let top = task.function.value(at: [1])
    let range = task.function == .exponential ? top - task.function.value(at: [-1]) : top
    let limit = Self.share * range
    let medians = [start, end, beyond].map { values in
      values.median.map { NumberText.telling($0, decimals: 4) } ?? "not run"
    }
    let evidence =
      "medians \(medians.joined(separator: ", ")): \(start.summary); \(end.summary); "
      + "\(beyond.summary); judged by \(NumberText.telling(limit, decimals: 3)), 5 % of the "
      + "range on [-1, 1]"
    guard let before = start.median, let after = end.median else {
      finding = Finding(.undecided, evidence)
      return
    }
    let others = cells.amongOthers { reading in
      cells.values(task, .inside, reading: reading, results).median.map { $0 <= limit }
        ?? false
    }
    finding = Finding(before > limit && after <= limit ? .holds : .fails, evidence + others)
  }

  /// What a reader of Figures 1 and 2 must know.
  static let notes = [
    """
    The paper doesn't state the hidden activation, the initializer and the first tolerance: the \
    figure has the first of the readings below, the one under which most captions hold, and the \
    report all that were tried. It shows one run without saying which; the figure has that of \
    median test loss among twenty seeds.
    """,
    """
    Means can be carried by a few seeds that miss: beside each stands its standard deviation.
    """,
  ]
}

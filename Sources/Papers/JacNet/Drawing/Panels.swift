import Exhibits
import Reports
import Training

/// What Figures 1 and 2 draw alike: the target, and the functions learned with and without the
/// structure, of the seeds of median test loss.
struct Panels {
  /// The run with the structure.
  let trained: Run
  /// The target and the function with the structure, before and after training.
  let structured: Panel
  /// The target and the function without it.
  let unconstrained: Panel

  /// - Parameters:
  ///   - target: the target's name.
  ///   - structure: the structure's, as a title begins.
  ///   - function: the target itself.
  /// - Throws: `SchedulingError.bytesMissing` when the cache lacks a run's weights.
  init?(
    _ cells: FunctionCells, target: String, structure: String, _ function: (Double) -> Double,
    _ results: ExhibitResults
  ) throws {
    let free = cells.task.unconstrained
    guard let place = cells.medianPlace(cells.task, results),
      let freePlace = cells.medianPlace(free, results)
    else { return nil }
    let trained = cells.runs(cells.task, results)[place]
    let atStart = cells.runs(cells.task, reading: FunctionCells.atStart, results)[place]
    let freeRun = cells.runs(free, results)[freePlace]
    let curves = Curves(results)
    let x = Curves.grid(-2...2)
    let wanted = Series(target, .line, x: x, y: x.map(function), role: .reference)
    func panel(_ name: String, _ series: [Series]) -> Panel {
      Panel(
        title: "\(name), the seed of median test loss", x: Axis("x", range: -2...2),
        y: Axis("y"), series: [wanted] + series)
    }
    self.trained = trained
    structured = panel(
      structure,
      [
        try curves.learned(atStart, "at the start", style: 2),
        try curves.learned(trained, "trained", style: 1), try curves.points(trained),
      ])
    unconstrained = panel(
      "unconstrained",
      [try curves.learned(freeRun, "trained", style: 3), try curves.points(freeRun)])
  }
}

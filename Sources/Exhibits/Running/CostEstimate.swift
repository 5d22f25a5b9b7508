import Datasets
import Networks
import Randomness
import Regularizers
import Scheduling
import Timing
import Training

/// What trainings will take on this machine, by steps that are measured before any is made.
///
/// Runs whose steps cost the same are one line: they differ in seed, length, weights of penalties
/// and rates.
package struct CostEstimate: Sendable {
  /// Runs whose steps cost the same.
  package struct Line: Sendable {
    /// The first cell that has one of them, such as `Jacobian, All`; with its reading where an
    /// earlier line is of another reading of that row and column.
    package let name: String
    /// How many runs there are.
    package internal(set) var runs = 0
    /// The steps of all of them.
    package internal(set) var steps = 0
    /// What a step of theirs takes; nil where steps differ in length, as those of path integrals
    /// do.
    package internal(set) var cost: StepCost?

    /// The processor hours of all steps; nil where a step's time is.
    package var hours: Double? { cost.map { $0.milliseconds * Double(steps) / 3.6e6 } }
  }

  /// The trainings, in the order of the exhibit's cells.
  package private(set) var lines: [Line] = []
  /// The runs that needn't be trained.
  package private(set) var cachedRuns = 0
  /// The measurements and timings to be made, which aren't estimated.
  package private(set) var measurements = 0

  /// The hours of all lines that have some.
  package var hours: Double { lines.compactMap(\.hours).reduce(0, +) }

  /// Measures a step of each kind among the work `missing` of `plan`.
  ///
  /// - Parameter seconds: how long each step is repeated for, after as long a time to warm up.
  /// - Throws: `DatasetError` where the examples can't be had; `BenchmarkError` for a step whose
  ///   loss is no number.
  package init(
    of plan: ExhibitPlan, missing: [PlannedWork], data: DataLibrary, seconds: Double = 0.5
  ) throws {
    let keys = Set(missing.map(\.key))
    var places: [Run: Int] = [:]
    var seen: Set<String> = []
    for cell in plan.cells {
      for run in cell.work.flatMap(\.trainings) where seen.insert(run.key).inserted {
        guard keys.contains(run.key) else {
          cachedRuns += 1
          continue
        }
        let step = run.ofOneStep
        if places[step] == nil {
          places[step] = lines.count
          let name = name(of: cell)
          lines.append(Line(name: name))
          lines[lines.count - 1].cost = try StepCost(
            of: run, named: name, data: data, seconds: seconds, engine: plan.request.engine)
        }
        guard let place = places[step] else { continue }
        lines[place].runs += 1
        lines[place].steps += run.iterations
      }
    }
    measurements = missing.count { !$0.isRun }
  }

  /// What a line calls the first cell that it is of.
  private func name(of cell: PlannedCell) -> String {
    let place = "\(cell.row), \(cell.column)"
    return lines.contains { $0.name == place } ? "\(place), \(cell.reading)" : place
  }
}

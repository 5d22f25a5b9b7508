import Datasets
import Training

/// An exhibit at a scale with the runs it needs, before anything is run.
package struct ExhibitPlan: Sendable {
  /// The exhibit.
  package let exhibit: any Exhibit
  /// The scale.
  package let scale: Scale
  /// Runs a cell, where they aren't the scale's own number.
  package let seeds: Int?
  /// Its cells in order.
  package let cells: [PlannedCell]
  /// The runs of all cells, each once, in order of first appearance.
  package let runs: [Run]

  /// Plans `exhibit`.
  ///
  /// - Throws: what the exhibit's planning throws.
  package init(
    _ exhibit: any Exhibit, scale: Scale, seeds: Int? = nil, data: DataLibrary
  ) throws {
    self.init(
      exhibit: exhibit, scale: scale, seeds: seeds,
      cells: try exhibit.cells(at: scale, seeds: seeds, data: data))
  }

  private init(exhibit: any Exhibit, scale: Scale, seeds: Int?, cells: [PlannedCell]) {
    self.exhibit = exhibit
    self.scale = scale
    self.seeds = seeds
    self.cells = cells
    runs = RunScheduler.unique(cells.flatMap(\.runs)).map(\.run)
  }

  /// The command line that makes this exhibit's report on any machine.
  ///
  /// It has the options that decide what the report says; where data and cache lie and how many jobs
  /// there are doesn't.
  package var command: String {
    "replicate \(exhibit.request) --scale \(scale.rawValue)"
      + (seeds.map { " --seeds \($0)" } ?? "")
  }

  /// Reads and verifies every data set that `runs` need from files.
  ///
  /// - Throws: `DatasetError` for the first one that can't be had.
  package static func requireData(of runs: [Run], in data: DataLibrary) throws {
    for run in firstRunsByDataset(runs) { _ = try data.load(run.data) }
  }

  /// The data sets that `runs` need from files and that aren't there, with the reason.
  ///
  /// - Throws: `DatasetError` for one that is there and damaged.
  package static func missingData(
    of runs: [Run], in data: DataLibrary
  ) throws -> [String: DatasetError] {
    var missing: [String: DatasetError] = [:]
    for run in firstRunsByDataset(runs) {
      do {
        _ = try data.load(run.data)
      } catch let error as DatasetError {
        switch error {
        case .missingFile, .missingFolder: missing[run.data.datasetName ?? ""] = error
        default: throw error
        }
      }
    }
    return missing
  }

  /// The plan with the cells that need one of the data sets `missing` marked as not run.
  package func withholding(_ missing: [String: DatasetError]) -> ExhibitPlan {
    guard !missing.isEmpty else { return self }
    let cells = cells.map { cell in
      let reason = cell.runs.lazy.compactMap { run in
        run.data.datasetName.flatMap { missing[$0] }
      }.first
      guard let reason else { return cell }
      return PlannedCell(
        row: cell.row, column: cell.column, reading: cell.reading, notRun: reason.description)
    }
    return ExhibitPlan(exhibit: exhibit, scale: scale, seeds: seeds, cells: cells)
  }

  private static func firstRunsByDataset(_ runs: [Run]) -> [Run] {
    var seen: Set<String> = []
    return runs.filter { run in
      run.data.datasetName.map { seen.insert($0).inserted } ?? false
    }
  }
}

import Datasets
import Scheduling
import Training

/// An exhibit at a scale with the runs and measurements it needs, before anything is run.
package struct ExhibitPlan: Sendable {
  /// The exhibit.
  package let exhibit: any Exhibit
  /// What was asked of it.
  package let request: Request
  /// Its cells in order.
  package let cells: [PlannedCell]
  /// Whether some of its cells' work is left out because it wasn't done before.
  package let isPartial: Bool
  /// The work of all cells and the runs that they measure, each once: runs first, then measurements
  /// and timings, each in order of first appearance.
  package let work: [PlannedWork]

  /// The scale.
  package var scale: Scale { request.scale }

  /// Whether some of its runs are on CIFAR-10's images as JPEG files.
  private var isOnEncodedImages: Bool {
    work.contains { work in
      guard case .cifar(let cifar) = work.run.data else { return false }
      return cifar.source == .tenAsJPEG
    }
  }

  /// The runs among the work.
  package var runs: [Run] {
    work.compactMap { work in work.isRun ? work.run : nil }
  }

  /// Plans `exhibit`.
  ///
  /// - Throws: what the exhibit's planning throws.
  package init(_ exhibit: any Exhibit, _ request: Request) throws {
    self.init(
      exhibit: exhibit, request: request,
      cells: try exhibit.cells(request).map { $0.trained(by: request.engine) })
  }

  private init(
    exhibit: any Exhibit, request: Request, cells: [PlannedCell], isPartial: Bool = false
  ) {
    self.exhibit = exhibit
    self.request = request
    self.cells = cells
    self.isPartial = isPartial
    let planned = cells.flatMap(\.work)
    let all = planned.flatMap { $0.trainings.map(PlannedWork.run) } + planned.filter { !$0.isRun }
    work = WorkScheduler.unique(all).map(\.work)
  }

  /// The command line that makes this exhibit's report on any machine.
  ///
  /// It has the options that decide what the report says; where data and cache lie and how many
  /// jobs there are doesn't. A partial plan's report is made from a cache that has the same
  /// results, such as one into which the ledger was imported.
  package var command: String {
    "replicate \(exhibit.commandWords) --scale \(scale.rawValue)"
      + (request.seeds.map { " --seeds \($0)" } ?? "")
      + (isOnEncodedImages ? " --cifar10 jpeg" : "") + (isPartial ? " --cached" : "")
      + (request.engine.map { Self.options(of: $0.identity) } ?? "")
  }

  /// What asks for an engine; where its plugin lies is another matter on each machine.
  private static func options(of engine: DeviceEngine) -> String {
    " --engine pjrt" + (engine.precision == .single ? "" : " --precision fastest")
  }

  /// Reads and verifies every data set that `work` needs from files.
  ///
  /// - Throws: `DatasetError` for the first one that can't be had.
  package static func requireData(of work: [PlannedWork], in data: DataLibrary) throws {
    var known: Set<String> = []
    for work in work {
      try work.loadData(from: data, but: known)
      known.formUnion(work.datasetNames)
    }
  }

  /// The data sets that `work` needs from files and that aren't there, with the reason.
  ///
  /// - Throws: `DatasetError` for one that is there and damaged.
  package static func missingData(
    of work: [PlannedWork], in data: DataLibrary
  ) throws -> [String: DatasetError] {
    var known: Set<String> = []
    var missing: [String: DatasetError] = [:]
    for work in work {
      for name in work.datasetNames where !known.contains(name) {
        do {
          try work.loadData(from: data, but: Set(work.datasetNames).subtracting([name]))
        } catch let error as DatasetError {
          guard error.isAbsence else { throw error }
          missing[name] = error
        }
        known.insert(name)
      }
    }
    return missing
  }

  /// The plan without the work that needs one of the data sets `missing`; cells that have no other
  /// are not run.
  ///
  /// - Parameter done: the keys of finished work, which needs no data any more.
  package func withholding(
    _ missing: [String: DatasetError], done: Set<String> = []
  ) -> ExhibitPlan {
    guard !missing.isEmpty else { return self }
    let cells = cells.map { cell in
      let kept = cell.keeping { work in
        done.contains(work.key) || !work.datasetNames.contains { missing[$0] != nil }
      }
      let reason = cell.work.lazy.flatMap(\.datasetNames).compactMap { missing[$0] }.first
      guard let reason, kept.work.isEmpty else { return kept }
      return PlannedCell(
        row: cell.row, column: cell.column, reading: cell.reading, notRun: reason.description)
    }
    return ExhibitPlan(
      exhibit: exhibit, request: request, cells: cells, isPartial: isPartial)
  }

  /// The plan with the cells of one reading alone.
  package func keeping(reading: String) -> ExhibitPlan {
    ExhibitPlan(
      exhibit: exhibit, request: request, cells: cells.filter { $0.reading == reading },
      isPartial: true)
  }

  /// The plan with only that work that was done before, but for the cells that are wanted whole.
  ///
  /// - Parameters:
  ///   - done: the keys of finished work. A measurement counts when its runs are there as well.
  ///   - names: rows, columns and readings whose cells keep all their work.
  package func keeping(finished done: Set<String>, andAllOf names: Set<String> = []) -> ExhibitPlan
  {
    let cells = cells.map { cell in
      !names.isDisjoint(with: [cell.row, cell.column, cell.reading])
        ? cell
        : cell.keeping { work in
          done.contains(work.key) && work.trainings.allSatisfy { done.contains($0.key) }
        }
    }
    let isPartial = cells.map(\.work.count) != self.cells.map(\.work.count)
    return ExhibitPlan(
      exhibit: exhibit, request: request, cells: cells,
      isPartial: isPartial || self.isPartial)
  }
}

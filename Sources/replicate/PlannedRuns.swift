import Datasets
import Exhibits
import Training

/// The runs that the exhibits of this version plan.
enum PlannedRuns {
  /// All plans at the scales' own numbers of seeds.
  static func plans(at scales: [Scale], data: DataLibrary) throws -> [ExhibitPlan] {
    try scales.flatMap { scale in
      try ExhibitCatalogue.all.map { try ExhibitPlan($0, scale: scale, data: data) }
    }
  }

  /// All runs by key.
  static func all(at scales: [Scale], data: DataLibrary) throws -> [String: Run] {
    var runs: [String: Run] = [:]
    for run in try plans(at: scales, data: data).flatMap(\.runs) { runs[run.key] = run }
    return runs
  }
}

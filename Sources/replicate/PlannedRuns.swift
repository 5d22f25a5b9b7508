import Datasets
import Exhibits
import Training

/// The runs that the exhibits of this version plan.
enum PlannedRuns {
  /// All plans at the scales' own numbers of seeds, the searches for weights among them.
  static func plans(at scales: [Scale], data: DataLibrary) throws -> [ExhibitPlan] {
    let exhibits: [any Exhibit] =
      ExhibitCatalogue.all + ExhibitCatalogue.tunable.map { Tuning(of: $0) }
    return try scales.flatMap { scale in
      try exhibits.map { try ExhibitPlan($0, scale: scale, data: data) }
    }
  }

  /// All runs by key.
  static func all(at scales: [Scale], data: DataLibrary) throws -> [String: Run] {
    var runs: [String: Run] = [:]
    for run in try plans(at: scales, data: data).flatMap(\.runs) { runs[run.key] = run }
    return runs
  }
}

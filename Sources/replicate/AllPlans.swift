import Datasets
import Exhibits

/// What the exhibits of this version plan.
enum AllPlans {
  /// All plans at the scales' own numbers of seeds, the searches for weights among them.
  static func plans(at scales: [Scale], data: DataLibrary) throws -> [ExhibitPlan] {
    let exhibits: [any Exhibit] =
      ExhibitCatalogue.all + ExhibitCatalogue.tunable.map { Tuning(of: $0) }
    return try scales.flatMap { scale in
      try exhibits.map { try ExhibitPlan($0, scale: scale, data: data) }
    }
  }

  /// All runs and measurements by key.
  static func work(at scales: [Scale], data: DataLibrary) throws -> [String: PlannedWork] {
    var work: [String: PlannedWork] = [:]
    for planned in try plans(at: scales, data: data).flatMap(\.work) {
      work[planned.key] = planned
    }
    return work
  }
}

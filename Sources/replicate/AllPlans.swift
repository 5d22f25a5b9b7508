import Datasets
import Exhibits
import Papers
import Scheduling
import Training

/// What the exhibits of this version plan.
enum AllPlans {
  /// All plans at the scales' own numbers of seeds, the searches for weights among them, on each
  /// version of CIFAR-10's files: what is planned doesn't depend on those that are here.
  ///
  /// - Parameter engine: what trains the runs; the processor's own when nil.
  static func plans(
    at scales: [Scale], data: DataLibrary, engine: (any TrainingEngine)? = nil
  ) throws -> [ExhibitPlan] {
    let exhibits: [any Exhibit] =
      ExhibitCatalogue.all + ExhibitCatalogue.tunable.map { Tuning(of: $0) }
    return try scales.flatMap { scale in
      try [CIFARSpecification.Source.ten, .tenAsJPEG].flatMap { source in
        let request = Request(scale: scale, data: data, cifar10: source, engine: engine)
        return try exhibits.map { try ExhibitPlan($0, request) }
      }
    }
  }

  /// All runs and measurements by key.
  static func work(
    at scales: [Scale], data: DataLibrary, engine: (any TrainingEngine)? = nil
  ) throws -> [String: PlannedWork] {
    var work: [String: PlannedWork] = [:]
    for planned in try plans(at: scales, data: data, engine: engine).flatMap(\.work) {
      work[planned.key] = planned
    }
    return work
  }
}

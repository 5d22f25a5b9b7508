import Datasets
import Exhibits
import Experiments
import Foundation
import Papers
import Scheduling
import Training

/// What the exhibits of this version plan.
enum AllPlans {
  /// All plans at the scales' own numbers of seeds, the searches for weights among them, on each
  /// version of CIFAR-10's files: what is planned doesn't depend on those that are here; and the
  /// experiments whose files lie in the scales' standard folders, those of devices too.
  ///
  /// - Parameter engine: what trains the runs; the processor's own when nil.
  static func plans(
    at scales: [Scale], data: DataLibrary, engine: (any TrainingEngine)? = nil
  ) throws -> [ExhibitPlan] {
    let exhibits: [any Exhibit] =
      ExhibitCatalogue.all + ExhibitCatalogue.tunable.map { Tuning(of: $0) }
    return try plans(of: exhibits, at: scales, data: data, engine: engine)
      + scales.flatMap { scale in
        try folders(of: scale).flatMap { folder in
          try own(in: folder, at: [scale], data: data, engine: engine)
        }
      }
  }

  /// The standard folders of a scale's reports that are here: its own, and those of devices
  /// (``ExhibitSession/folder``).
  private static func folders(of scale: Scale) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "figures")) ?? []
    return names.filter { name in
      name == scale.rawValue
        || name.hasPrefix("\(scale.rawValue)-") && name.contains(/-[0-9a-f]{8}$/)
    }.sorted().map { URL(fileURLWithPath: "figures/\($0)", isDirectory: true) }
  }

  /// The plans of the experiments whose reports lie in a folder.
  static func own(
    in folder: URL, at scales: [Scale], data: DataLibrary, engine: (any TrainingEngine)? = nil
  ) throws -> [ExhibitPlan] {
    try plans(of: OwnExperiments(in: folder).exhibits, at: scales, data: data, engine: engine)
  }

  private static func plans(
    of exhibits: [any Exhibit], at scales: [Scale], data: DataLibrary,
    engine: (any TrainingEngine)?
  ) throws -> [ExhibitPlan] {
    try scales.flatMap { scale in
      try [CIFARSpecification.Source.ten, .tenAsJPEG].flatMap { source in
        let request = Request(scale: scale, data: data, cifar10: source, engine: engine)
        return try exhibits.map { try ExhibitPlan($0, request) }
      }
    }
  }

  /// All runs and measurements by key.
  ///
  /// - Parameter folder: where more experiments' reports lie than in the standard folders.
  static func work(
    at scales: [Scale], data: DataLibrary, ownIn folder: URL? = nil,
    engine: (any TrainingEngine)? = nil
  ) throws -> [String: PlannedWork] {
    var plans = try plans(at: scales, data: data, engine: engine)
    if let folder { plans += try own(in: folder, at: scales, data: data, engine: engine) }
    var work: [String: PlannedWork] = [:]
    for planned in plans.flatMap(\.work) { work[planned.key] = planned }
    return work
  }
}

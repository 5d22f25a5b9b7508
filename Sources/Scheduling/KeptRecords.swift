import Datasets
import Foundation
import Measurements
import Training

/// Which records of a cache `prune` keeps, and why it keeps those that no plan of this machine has.
///
/// A plan names the files that its runs read by their digest. What was trained on files that aren't
/// here now, as on a disk that isn't mounted, is planned by nobody here and may be weeks of work
/// all the same: it is kept. Nor does a plan name a device, for what a device says of itself its
/// plugin alone tells: what one trained is kept where the same is planned on the processor.
package struct KeptRecords {
  private let planned: Set<String>
  private let data: DataLibrary
  private let missing: Set<String>
  /// The data sets for whose want records were kept.
  package private(set) var wanted: Set<String> = []
  /// How many were kept for it, or because their data set has other files now.
  package private(set) var unplanned = 0

  /// The records of a cache beside plans.
  ///
  /// - Parameter planned: the keys of all that is planned on the processor.
  package init(planned: Set<String>, data: DataLibrary) {
    self.planned = planned
    self.data = data
    missing = Set(
      DataCatalogue.all.filter { entry in
        [.missing, .incomplete].contains(data.folders.status(of: entry).summary)
      }.map(\.name))
  }

  /// Whether the record is to be kept.
  ///
  /// - Parameter specification: its canonical JSON; nil for a checkpoint of an earlier version.
  package mutating func keeps(_ key: String, _ specification: String?) throws -> Bool {
    if planned.contains(key) { return true }
    guard let specification, let work = Self.work(specification) else {
      // It may be of a data set that isn't here: nobody knows.
      guard specification == nil, !missing.isEmpty else { return false }
      unplanned += 1
      return true
    }
    let onProcessor = work.trained(by: nil)
    if planned.contains(onProcessor.key) { return true }
    let absent = work.datasetNames.filter(missing.contains)
    let isKept = try !absent.isEmpty || planned.contains(onPresentFiles(onProcessor).key)
    wanted.formUnion(absent)
    unplanned += isKept ? 1 : 0
    return isKept
  }

  /// The work on its data set's files as they are now.
  private func onPresentFiles(_ work: PlannedWork) throws -> PlannedWork {
    var run = work.run
    run.dataDigest = try data.digest(of: run.data)
    guard let measurement = work.measurement else { return .run(run) }
    return .measurement(NetworkMeasurement(run, measurement.quantity))
  }

  private static func work(_ specification: String) -> PlannedWork? {
    let bytes = Data(specification.utf8)
    let decoder = JSONDecoder()
    if let run = try? decoder.decode(Run.self, from: bytes) { return .run(run) }
    return (try? decoder.decode(NetworkMeasurement.self, from: bytes)).map(
      PlannedWork.measurement)
  }
}

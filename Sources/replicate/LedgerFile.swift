import Exhibits
import Foundation
import RunStore

/// The committed record of runs beside the reports of paper scale.
struct LedgerFile {
  /// Where it lies unless an option says otherwise.
  static let standardPath = "figures/paper/ledger.csv"

  let path: String

  /// The ledger of a folder of reports.
  init(in folder: URL) {
    path = folder.appendingPathComponent("ledger.csv").path
  }

  init(path: String) {
    self.path = path
  }

  /// What the file holds; nothing when there is none.
  func read() throws -> Ledger {
    FileManager.default.fileExists(atPath: path) ? try Ledger(reading: path) : Ledger()
  }

  /// Adds the runs and measurements of `plan` that `store` has, keeping the lines that are there.
  ///
  /// - Throws: `RunStoreError.digestConflict` when a run's weights or a measurement's values differ
  ///   from its line.
  func update(with plan: ExhibitPlan, from store: RunStore) throws {
    let new = try Ledger(exporting: Self.labels(of: [plan]), from: store)
    try read().merging(new, from: store.path).write(to: path)
  }

  /// What the ledger says of the plans' runs and measurements beyond their results.
  static func labels(of plans: [ExhibitPlan]) -> [LedgerLabel] {
    plans.flatMap { plan in
      plan.work.map { work in
        LedgerLabel(
          key: work.key, exhibits: [plan.exhibit.id.description], seed: work.run.seed)
      }
    }
  }
}

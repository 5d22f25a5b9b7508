import Exhibits
import Foundation
import ResultStore

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

  /// Adds the runs and measurements of `plan` that `store` has, keeping the lines that are there;
  /// no other process changes the file meanwhile.
  ///
  /// - Throws: `ResultStoreError.contradictions` where a line's metrics, weights or values are
  ///   others than those of `store`, once all other lines are written.
  func update(with plan: ExhibitPlan, from store: ResultStore) throws {
    let new = try Ledger(exporting: Self.labels(of: [plan]), from: store)
    try Ledger.locked(path) {
      let merge = try read().merging(new)
      try merge.ledger.write(to: path)
      if !merge.contradictions.isEmpty {
        throw ResultStoreError.contradictions(merge.contradictions, here: path, there: store.path)
      }
    }
  }

  /// Puts `ledger` in the file's place.
  func replace(with ledger: Ledger) throws {
    try Ledger.locked(path) { try ledger.write(to: path) }
  }

  /// What the ledger says of the plans' runs and measurements beyond their results.
  static func labels(of plans: [ExhibitPlan]) -> [LedgerLabel] {
    var known: Set<[String]> = []
    return plans.flatMap { plan in
      let exhibit = plan.exhibit.id.description
      return plan.work.map { (key: $0.key, seed: $0.run.seed) }
        .filter { known.insert([exhibit, $0.key]).inserted }
        .map { LedgerLabel(key: $0.key, exhibits: [exhibit], seed: $0.seed) }
    }
  }
}

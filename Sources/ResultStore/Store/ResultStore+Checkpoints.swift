import Foundation
import GRDB

extension ResultStore {
  /// Replaces the run's checkpoint: whoever reads sees the older or the newer one, whole.
  ///
  /// - Parameter specification: the canonical JSON of what it is of, by which `prune` knows it.
  /// - Throws: `.diskFull`, `.readOnly`, `.busy`; then the older one stands.
  package func saveCheckpoint(
    _ key: String, iteration: Int, state: Data, specification: String? = nil
  ) throws(ResultStoreError) {
    requireKey(key, operation: "saveCheckpoint")
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO checkpoint (key, iteration, state, specification) VALUES (?, ?, ?, ?)
          ON CONFLICT (key) DO UPDATE SET iteration = excluded.iteration, state = excluded.state,
            specification = coalesce(excluded.specification, specification)
          """, arguments: [key, iteration, state, specification])
    }
  }

  /// The run's newest checkpoint, or nil.
  package func checkpoint(for key: String) throws(ResultStoreError) -> RunCheckpoint? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM checkpoint WHERE key = ?", arguments: [key])
      return row.map {
        RunCheckpoint(
          iteration: $0["iteration"], state: $0["state"],
          specification: $0.hasColumn("specification") ? $0["specification"] : nil)
      }
    }
  }

  /// Drops the run's checkpoint, so that it starts anew.
  package func deleteCheckpoint(for key: String) throws(ResultStoreError) {
    try write { try ResultStore.deleteCheckpoint(of: key, in: $0) }
  }
}

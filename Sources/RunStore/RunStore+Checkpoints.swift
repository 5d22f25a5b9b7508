import Foundation
import GRDB

extension RunStore {
  /// Replaces the run's checkpoint: whoever reads sees the older or the newer one, whole.
  ///
  /// - Throws: `.diskFull`, `.readOnly`, `.busy`; then the older one stands.
  package func saveCheckpoint(
    _ key: String, iteration: Int, state: Data
  ) throws(RunStoreError) {
    requireKey(key, operation: "saveCheckpoint")
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO checkpoint (key, iteration, state) VALUES (?, ?, ?)
          ON CONFLICT (key) DO UPDATE SET iteration = excluded.iteration, state = excluded.state
          """, arguments: [key, iteration, state])
    }
  }

  /// The run's newest checkpoint, or nil.
  package func checkpoint(for key: String) throws(RunStoreError) -> RunCheckpoint? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT iteration, state FROM checkpoint WHERE key = ?", arguments: [key])
      return row.map { RunCheckpoint(iteration: $0["iteration"], state: $0["state"]) }
    }
  }

  /// Drops the run's checkpoint, so that it starts anew.
  package func deleteCheckpoint(for key: String) throws(RunStoreError) {
    try write { try RunStore.deleteCheckpoint(of: key, in: $0) }
  }
}

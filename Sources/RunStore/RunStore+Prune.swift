import Foundation
import GRDB

/// What `prune` took away.
package struct PruneReport: Hashable, Sendable {
  /// Runs whose weights were dropped; their metrics and digests stay.
  package var weights = 0
  package var checkpoints = 0
  /// Checkpoints that were left because their run is being trained.
  package var busyCheckpoints = 0
  /// Bytes by which the cache file shrank.
  package var bytes = 0
}

extension RunStore {
  /// Makes the cache small: drops weights and checkpoints that no kept run needs.
  ///
  /// Gone are the weights and checkpoints of runs not in `keys`, checkpoints of runs that have a
  /// result, and stale lock files. No metric and no digest is ever dropped, and a run that is being
  /// trained keeps its checkpoint.
  ///
  /// - Throws: `.diskFull` when there is no room to compact the file (what was dropped stays so).
  package func prune(keeping keys: Set<String>) throws(RunStoreError) -> PruneReport {
    var report = PruneReport()
    let before = try byteCount()
    report.weights = try write { database in
      let held = try String.fetchAll(database, sql: "SELECT key FROM weights")
      let dropped = held.filter { !keys.contains($0) }
      for key in dropped {
        try database.execute(sql: "DELETE FROM weights WHERE key = ?", arguments: [key])
      }
      return dropped.count
    }
    let finished = try checkpointKeys(finishedOnly: true)
    for key in try checkpointKeys(finishedOnly: false)
    where !keys.contains(key) || finished.contains(key) {
      guard let claim = try tryClaim(key) else {
        report.busyCheckpoints += 1
        continue
      }
      defer { claim.release() }
      try deleteCheckpoint(for: key)
      report.checkpoints += 1
    }
    try removeStaleLocks()
    try compact()
    report.bytes = max(0, before - (try byteCount()))
    return report
  }

  private func checkpointKeys(finishedOnly: Bool) throws(RunStoreError) -> Set<String> {
    let filter = finishedOnly ? "JOIN run USING (key) WHERE run.state = 'done'" : ""
    return try read { database in
      try String.fetchSet(database, sql: "SELECT key FROM checkpoint \(filter)")
    }
  }

  /// Removes the files that killed processes left.
  ///
  /// Taking the lock proves that nobody has it.
  private func removeStaleLocks() throws(RunStoreError) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: lockFolder)) ?? []
    for name in names where name.hasSuffix(".lock") {
      try FileLock.attempt(at: "\(lockFolder)/\(name)")?.release()
    }
  }

  private func compact() throws(RunStoreError) {
    do {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM")
        do {
          try database.checkpoint(.truncate)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
          // Another process reads; the last one to close the cache does this then.
        }
      }
    } catch {
      throw RunStoreError(error, path: path)
    }
  }

  private func byteCount() throws(RunStoreError) -> Int {
    try read { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      return pages * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
    }
  }
}

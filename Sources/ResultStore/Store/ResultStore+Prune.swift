import Files
import Foundation
import GRDB

/// What `prune` took away.
package struct PruneReport: Hashable, Sendable {
  /// Runs whose weights were dropped; their metrics and digests stay.
  package var weights = 0
  /// Checkpoints that were dropped.
  package var checkpoints = 0
  /// Checkpoints that were left because their run is being trained.
  package var busyCheckpoints = 0
  /// Bytes by which the cache file shrank.
  package var bytes = 0
}

extension ResultStore {
  /// Makes the cache small: drops weights and checkpoints of runs not in `keys`.
  package func prune(keeping keys: Set<String>) throws -> PruneReport {
    try prune { key, _ in keys.contains(key) }
  }

  /// Makes the cache small: drops weights and checkpoints that no kept run needs.
  ///
  /// Gone are the weights and checkpoints of runs that aren't kept, checkpoints of runs that have a
  /// result, and stale lock files. No metric and no digest is ever dropped, and a run that is being
  /// trained keeps its checkpoint.
  ///
  /// - Parameter isKept: says of a key and the canonical JSON, where that is known, whether the run
  ///   is kept.
  /// - Throws: `.diskFull` when there is no room to compact the file (what was dropped stays so);
  ///   what `isKept` throws, before anything is dropped.
  package func prune(
    _ isKept: (_ key: String, _ specification: String?) throws -> Bool
  ) throws -> PruneReport {
    try requireWriting()
    var report = PruneReport()
    let before = try byteCount()
    let finished = try checkpointKeys(finishedOnly: true)
    let checkpoints = try checkpointKeys(finishedOnly: false).filter { key, specification in
      try finished[key] != nil || !isKept(key, specification)
    }
    let weights = try heldWeights().filter { key, specification in
      try !isKept(key, specification)
    }
    for chunk in ResultStore.chunks(of: weights.keys.sorted()) {
      report.weights += try writeBriefly { database in
        try database.execute(
          sql: "DELETE FROM weights WHERE key IN (\(ResultStore.placeholders(chunk.count)))",
          arguments: StatementArguments(chunk))
        return database.changesCount
      }
    }
    for key in checkpoints.keys.sorted() {
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

  /// The canonical JSON of each result whose weights are held.
  private func heldWeights() throws(ResultStoreError) -> [String: String?] {
    try read { database in
      try ResultStore.specifications(
        Row.fetchCursor(
          database, sql: "SELECT key, specification FROM weights LEFT JOIN run USING (key)"))
    }
  }

  private static func specifications(_ rows: RowCursor) throws -> [String: String?] {
    var specifications: [String: String?] = [:]
    while let row = try rows.next() {
      let (key, specification): (String, String?) = (row[0], row[1])
      specifications.updateValue(specification, forKey: key)
    }
    return specifications
  }

  private func checkpointKeys(
    finishedOnly: Bool
  ) throws(ResultStoreError) -> [String: String?] {
    let filter = finishedOnly ? "JOIN run USING (key) WHERE run.state = 'done'" : ""
    return try read { database in
      try ResultStore.specifications(
        Row.fetchCursor(
          database,
          sql: "SELECT checkpoint.key, checkpoint.specification FROM checkpoint \(filter)"))
    }
  }

  /// Removes the lock files that killed processes left.
  func removeStaleLocks() throws(ResultStoreError) {
    let folder = lockFolder
    try ResultStoreError.translating { () throws(FileFault) in
      try FileLock.removeAbandoned(in: folder)
    }
  }

  private func compact() throws(ResultStoreError) {
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
      throw ResultStoreError(error, path: path)
    }
  }

  private func byteCount() throws(ResultStoreError) -> Int {
    try read { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      return pages * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
    }
  }
}

import GRDB

/// One line of `replicate cache list`.
package struct CacheEntry: Sendable {
  /// The run's key.
  package var key: String
  /// Nil for a run that has only a checkpoint: unfinished.
  package var state: RunState?
  /// The canonical JSON; nil for an unfinished run and one that is known from the ledger.
  package var specification: String?
  /// The weights' SHA-256; nil for a run without a result.
  package var weightsSHA256: String?
  /// Training time; nil for an unfinished run.
  package var seconds: Double?
  /// How many metrics it has.
  package var metricCount: Int
  /// The iteration of the checkpoint, if one is held.
  package var checkpointIteration: Int?
  /// Bytes of weights and checkpoint.
  package var byteCount: Int
}

extension ResultStore {
  /// Every run that has a result, a failure or a checkpoint, sorted by key.
  package func list() throws(ResultStoreError) -> [CacheEntry] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT keys.key, run.state, run.reason, run.specification, run.weightsDigest,
            run.seconds, checkpoint.iteration,
            (SELECT count(*) FROM metric WHERE metric.key = keys.key) AS metricCount,
            coalesce(length(weights.bytes), 0) + coalesce(length(checkpoint.state), 0) AS byteCount
          FROM (SELECT key FROM run UNION SELECT key FROM checkpoint) AS keys
            LEFT JOIN run USING (key) LEFT JOIN weights USING (key) LEFT JOIN checkpoint USING (key)
          ORDER BY keys.key
          """)
      return rows.map { row in
        let state: String? = row["state"]
        return CacheEntry(
          key: row["key"], state: state.map { _ in ResultStore.state(of: row) },
          specification: row["specification"], weightsSHA256: row["weightsDigest"],
          seconds: row["seconds"], metricCount: row["metricCount"],
          checkpointIteration: row["iteration"], byteCount: row["byteCount"])
      }
    }
  }

  /// The one key that starts with `prefix` (upper-case digits allowed).
  ///
  /// - Throws: `.badKeyPrefix`, `.unknownKey`, `.ambiguousKey`.
  package func key(startingWith prefix: String) throws(ResultStoreError) -> String {
    let lowered = prefix.lowercased()
    guard lowered.isHexadecimal, (1...64).contains(lowered.utf8.count) else {
      throw .badKeyPrefix(prefix)
    }
    // "g" follows every hexadecimal digit, so this is a range of the index.
    let keys = try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT key FROM run WHERE key >= :low AND key < :high
          UNION SELECT key FROM checkpoint WHERE key >= :low AND key < :high ORDER BY key
          """, arguments: ["low": lowered, "high": lowered + "g"])
    }
    guard let key = keys.first else { throw .unknownKey(prefix: lowered, path: path) }
    guard keys.count == 1 else { throw .ambiguousKey(prefix: lowered, candidates: keys) }
    return key
  }
}

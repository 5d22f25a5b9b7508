import Digests
import Foundation
import GRDB

extension RunStore {
  /// The metrics of those of `keys` that have a result, trained or from the ledger.
  ///
  /// Keys without one are absent. A metric that was recorded as NaN is NaN.
  package func metrics(
    for keys: some Sequence<String>
  ) throws(RunStoreError) -> [String: [String: Double]] {
    let keys = Array(keys)
    return try read { database in
      var metrics: [String: [String: Double]] = [:]
      for chunk in RunStore.chunks(of: keys) {
        let wanted = RunStore.placeholders(chunk.count)
        let arguments = StatementArguments(chunk)
        let finished = try String.fetchAll(
          database, sql: "SELECT key FROM run WHERE state <> 'failed' AND key IN (\(wanted))",
          arguments: arguments)
        for key in finished { metrics[key] = [:] }
        let rows = try Row.fetchCursor(
          database, sql: "SELECT key, name, value FROM metric WHERE key IN (\(wanted))",
          arguments: arguments)
        while let row = try rows.next() {
          let value: Double? = row["value"]
          metrics[row["key"], default: [:]][row["name"]] = value ?? .nan
        }
      }
      return metrics
    }
  }

  /// What is recorded of the run, or nil: never run here, or not finished.
  package func outcome(for key: String) throws(RunStoreError) -> RunOutcome? {
    try read { try RunStore.outcome(for: key, in: $0) }
  }

  /// The run's weights as they were recorded; nil when they are not held.
  ///
  /// - Throws: `.weightsDamaged` when the bytes no longer have the recorded digest.
  package func weights(for key: String) throws(RunStoreError) -> Data? {
    let path = path
    return try read { database in
      guard
        let row = try Row.fetchOne(
          database,
          sql: """
            SELECT bytes, weightsDigest FROM weights JOIN run USING (key) WHERE key = ?
            """, arguments: [key])
      else { return nil }
      let bytes: Data = row["bytes"]
      let expected: String = row["weightsDigest"]
      let found = SHA256Digest.hex(of: bytes)
      guard found == expected else {
        throw RunStoreError.weightsDamaged(key: key, expected: expected, found: found, path: path)
      }
      return bytes
    }
  }

  static func outcome(for key: String, in database: Database) throws -> RunOutcome? {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT *, EXISTS (SELECT 1 FROM weights WHERE weights.key = run.key) AS hasWeights
          FROM run WHERE key = ?
          """, arguments: [key])
    else { return nil }
    let pairs = try Row.fetchAll(
      database, sql: "SELECT name, value FROM metric WHERE key = ?", arguments: [key])
    var metrics: [String: Double] = [:]
    for pair in pairs {
      let value: Double? = pair["value"]
      metrics[pair["name"]] = value ?? .nan
    }
    let finishedAt: Double? = row["finishedAt"]
    return RunOutcome(
      key: key, state: state(of: row), specification: row["specification"], metrics: metrics,
      weightsDigest: row["weightsDigest"], hasWeights: row["hasWeights"],
      iterations: row["iterations"], seconds: row["seconds"],
      instructionSet: row["instructionSet"],
      finishedAt: finishedAt.map(Date.init(timeIntervalSince1970:)))
  }

  /// The state of a row of `run`; the schema's checks allow no other value.
  static func state(of row: Row) -> RunState {
    let reason: String? = row["reason"]
    if let reason { return .failed(reason: reason) }
    let name: String = row["state"]
    return name == "ledger" ? .ledger : .done
  }

  /// Pieces that stay below SQLite's limit of bound values.
  static func chunks(of keys: [String]) -> [ArraySlice<String>] {
    stride(from: 0, to: keys.count, by: 500).map { keys[$0..<min($0 + 500, keys.count)] }
  }

  static func placeholders(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ",")
  }
}

import Digests
import Foundation
import GRDB

extension ResultStore {
  /// The metrics of those of `keys` that have a result, trained or from the ledger.
  ///
  /// Keys without one are absent. A metric that was recorded as NaN is NaN.
  ///
  /// - Throws: `.sealBroken` where a result isn't what was recorded.
  package func metrics(
    for keys: some Sequence<String>
  ) throws(ResultStoreError) -> [String: [String: Double]] {
    try outcomes(for: Array(keys)).compactMapValues { outcome in
      outcome.weightsDigest == nil ? nil : outcome.metrics
    }
  }

  /// What is recorded of those of `keys` that were done or tried, by key.
  ///
  /// - Throws: `.sealBroken` where a result isn't what was recorded.
  package func outcomes(
    for keys: [String], checkingSeals isChecking: Bool = true
  ) throws(ResultStoreError) -> [String: ResultOutcome] {
    var all: [String: ResultOutcome] = [:]
    for chunk in ResultStore.chunks(of: keys) {
      let found = try read { try ResultStore.outcomes(for: chunk, in: $0) }
      if isChecking {
        for outcome in found.values { try requireSeal(of: outcome) }
      }
      all.merge(found) { first, _ in first }
    }
    return all
  }

  /// What is recorded of the run, or nil: never run here, or not finished.
  ///
  /// - Parameter isChecking: whether a result that lost its seal is an error; it isn't for who
  ///   makes it again.
  /// - Throws: `.sealBroken` where the result isn't what was recorded.
  package func outcome(
    for key: String, checkingSeal isChecking: Bool = true
  ) throws(ResultStoreError) -> ResultOutcome? {
    try outcomes(for: [key], checkingSeals: isChecking)[key]
  }

  /// Throws unless the result is what was recorded.
  private func requireSeal(of outcome: ResultOutcome) throws(ResultStoreError) {
    guard isSealed, outcome.seal != outcome.computedSeal else { return }
    throw .sealBroken(key: outcome.key, path: path)
  }

  /// The run's weights as they were recorded; nil when they are not held.
  ///
  /// - Throws: `.weightsDamaged` when the bytes no longer have the recorded digest.
  package func weights(for key: String) throws(ResultStoreError) -> Data? {
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
      let recorded: String? = row["weightsDigest"]
      let expected = recorded ?? "none"
      let found = SHA256Digest.hex(of: bytes)
      guard found == expected else {
        throw ResultStoreError.weightsDamaged(
          key: key, expected: expected, found: found, path: path)
      }
      return bytes
    }
  }

  /// What is recorded of a few keys (``chunks(of:)``), unchecked.
  static func outcomes(
    for keys: ArraySlice<String>, in database: Database
  ) throws -> [String: ResultOutcome] {
    let wanted = placeholders(keys.count)
    let arguments = StatementArguments(keys)
    var metrics: [String: [String: Double]] = [:]
    let pairs = try Row.fetchCursor(
      try database.cachedStatement(
        sql: "SELECT key, name, value FROM metric WHERE key IN (\(wanted))"), arguments: arguments)
    while let pair = try pairs.next() {
      let (key, name, value): (String, String, Double?) = (pair[0], pair[1], pair[2])
      metrics[key, default: [:]][name] = value ?? .nan
    }
    let rows = try Row.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT *, EXISTS (SELECT 1 FROM weights WHERE weights.key = run.key) AS hasWeights
          FROM run WHERE key IN (\(wanted))
          """), arguments: arguments)
    var outcomes: [String: ResultOutcome] = [:]
    while let row = try rows.next() {
      let key: String = row["key"]
      outcomes[key] = outcome(of: row, metrics: metrics[key] ?? [:])
    }
    return outcomes
  }

  private static func outcome(of row: Row, metrics: [String: Double]) -> ResultOutcome {
    let finishedAt: Double? = row["finishedAt"]
    return ResultOutcome(
      key: row["key"], state: state(of: row), specification: row["specification"],
      metrics: metrics, weightsDigest: row["weightsDigest"], hasWeights: row["hasWeights"],
      iterations: row["iterations"], seconds: row["seconds"],
      instructionSet: row["instructionSet"],
      finishedAt: finishedAt.map(Date.init(timeIntervalSince1970:)),
      seal: row.hasColumn("seal") ? row["seal"] : nil)
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

import Digests
import Foundation
import GRDB

extension ResultStore {
  /// Records a finished run in one transaction, and drops its checkpoint, unless a failure is to
  /// keep it.
  ///
  /// A result replaces whatever the key had (the caller trained it again on purpose). A failure
  /// never replaces a result, be it trained or from the ledger.
  ///
  /// - Returns: the digest of the weights that the key had before, if any: when it differs from the
  ///   new one, training was not bit-identical.
  /// - Throws: `.badMetricName`, `.diskFull`, `.readOnly`, `.busy`; then nothing was recorded.
  @discardableResult
  package func record(
    _ record: ResultRecord, keepingCheckpoint: Bool = false
  ) throws(ResultStoreError) -> String? {
    requireKey(record.key, operation: "record")
    switch record.result {
    case .failed(let reason):
      return try recordFailure(record, reason: reason, keepingCheckpoint: keepingCheckpoint)
    case .done(let metrics, let weights):
      if let name = metrics.keys.first(where: { !LedgerEntry.isMetricName($0) }) {
        throw .badMetricName(name, key: record.key)
      }
      return try recordResult(record, metrics: metrics, weights: weights)
    }
  }

  private func recordResult(
    _ record: ResultRecord, metrics: [String: Double], weights: Data
  ) throws(ResultStoreError) -> String? {
    var outcome = record.outcome(.done)
    outcome.metrics = metrics
    outcome.weightsDigest = SHA256Digest.hex(of: weights)
    return try write { database in
      let earlier = try ResultStore.weightsDigest(of: record.key, in: database)
      try ResultStore.replaceRun(with: outcome, in: database)
      try ResultStore.insertWeights(weights, of: record.key, in: database)
      try ResultStore.deleteCheckpoint(of: record.key, in: database)
      return earlier
    }
  }

  private func recordFailure(
    _ record: ResultRecord, reason: String, keepingCheckpoint: Bool
  ) throws(ResultStoreError) -> String? {
    try write { database in
      let earlier = try ResultStore.weightsDigest(of: record.key, in: database)
      if earlier == nil {
        try ResultStore.replaceRun(with: record.outcome(.failed(reason: reason)), in: database)
      }
      if !keepingCheckpoint { try ResultStore.deleteCheckpoint(of: record.key, in: database) }
      return earlier
    }
  }
}

extension ResultRecord {
  fileprivate func outcome(_ state: RunState) -> ResultOutcome {
    ResultOutcome(
      key: key, state: state, specification: specification, metrics: [:], weightsDigest: nil,
      hasWeights: false, iterations: iterations, seconds: seconds, instructionSet: instructionSet,
      finishedAt: finishedAt)
  }
}

import Digests
import Foundation
import GRDB

extension ResultStore {
  /// Records a finished run in one transaction.
  ///
  /// A result replaces whatever the key had (the caller trained it again on purpose), and drops the
  /// checkpoint. A failure never replaces a result, be it trained or from the ledger, and keeps the
  /// checkpoint: what stood in the way, such as a device's full memory, may pass, and the run then
  /// goes on from there. A checkpoint that is itself at fault is for ``deleteCheckpoint(for:)``.
  ///
  /// - Returns: the digest of the weights that the key had before, if any: when it differs from the
  ///   new one, training was not bit-identical.
  /// - Throws: `.badMetricName`, `.diskFull`, `.readOnly`, `.busy`; then nothing was recorded.
  @discardableResult
  package func record(_ record: ResultRecord) throws(ResultStoreError) -> String? {
    requireKey(record.key, operation: "record")
    switch record.result {
    case .failed(let reason):
      return try recordFailure(record, reason: reason)
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
    _ record: ResultRecord, reason: String
  ) throws(ResultStoreError) -> String? {
    try write { database in
      let earlier = try ResultStore.weightsDigest(of: record.key, in: database)
      if earlier == nil {
        try ResultStore.replaceRun(with: record.outcome(.failed(reason: reason)), in: database)
      }
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

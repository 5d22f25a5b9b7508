import Foundation
import GRDB

/// What a merge brought in.
package struct MergeReport: Hashable, Sendable {
  /// Runs that had no result before.
  package var added = 0
  /// Runs that gained weights or metrics which were missing.
  package var completed = 0
  /// Runs that were here already.
  package var unchanged = 0
  /// Checkpoints of runs that had neither a result nor a checkpoint.
  package var checkpoints = 0
}

extension RunStore {
  /// Takes over from another cache, by key, what this one lacks, in one transaction.
  ///
  /// A result is never overwritten: it only gains weights and metrics that it lacks. A result takes
  /// the place of a failure, and a trained one that of a line from the ledger.
  ///
  /// - Throws: `.digestConflict` when both have a result of one key with different weights, and
  ///   `.weightsDamaged` for weights that lost their digest; then nothing was taken over.
  package func merge(_ other: RunStore) throws(RunStoreError) -> MergeReport {
    let entries = try other.list()
    if other.path == path { return MergeReport(unchanged: entries.count) }
    return try write { database in
      var report = MergeReport()
      for entry in entries {
        if let theirs = try other.outcome(for: entry.key) {
          try mergeRun(theirs, from: other, into: database, report: &report)
        } else if let theirs = try other.checkpoint(for: entry.key) {
          try mergeCheckpoint(theirs, of: entry.key, into: database, report: &report)
        }
      }
      return report
    }
  }

  private func mergeRun(
    _ theirs: RunOutcome, from other: RunStore, into database: Database, report: inout MergeReport
  ) throws {
    let key = theirs.key
    let ours = try RunStore.outcome(for: key, in: database)
    if let mine = ours?.weightsDigest, let digest = theirs.weightsDigest, mine != digest {
      throw RunStoreError.digestConflict(
        key: key, ours: mine, theirs: digest, path: other.path)
    }
    let takesPlace = ours.map { rank(theirs.state) > rank($0.state) } ?? true
    if takesPlace {
      try RunStore.replaceRun(with: theirs, in: database)
    }
    var gainsMetrics = false
    if theirs.weightsDigest != nil {
      let known = ours?.metrics ?? [:]
      gainsMetrics = theirs.metrics.keys.contains { known[$0] == nil }
      try RunStore.insertMetrics(theirs.metrics, of: key, in: database)
      try RunStore.insertMetrics(known, of: key, in: database)
    }
    let gainsWeights = theirs.hasWeights && ours?.hasWeights != true
    if gainsWeights, let weights = try other.weights(for: key) {
      try RunStore.insertWeights(weights, of: key, in: database)
      try RunStore.deleteCheckpoint(of: key, in: database)
    }
    if takesPlace, ours?.weightsDigest == nil {
      report.added += 1
    } else if takesPlace || gainsWeights || gainsMetrics {
      report.completed += 1
    } else {
      report.unchanged += 1
    }
  }

  private func mergeCheckpoint(
    _ theirs: RunCheckpoint, of key: String, into database: Database, report: inout MergeReport
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO checkpoint (key, iteration, state) SELECT ?, ?, ?
        WHERE NOT EXISTS (SELECT 1 FROM run WHERE key = ?) ON CONFLICT DO NOTHING
        """, arguments: [key, theirs.iteration, theirs.state, key])
    report.checkpoints += database.changesCount
  }

  /// Which of two states of one key tells more.
  private func rank(_ state: RunState) -> Int {
    switch state {
    case .failed: 0
    case .ledger: 1
    case .done: 2
    }
  }
}

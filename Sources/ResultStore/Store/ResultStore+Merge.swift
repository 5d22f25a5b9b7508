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

extension ResultStore {
  /// Takes over from another cache, by key, what this one lacks.
  ///
  /// A result is never overwritten: it only gains weights and metrics that it lacks. A result takes
  /// the place of a failure, and a trained one that of a line from the ledger.
  ///
  /// Both caches are compared first. What is taken over then comes in short transactions, between
  /// which other processes write; a merge that ends early is completed by the next.
  ///
  /// - Parameters:
  ///   - keys: what is taken over; nil for all.
  ///   - onProgress: is told how many of how many runs were looked at, in either pass.
  /// - Throws: `.contradictions` when both have a result of one key with different weights or
  ///   metrics: then nothing was taken over. `.sealBroken` and `.weightsDamaged` for a result that
  ///   isn't what was recorded.
  package func merge(
    _ other: ResultStore, only keys: Set<String>? = nil,
    onProgress: (_ done: Int, _ count: Int) -> Void = { _, _ in }
  ) throws(ResultStoreError) -> MergeReport {
    let batches = try other.batches(of: keys)
    let count = batches.reduce(0) { $0 + $1.count }
    if other.path == path { return MergeReport(unchanged: count) }
    var contradictions: [Contradiction] = []
    var done = 0
    for batch in batches {
      contradictions += try self.contradictions(of: batch, in: other)
      done += batch.count
      onProgress(done, 2 * count)
    }
    guard contradictions.isEmpty else {
      throw .contradictions(contradictions, here: path, there: other.path)
    }
    var report = MergeReport()
    for batch in batches {
      try merge(batch, from: other, report: &report)
      done += batch.count
      onProgress(done, 2 * count)
    }
    return report
  }

  /// The keys among `keys`, or all, of which the cache has anything, sorted, in pieces that one
  /// short transaction writes.
  private func batches(of keys: Set<String>?) throws(ResultStoreError) -> [[String]] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT keys.key,
            coalesce(length(weights.bytes), 0) + coalesce(length(checkpoint.state), 0)
          FROM (SELECT key FROM run UNION SELECT key FROM checkpoint) AS keys
            LEFT JOIN weights USING (key) LEFT JOIN checkpoint USING (key) ORDER BY keys.key
          """)
      var batches: [[String]] = []
      var bytes = 0
      while let row = try rows.next() {
        let (key, size): (String, Int) = (row[0], row[1])
        if let keys, !keys.contains(key) { continue }
        if let last = batches.last, last.count < 500, bytes + size <= 8 << 20 {
          batches[batches.count - 1].append(key)
          bytes += size
        } else {
          batches.append([key])
          bytes = size
        }
      }
      return batches
    }
  }

  private func contradictions(
    of keys: [String], in other: ResultStore
  ) throws(ResultStoreError) -> [Contradiction] {
    let theirs = try other.outcomes(for: keys)
    let ours = try outcomes(for: keys)
    return keys.flatMap { key -> [Contradiction] in
      guard let mine = ours[key], let other = theirs[key] else { return [] }
      return mine.contradictions(with: other)
    }
  }

  private func merge(
    _ keys: [String], from other: ResultStore, report: inout MergeReport
  ) throws(ResultStoreError) {
    let theirs = try other.outcomes(for: keys)
    let known = try outcomes(for: keys)
    var weights: [String: Data] = [:]
    var checkpoints: [String: RunCheckpoint] = [:]
    for key in keys {
      if let outcome = theirs[key] {
        guard outcome.hasWeights, known[key]?.hasWeights != true else { continue }
        weights[key] = try other.weights(for: key)
      } else {
        checkpoints[key] = try other.checkpoint(for: key)
      }
    }
    let path = path
    let batch = try writeBriefly { database in
      var report = MergeReport()
      let ours = try ResultStore.outcomes(for: keys[...], in: database)
      for key in keys {
        if let outcome = theirs[key] {
          // Somebody may have recorded another result since the caches were compared.
          let found = ours[key]?.contradictions(with: outcome) ?? []
          guard found.isEmpty else {
            throw ResultStoreError.contradictions(found, here: path, there: other.path)
          }
          try ResultStore.mergeRun(
            outcome, weights: weights[key], over: ours[key], into: database, report: &report)
        } else if let checkpoint = checkpoints[key] {
          try ResultStore.mergeCheckpoint(checkpoint, of: key, into: database, report: &report)
        }
      }
      return report
    }
    report.added += batch.added
    report.completed += batch.completed
    report.unchanged += batch.unchanged
    report.checkpoints += batch.checkpoints
  }

  /// Runs `body` in one transaction, and leaves the cache to others for a moment after it: whoever
  /// waits for it asks again only now and then.
  func writeBriefly<Value>(_ body: (Database) throws -> Value) throws(ResultStoreError) -> Value {
    let value = try write(body)
    usleep(5_000)
    return value
  }

  private static func mergeRun(
    _ theirs: ResultOutcome, weights: Data?, over ours: ResultOutcome?, into database: Database,
    report: inout MergeReport
  ) throws {
    let key = theirs.key
    let takesPlace = ours.map { rank(theirs.state) > rank($0.state) } ?? true
    var merged = takesPlace ? theirs : ours ?? theirs
    let known = ours?.metrics ?? [:]
    if theirs.weightsDigest != nil {
      merged.metrics = known.merging(theirs.metrics) { own, _ in own }
    }
    let gainsMetrics =
      theirs.weightsDigest != nil && theirs.metrics.keys.contains { known[$0] == nil }
    if takesPlace {
      try replaceRun(with: merged, in: database)
    } else if gainsMetrics {
      try addMetrics(to: merged, in: database)
    }
    let gainsWeights = weights != nil && ours?.hasWeights != true
    if gainsWeights, let weights {
      try insertWeights(weights, of: key, in: database)
      try deleteCheckpoint(of: key, in: database)
    }
    if takesPlace, ours?.weightsDigest == nil {
      report.added += 1
    } else if takesPlace || gainsWeights || gainsMetrics {
      report.completed += 1
    } else {
      report.unchanged += 1
    }
  }

  private static func mergeCheckpoint(
    _ theirs: RunCheckpoint, of key: String, into database: Database, report: inout MergeReport
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO checkpoint (key, iteration, state, specification) SELECT ?, ?, ?, ?
        WHERE NOT EXISTS (SELECT 1 FROM run WHERE key = ?) ON CONFLICT DO NOTHING
        """, arguments: [key, theirs.iteration, theirs.state, theirs.specification, key])
    report.checkpoints += database.changesCount
  }

  /// Which of two states of one key tells more.
  private static func rank(_ state: RunState) -> Int {
    switch state {
    case .failed: 0
    case .ledger: 1
    case .done: 2
    }
  }
}

extension ResultOutcome {
  /// What `other` says otherwise.
  package func contradictions(with other: ResultOutcome) -> [Contradiction] {
    guard weightsDigest != nil, other.weightsDigest != nil else { return [] }
    return Contradiction.between(
      key: key, here: (metrics, weightsDigest), there: (other.metrics, other.weightsDigest))
  }

  /// What a line of a ledger says otherwise.
  package func contradictions(with entry: LedgerEntry) -> [Contradiction] {
    guard weightsDigest != nil else { return [] }
    return Contradiction.between(
      key: key, here: (metrics, weightsDigest), there: (entry.metrics, entry.weightsSHA256))
  }
}

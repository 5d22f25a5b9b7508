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
  /// A result is never overwritten: it only gains weights and metrics that it lacks, and of a
  /// timing that both have, this one's times stay. A result takes the place of a failure, and a
  /// trained one that of a line from the ledger (``MergeDecision``).
  ///
  /// Both caches are compared first. What is taken over then comes in short transactions, between
  /// which other processes write; a merge that ends early is completed by the next.
  ///
  /// - Parameters:
  ///   - keys: what is taken over; nil for all.
  ///   - onProgress: is told how many of how many runs were looked at, in either pass.
  /// - Throws: `.contradictions` when both have a result of one key with different weights or
  ///   metrics, times left out: then nothing was taken over. `.sealBroken` and `.weightsDamaged`
  ///   for a result that isn't what was recorded.
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

  /// What another cache has of a key, as far as a merge takes it.
  private struct Offer {
    var outcome: ResultOutcome?
    var weights: Data?
    var checkpoint: RunCheckpoint?
  }

  private func merge(
    _ keys: [String], from other: ResultStore, report: inout MergeReport
  ) throws(ResultStoreError) {
    let offers = try offers(of: keys, in: other)
    let path = path
    let batch = try writeBriefly { database in
      var report = MergeReport()
      let ours = try ResultStore.outcomes(for: keys[...], in: database)
      for (key, offer) in offers {
        // Somebody may have recorded another result since the caches were compared.
        let found = offer.outcome.flatMap { ours[key]?.contradictions(with: $0) } ?? []
        guard found.isEmpty else {
          throw ResultStoreError.contradictions(found, here: path, there: other.path)
        }
        try ResultStore.take(offer, of: key, beside: ours[key], in: database, report: &report)
      }
      return report
    }
    report.added += batch.added
    report.completed += batch.completed
    report.unchanged += batch.unchanged
    report.checkpoints += batch.checkpoints
  }

  /// What `other` has of `keys`, read before anything is locked here.
  private func offers(
    of keys: [String], in other: ResultStore
  ) throws(ResultStoreError) -> [(key: String, offer: Offer)] {
    let theirs = try other.outcomes(for: keys)
    let ours = try outcomes(for: keys)
    var offers: [(String, Offer)] = []
    for key in keys {
      let decision = MergeDecision(ours: ours[key], theirs: theirs[key])
      var offer = Offer(outcome: theirs[key])
      if decision.takesWeights { offer.weights = try other.weights(for: key) }
      if decision.takesCheckpoint { offer.checkpoint = try other.checkpoint(for: key) }
      offer.outcome?.hasWeights = offer.weights != nil
      offers.append((key, offer))
    }
    return offers
  }

  /// Runs `body` in one transaction, and leaves the cache to others for a moment after it: whoever
  /// waits for it asks again only now and then.
  func writeBriefly<Value>(_ body: (Database) throws -> Value) throws(ResultStoreError) -> Value {
    let value = try write(body)
    usleep(5_000)
    return value
  }

  /// Does what ``MergeDecision`` says.
  private static func take(
    _ offer: Offer, of key: String, beside ours: ResultOutcome?, in database: Database,
    report: inout MergeReport
  ) throws {
    let decision = MergeDecision(ours: ours, theirs: offer.outcome)
    if let theirs = offer.outcome {
      var merged = decision.record == .replace ? theirs : ours ?? theirs
      merged.metrics = theirs.metrics.merging(ours?.metrics ?? [:]) { _, own in own }
      switch decision.record {
      case .keep:
        report.unchanged += 1
      case .complete:
        try addMetrics(to: merged, in: database)
        report.completed += 1
      case .replace:
        try replaceRun(with: merged, in: database)
        if ours?.weightsDigest == nil { report.added += 1 } else { report.completed += 1 }
      }
    }
    if decision.takesWeights, let weights = offer.weights {
      try insertWeights(weights, of: key, in: database)
      try deleteCheckpoint(of: key, in: database)
    }
    if decision.takesCheckpoint, let checkpoint = offer.checkpoint {
      report.checkpoints += try insertCheckpoint(checkpoint, of: key, in: database)
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

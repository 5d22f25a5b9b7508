import GRDB

/// What the ledger says of a run beyond what the cache knows.
package struct LedgerLabel: Hashable, Sendable {
  /// The run's key.
  package var key: String
  /// Ids such as `varga table1`.
  package var exhibits: [String]
  /// The run's seed.
  package var seed: UInt64

  /// A label by its parts.
  package init(key: String, exhibits: [String], seed: UInt64) {
    self.key = key
    self.exhibits = exhibits
    self.seed = seed
  }
}

/// What an import of a ledger did.
package struct LedgerImportReport: Hashable, Sendable {
  /// Runs whose metrics the cache lacked.
  package var added = 0
  /// Runs whose result the cache had.
  package var known = 0
}

extension Ledger {
  /// The results that `store` has of the labelled runs; a run without one is passed over.
  ///
  /// Labels of one key are united, for exhibits share runs.
  package init(
    exporting labels: some Sequence<LedgerLabel>, from store: ResultStore
  ) throws(ResultStoreError) {
    var united: [String: LedgerLabel] = [:]
    for label in labels {
      united[label.key, default: label].exhibits += label.exhibits
    }
    var entries: [LedgerEntry] = []
    let outcomes = try store.outcomes(for: Array(united.keys))
    for label in united.values {
      guard let outcome = outcomes[label.key], let digest = outcome.weightsDigest else { continue }
      entries.append(
        LedgerEntry(
          key: label.key, exhibits: label.exhibits, seed: label.seed, metrics: outcome.metrics,
          weightsSHA256: digest, iterations: outcome.iterations, seconds: outcome.seconds,
          instructionSet: outcome.instructionSet))
    }
    self.init(entries)
  }

  /// Gives `store` the metrics of the runs whose result it lacks.
  ///
  /// A failed run counts as lacking one. A checkpoint stays, since training it still makes sense.
  /// The lines are all compared first, and come then in short transactions, between which other
  /// processes write.
  ///
  /// - Parameters:
  ///   - path: where this ledger is from, for messages.
  ///   - onProgress: is told how many of how many lines were looked at, in either pass.
  /// - Throws: `.contradictions` when the store's metrics, weights or values of a key are others
  ///   than the ledger's; then nothing was imported. `.sealBroken` where the store's result isn't
  ///   what was recorded.
  package func `import`(
    into store: ResultStore, from path: String,
    onProgress: (_ done: Int, _ count: Int) -> Void = { _, _ in }
  ) throws(ResultStoreError) -> LedgerImportReport {
    let keys = entries.keys.sorted()
    var contradictions: [Contradiction] = []
    var lacking: [String] = []
    var done = 0
    for chunk in ResultStore.chunks(of: keys) {
      let ours = try store.outcomes(for: Array(chunk))
      for key in chunk {
        guard let mine = ours[key], mine.weightsDigest != nil, let entry = entries[key] else {
          lacking.append(key)
          continue
        }
        contradictions += mine.contradictions(with: entry)
      }
      done += chunk.count
      onProgress(done, 2 * keys.count)
    }
    guard contradictions.isEmpty else {
      throw .contradictions(contradictions, here: store.path, there: path)
    }
    var report = LedgerImportReport(added: 0, known: keys.count - lacking.count)
    done += report.known
    for chunk in ResultStore.chunks(of: lacking) {
      report.added += try add(chunk, to: store)
      done += chunk.count
      onProgress(done, 2 * keys.count)
    }
    report.known = keys.count - report.added
    return report
  }

  /// Adds the lines of `keys` that `store` still lacks, and counts them.
  private func add(
    _ keys: ArraySlice<String>, to store: ResultStore
  ) throws(ResultStoreError) -> Int {
    try store.writeBriefly { database in
      let present = try ResultStore.outcomes(for: keys, in: database)
      var added = 0
      for key in keys {
        guard present[key]?.weightsDigest == nil, let entry = entries[key] else { continue }
        try ResultStore.replaceRun(
          with: ResultOutcome(
            key: entry.key, state: .ledger, specification: nil, metrics: entry.metrics,
            weightsDigest: entry.weightsSHA256, hasWeights: false, iterations: entry.iterations,
            seconds: entry.seconds, instructionSet: entry.instructionSet, finishedAt: nil),
          in: database)
        added += 1
      }
      return added
    }
  }
}

import GRDB

/// What the ledger says of a run beyond what the cache knows.
package struct LedgerLabel: Hashable, Sendable {
  package var key: String
  /// Ids such as `varga table1`.
  package var exhibits: [String]
  package var seed: UInt64

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
    exporting labels: some Sequence<LedgerLabel>, from store: RunStore
  ) throws(RunStoreError) {
    var united: [String: LedgerLabel] = [:]
    for label in labels {
      united[label.key, default: label].exhibits += label.exhibits
    }
    var entries: [LedgerEntry] = []
    for label in united.values {
      guard let outcome = try store.outcome(for: label.key), let digest = outcome.weightsDigest
      else { continue }
      entries.append(
        LedgerEntry(
          key: label.key, exhibits: label.exhibits, seed: label.seed, metrics: outcome.metrics,
          weightsSHA256: digest, iterations: outcome.iterations, seconds: outcome.seconds,
          instructionSet: outcome.instructionSet))
    }
    self.init(entries)
  }

  /// Gives `store`, in one transaction, the metrics of the runs whose result it lacks.
  ///
  /// A failed run counts as lacking one. A checkpoint stays, since training it still makes sense.
  ///
  /// - Parameter path: where this ledger is from, for messages.
  /// - Throws: `.digestConflict` when the store's weights of a key differ from the ledger's: the two
  ///   trainings were not bit-identical. Then nothing was imported.
  package func `import`(
    into store: RunStore, from path: String
  ) throws(RunStoreError) -> LedgerImportReport {
    try store.write { database in
      var report = LedgerImportReport()
      for entry in entries.values.sorted(by: { $0.key < $1.key }) {
        if let digest = try RunStore.weightsDigest(of: entry.key, in: database) {
          guard digest == entry.weightsSHA256 else {
            throw RunStoreError.digestConflict(
              key: entry.key, ours: digest, theirs: entry.weightsSHA256, path: path)
          }
          report.known += 1
          continue
        }
        try RunStore.replaceRun(
          with: RunOutcome(
            key: entry.key, state: .ledger, specification: nil, metrics: entry.metrics,
            weightsDigest: entry.weightsSHA256, hasWeights: false, iterations: entry.iterations,
            seconds: entry.seconds, instructionSet: entry.instructionSet, finishedAt: nil),
          in: database)
        report.added += 1
      }
      return report
    }
  }
}

/// The union of two ledgers.
package struct LedgerMerge: Sendable {
  /// All lines but those in which the other ledger contradicts; of these, this one's.
  package var ledger: Ledger
  /// Where they contradict.
  package var contradictions: [Contradiction] = []
}

extension Ledger {
  /// The union by key of this ledger and `other`.
  ///
  /// Where both have a run, this one's values stay, and exhibits and metrics that only the other
  /// names are added. (Seconds, instruction set and a timing's times differ between machines, and
  /// this one's stay; weights, values and all other metrics must not: of a line that contradicts
  /// nothing is taken.)
  package func merging(_ other: Ledger) -> LedgerMerge {
    var merged = entries
    var contradictions: [Contradiction] = []
    for theirs in other.entries.values.sorted(by: { $0.key < $1.key }) {
      guard var ours = merged[theirs.key] else {
        merged[theirs.key] = theirs
        continue
      }
      let found = Contradiction.between(
        key: ours.key, here: (ours.metrics, ours.weightsSHA256),
        there: (theirs.metrics, theirs.weightsSHA256))
      guard found.isEmpty else {
        contradictions += found
        continue
      }
      ours.exhibits = Set(ours.exhibits + theirs.exhibits).sorted()
      ours.metrics.merge(theirs.metrics) { own, _ in own }
      merged[ours.key] = ours
    }
    return LedgerMerge(ledger: Ledger(merged.values), contradictions: contradictions)
  }
}

extension Ledger {
  /// The union by key of this ledger and `other`.
  ///
  /// Where both have a run, this one's values stay, and exhibits and metrics that only the other
  /// names are added. (Seconds and instruction set differ between machines; weights must not.)
  ///
  /// - Parameter path: where `other` is from, for messages.
  /// - Throws: `.digestConflict` when the weights of one key differ.
  package func merging(_ other: Ledger, from path: String) throws(RunStoreError) -> Ledger {
    var merged = entries
    for theirs in other.entries.values.sorted(by: { $0.key < $1.key }) {
      guard var ours = merged[theirs.key] else {
        merged[theirs.key] = theirs
        continue
      }
      guard ours.weightsSHA256 == theirs.weightsSHA256 else {
        throw .digestConflict(
          key: ours.key, ours: ours.weightsSHA256, theirs: theirs.weightsSHA256, path: path)
      }
      ours.exhibits = Set(ours.exhibits + theirs.exhibits).sorted()
      ours.metrics.merge(theirs.metrics) { own, _ in own }
      merged[ours.key] = ours
    }
    return Ledger(merged.values)
  }
}

/// What a merge does with one key, by what both caches know of it.
package struct MergeDecision: Hashable, Sendable {
  /// What becomes of our record.
  package enum Record: Hashable, Sendable {
    /// It stays as it is.
    case keep
    /// It gains metrics or weights that it lacks.
    case complete
    /// Theirs takes its place, with our metrics besides.
    case replace
  }

  /// What becomes of our record.
  package let record: Record
  /// Whether their weights come in, so that a checkpoint here has served its turn.
  package let takesWeights: Bool
  /// Whether their checkpoint comes in, where there is none here.
  package let takesCheckpoint: Bool

  /// Decides by the two records; nil for a key that a cache has a checkpoint of, or nothing.
  ///
  /// Theirs takes the place of one that tells less: a failure tells more than nothing, a line of
  /// the ledger more than a failure, a result that was trained the most. A failed training goes on
  /// from its checkpoint as one that was stopped does.
  package init(ours: ResultOutcome?, theirs: ResultOutcome?) {
    takesWeights = theirs?.hasWeights == true && ours?.hasWeights != true
    takesCheckpoint = ours?.weightsDigest == nil && theirs?.weightsDigest == nil
    let gainsMetrics = theirs?.metrics.keys.contains { ours?.metrics[$0] == nil } ?? false
    record =
      if Self.rank(theirs) > Self.rank(ours) {
        .replace
      } else if takesWeights || gainsMetrics {
        .complete
      } else {
        .keep
      }
  }

  /// How much a record tells.
  private static func rank(_ outcome: ResultOutcome?) -> Int {
    switch outcome?.state {
    case nil: 0
    case .failed?: 1
    case .ledger?: 2
    case .done?: 3
    }
  }
}

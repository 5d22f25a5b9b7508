import Files

/// The sole right to train one run, held until released, gone or killed.
package final class ResultClaim: Sendable {
  /// The run's key.
  package let key: String
  private let lock: FileLock

  init(key: String, lock: FileLock) {
    self.key = key
    self.lock = lock
  }

  /// Lets others have the run.
  ///
  /// The end of the claim's lifetime, or of the process, does it too.
  package func release() {
    lock.release()
  }
}

/// What a caller wants of a run, and so what makes training it unnecessary.
package enum ResultNeed: Int, Comparable, Sendable {
  /// Its metrics: a result that was trained or that the ledger has will do.
  case metrics
  /// Its weights: only a result that still holds them will do.
  case weights
  /// To train it again whatever is there (`--force`, `verify`).
  case training

  /// Whether it asks for less than `other`.
  package static func < (need: ResultNeed, other: ResultNeed) -> Bool {
    need.rawValue < other.rawValue
  }

  /// Whether `outcome` will do.
  package func isMet(by outcome: ResultOutcome) -> Bool {
    switch self {
    case .metrics: outcome.state == .done || outcome.state == .ledger
    case .weights: outcome.hasWeights
    case .training: false
    }
  }
}

/// How waiting for a run ended.
package enum RunClaimResult: Sendable {
  /// It is yours to train; release the claim once it is recorded.
  case claimed(ResultClaim)
  /// It is there: another process or thread has finished it.
  case finished(ResultOutcome)
  /// The caller asked to stop waiting.
  case cancelled
}

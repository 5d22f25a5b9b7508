import Files
import Foundation

extension ResultStore {
  /// The folder of the locks, one file a claimed key: `<cache>.locks`.
  package var lockFolder: String { path + ".locks" }

  func lockPath(for key: String) -> String { "\(lockFolder)/\(key).lock" }

  /// Claims the run, or returns nil at once when another process or thread trains it.
  ///
  /// Look at `outcome(for:)` after it, not before: another may have finished in between.
  /// `waitForClaim` does both.
  ///
  /// - Throws: `.readOnly`, `.diskFull`, `.file`.
  package func tryClaim(_ key: String) throws(ResultStoreError) -> ResultClaim? {
    requireKey(key, operation: "tryClaim")
    try requireWriting()
    let path = lockPath(for: key)
    let lock = try ResultStoreError.translating { () throws(FileFault) in
      try FileLock.attempt(at: path)
    }
    return lock.map { ResultClaim(key: key, lock: $0) }
  }

  /// Claims the run as soon as it is free, unless what is needed of it is there by then.
  ///
  /// A failure that was recorded before the call doesn't count: the caller wants another try. One
  /// that another process records while this one waits does, else each would fail in turn.
  ///
  /// - Parameters:
  ///   - pollSeconds: how often to look; a lock tells nobody when it is let go.
  ///   - isCancelled: asked before each look.
  package func waitForClaim(
    _ key: String, toObtain need: ResultNeed = .metrics, pollSeconds: Double = 0.25,
    isCancelled: () -> Bool = { false }
  ) throws(ResultStoreError) -> RunClaimResult {
    // Who trains it again doesn't mind that it is damaged: that mends it.
    let isChecking = need != .training
    let earlier = try outcome(for: key, checkingSeal: isChecking)
    if let earlier, need.isMet(by: earlier) { return .finished(earlier) }
    while !isCancelled() {
      let claim = try tryClaim(key)
      if let outcome = try outcome(for: key, checkingSeal: isChecking),
        isFinished(outcome, since: earlier, need: need)
      {
        claim?.release()
        return .finished(outcome)
      }
      if let claim { return .claimed(claim) }
      Thread.sleep(forTimeInterval: pollSeconds)
    }
    return .cancelled
  }

  private func isFinished(_ outcome: ResultOutcome, since earlier: ResultOutcome?, need: ResultNeed)
    -> Bool
  {
    if need.isMet(by: outcome) { return true }
    guard case .failed = outcome.state, need != .training else { return false }
    return outcome.finishedAt != earlier?.finishedAt
  }
}

import Foundation

/// A finished run, to be recorded whole.
package struct ResultRecord: Sendable {
  /// How a run ended.
  package enum Result: Sendable {
    /// It has metrics, NaN and infinities included, and its final weights as stored bytes.
    case done(metrics: [String: Double], weights: Data)
    /// It could not end; the reason is one line for a person.
    case failed(reason: String)
  }

  /// The SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits.
  package var key: String
  /// The canonical JSON that the key is the digest of.
  package var specification: String
  /// How it ended.
  package var result: Result
  /// Optimizer steps that were made, or examples that a measurement looked at.
  package var iterations: Int
  /// Seconds of training, over all its resumptions.
  package var seconds: Double
  /// Where it was trained, such as `native avx512`.
  package var instructionSet: String
  /// When it ended.
  package var finishedAt: Date

  /// A record by its parts, finished now unless said otherwise.
  package init(
    key: String, specification: String, result: Result, iterations: Int, seconds: Double,
    instructionSet: String, finishedAt: Date = Date()
  ) {
    self.key = key
    self.specification = specification
    self.result = result
    self.iterations = iterations
    self.seconds = seconds
    self.instructionSet = instructionSet
    self.finishedAt = finishedAt
  }
}

/// Where a recorded run's result comes from.
package enum RunState: Hashable, Sendable {
  /// Trained here, or merged from a cache where it was.
  case done
  /// Trained here without success.
  case failed(reason: String)
  /// Known from the ledger: metrics and the weights' digest, but no weights.
  case ledger
}

/// What the cache knows of a run.
package struct ResultOutcome: Sendable {
  /// The run's key.
  package var key: String
  /// Where its result comes from.
  package var state: RunState
  /// The canonical JSON; nil for a run that is known from the ledger.
  package var specification: String?
  /// What was measured, by name; NaN and infinities included.
  package var metrics: [String: Double]
  /// The SHA-256 of the weights; nil for a failed run.
  package var weightsDigest: String?
  /// Whether the weights themselves are held (not when pruned, failed or known from the ledger).
  package var hasWeights: Bool
  /// Optimizer steps that were made, or examples that a measurement looked at.
  package var iterations: Int
  /// Processor seconds that it took.
  package var seconds: Double
  /// Where it was made, such as `native avx512`.
  package var instructionSet: String
  /// Nil for a run that is known from the ledger.
  package var finishedAt: Date?
  /// The digest that the result was recorded with (``ResultSeal``); nil for a failed run.
  package var seal: String?
}

/// The state of an unfinished training, as of the end of an iteration.
package struct RunCheckpoint: Hashable, Sendable {
  /// Iterations already made.
  package var iteration: Int
  /// Whatever the training loop needs to go on.
  package var state: Data
  /// The canonical JSON of what it is of; nil where an earlier version saved it.
  package var specification: String?
}

extension StringProtocol {
  /// Whether the text is a SHA-256 as written here: 64 lower-case hexadecimal digits.
  var isSHA256: Bool { utf8.count == 64 && isHexadecimal }

  var isHexadecimal: Bool {
    utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

/// Stops on a key that no run can have: the caller's mistake, for keys are computed, never typed.
func requireKey(_ key: String, operation: String) {
  precondition(
    key.isSHA256, "ResultStore.\(operation): a key is 64 lower-case hexadecimal digits, got \(key)")
}

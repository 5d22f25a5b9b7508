import Autodiff
import Datasets
import Digests
import Foundation
import Randomness
import Training

/// What steps take beside each other on this machine, as a value: their times, and the operations
/// in them.
///
/// It is planned, cached and recorded by its key as runs are. Its times are those of the machine
/// that took them and not the same twice; its values, the counts of operations, are the same
/// everywhere and are what is verified.
package struct StepTiming: Codable, Hashable, Sendable {
  /// One step, and the name by which its metrics begin.
  package struct Step: Codable, Hashable, Sendable {
    /// What is done.
    package enum Work: Codable, Hashable, Sendable {
      /// A step of training on noise of the shape of the run's examples, which decides no
      /// instruction's time.
      case training(Run)
      /// A gradient of the Jacobian's norm in one way, ``Training/JacobianPenaltyGradients/Way``,
      /// of a batch.
      case gradient(Run, way: String, batch: Int)
    }

    /// The name, unique in its timing.
    package let name: String
    /// What is done.
    package let work: Work
    /// The names of the steps that it is held against, round by round.
    package let references: [String]

    /// A step.
    package init(_ name: String, _ work: Work, against references: [String] = []) {
      self.name = name
      self.work = work
      self.references = references
    }

    /// The run whose step it is.
    package var run: Run {
      switch work {
      case .training(let run), .gradient(let run, _, _): run
      }
    }
  }

  /// The steps, timed one after the other in each round.
  package let steps: [Step]
  /// How often each is timed; none to count operations alone.
  package let rounds: Int
  /// For how long a step is repeated in a round, once at least.
  package let secondsPerRound: Double
  /// Raised when the same timing would be taken otherwise.
  package let version: Int

  /// A timing of one step or more.
  package init(_ steps: [Step], rounds: Int, secondsPerRound: Double) {
    precondition(!steps.isEmpty, "StepTiming: at least one step is needed")
    self.steps = steps
    self.rounds = rounds
    self.secondsPerRound = secondsPerRound
    version = 1
  }

  /// The timing as ``Training/CanonicalJSON``.
  package var canonicalJSON: Data { CanonicalJSON.encoded(self) }

  /// The timing's identity: the SHA-256 of its canonical JSON, 64 hexadecimal digits.
  package var key: String { SHA256Digest.hex(of: canonicalJSON) }

  /// What progress lines and the cache's listings call it.
  package var title: String { "times of \(steps.count) steps" }
}

/// What a step's multiply-adds compute, by the names in metrics, which never change.
package enum OperationPart: String, CaseIterable, Sendable {
  /// What a forward pass consists of.
  case forward = "products with the weights"
  /// What takes cotangents back.
  case backward = "products with the transposed weights"
  /// What the optimizer is given.
  case weightGradient = "gradients of the weights"

  /// The products of this part.
  package var kind: Products.Kind {
    switch self {
    case .forward: .withWeights
    case .backward: .withTransposedWeights
    case .weightGradient: .ofWeightGradient
    }
  }
}

/// The names of what a timing comes to; of a time, ``deviation(_:)`` names the standard deviation
/// over rounds.
package enum TimedMetric {
  /// The median of a step's processor milliseconds.
  package static func milliseconds(_ step: String) -> String { "\(step): ms" }
  /// Its multiplications and additions, in millions.
  package static func operations(_ step: String) -> String { "\(step): operations" }
  /// Those of one part.
  package static func operations(_ step: String, _ part: OperationPart) -> String {
    "\(step): operations, \(part.rawValue)"
  }
  /// The median over rounds of a step's time over its reference's.
  package static func factor(_ step: String, over reference: String) -> String {
    "\(step): times \(reference)"
  }
  /// The median over rounds of what a step takes beyond its reference, in milliseconds.
  package static func excess(_ step: String, over reference: String) -> String {
    "\(step): ms beyond \(reference)"
  }
  /// The operations that a step has beyond its reference, in millions.
  package static func excessOperations(_ step: String, over reference: String) -> String {
    "\(step): operations beyond \(reference)"
  }
  /// The standard deviation over rounds of a metric.
  package static func deviation(_ metric: String) -> String { "\(metric), sd" }
  /// The number of rounds.
  package static let rounds = "rounds"
}

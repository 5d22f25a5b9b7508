import Foundation

/// What a finished run leaves.
package struct TrainingOutcome: Hashable, Sendable {
  /// The measurements by ``Metric`` name; values that aren't finite are left out.
  package let metrics: [String: Double]
  /// The parameters: see ``WeightsData``.
  package let weights: Data
  /// The SHA-256 of `weights`.
  package let weightsSHA256: String
  /// The number of steps made: the run's, or fewer when it diverged.
  package let iterations: Int
  /// The processor seconds of training, over all sittings, without evaluation; on a device the
  /// clock's.
  package let seconds: Double
}

/// How a training ended.
package enum TrainingResult: Hashable, Sendable {
  /// The run is done.
  case finished(TrainingOutcome)
  /// It was asked to stop; the checkpoint resumes it.
  case stopped(checkpoint: Data)
}

/// Where a training is.
package struct TrainingProgress: Hashable, Sendable {
  /// The number of steps made.
  package let iteration: Int
  /// The number of steps of the run.
  package let iterations: Int
  /// The last step's loss with all penalties but weight decay, before the step was made.
  package let objective: Double
}

/// When a training hands out checkpoints.
package enum CheckpointInterval: Hashable, Sendable {
  /// Only when it is asked to stop.
  case never
  /// After so many iterations.
  case iterations(Int)
  /// After so many seconds.
  case seconds(Double)
}

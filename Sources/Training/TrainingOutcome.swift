import Foundation

/// What a finished run leaves.
public struct TrainingOutcome: Hashable, Sendable {
  /// The measurements by ``Metric`` name; values that aren't finite are left out.
  public let metrics: [String: Double]
  /// The parameters: see ``WeightsData``.
  public let weights: Data
  /// The SHA-256 of `weights`.
  public let weightsSHA256: String
  /// The number of steps made: the run's, or fewer when it diverged.
  public let iterations: Int
  /// The processor seconds of training, over all sittings, without evaluation.
  public let seconds: Double
}

/// How a training ended.
public enum TrainingResult: Hashable, Sendable {
  /// The run is done.
  case finished(TrainingOutcome)
  /// It was asked to stop; the checkpoint resumes it.
  case stopped(checkpoint: Data)
}

/// Where a training is.
public struct TrainingProgress: Hashable, Sendable {
  /// The number of steps made.
  public let iteration: Int
  /// The number of steps of the run.
  public let iterations: Int
  /// The last step's loss with all penalties but weight decay, before the step was made.
  public let objective: Double
}

/// When a training hands out checkpoints.
public enum CheckpointInterval: Hashable, Sendable {
  /// Only when it is asked to stop.
  case never
  /// After so many iterations.
  case iterations(Int)
  /// After so many seconds.
  case seconds(Double)
}

import Foundation

/// What a finished measurement leaves.
public struct MeasurementOutcome: Hashable, Sendable {
  /// What the values come to, by name (``MeasuredMetric``); not finite where the network's values aren't.
  public let metrics: [String: Double]
  /// The values, as ``Quantity`` says.
  public let values: [Double]
  /// The number of examples that were looked at.
  public let examples: Int
  /// The processor seconds that it took.
  public let seconds: Double
}

/// How a measurement ended.
public enum MeasurementResult: Hashable, Sendable {
  /// It is done.
  case finished(MeasurementOutcome)
  /// It was asked to stop; nothing is kept, and the next one starts over.
  case stopped
}

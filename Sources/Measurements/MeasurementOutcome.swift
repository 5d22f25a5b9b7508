import Foundation

/// What a finished measurement leaves.
package struct MeasurementOutcome: Hashable, Sendable {
  /// What the values come to, by name (``MeasuredMetric``); not finite where the network's values
  /// aren't.
  package let metrics: [String: Double]
  /// The values, as the struct of its ``Quantity`` says.
  package let values: [Double]
  /// The number of examples that were looked at.
  package let examples: Int
  /// The processor seconds that it took.
  package let seconds: Double
}

/// How a measurement ended.
package enum MeasurementResult: Hashable, Sendable {
  /// It is done.
  case finished(MeasurementOutcome)
  /// It was asked to stop; nothing is kept, and the next one starts over.
  case stopped
}

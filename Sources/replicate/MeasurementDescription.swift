import Exhibits
import Foundation
import Measurements
import Scheduling
import Timing

/// What the cache's listings say of a record that is a measurement or a timing.
struct MeasurementDescription: Encodable {
  /// What is measured, such as `norms of the Jacobian`.
  let quantity: String
  /// The key of the measured run; nil for a timing.
  let run: String?

  /// Nil where the canonical JSON is absent or a run's.
  init?(specification: String?) {
    guard let specification else { return nil }
    let data = Data(specification.utf8)
    if let measurement = try? JSONDecoder().decode(NetworkMeasurement.self, from: data) {
      quantity = measurement.quantity.title
      run = measurement.run.key
    } else if let timing = try? JSONDecoder().decode(StepTiming.self, from: data) {
      quantity = timing.title
      run = nil
    } else {
      return nil
    }
  }
}

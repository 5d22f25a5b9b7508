import Exhibits
import Foundation
import Measurements

/// What the cache's listings say of a record that is a measurement.
struct MeasurementDescription: Encodable {
  /// What is measured, such as `norms of the Jacobian`.
  let quantity: String
  /// The key of the measured run.
  let run: String

  /// Nil where the canonical JSON is absent or a run's.
  init?(specification: String?) {
    guard let specification,
      let measurement = try? JSONDecoder().decode(
        Exhibits.Measurement.self, from: Data(specification.utf8))
    else { return nil }
    quantity = measurement.quantity.title
    run = measurement.run.key
  }
}

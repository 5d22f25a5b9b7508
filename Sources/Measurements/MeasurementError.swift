/// Why a network can't be measured so.
package enum MeasurementError: Error, Hashable, Sendable {
  /// The measurement was made for another version of how its quantity is measured.
  case version(measurement: Int, current: Int, quantity: String)
  /// The network has other inputs or outputs than the examples.
  case unfitNetwork(quantity: String, needs: String)
  /// The test examples aren't images of bytes, whose range [0, 1] is known.
  case notImages(quantity: String, set: String)
}

extension MeasurementError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .version(let measurement, let current, let quantity):
      "\(quantity): this measurement is of version \(measurement), the engine measures version"
        + " \(current): make it anew"
    case .unfitNetwork(let quantity, let needs):
      "\(quantity): the network needs \(needs): measure another one"
    case .notImages(let quantity, let set):
      "\(quantity): \(set) doesn't hold images with pixels in [0, 1]: measure a network of images"
    }
  }
}

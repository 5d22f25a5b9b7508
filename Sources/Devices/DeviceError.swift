import Training

/// Why a run can't be trained on a device.
package enum DeviceError: Error, Hashable {
  /// The run needs something that only the processor's engine does.
  case notOnADevice(String)
}

extension DeviceError: CustomStringConvertible {
  /// One line: what is wrong, and what to do.
  package var description: String {
    switch self {
    case .notOnADevice(let what): "\(what) isn't done on a device: train the run on the processor"
    }
  }
}

import Datasets
import Training

extension Run {
  /// Checks that every step can be made on a device.
  package func checkForDevice() throws(DeviceError) {
    if let what = whatIsNotOnADevice { throw .notOnADevice(what) }
  }

  /// What of the run's steps only the processor's engine does; nil for nothing.
  package var whatIsNotOnADevice: String? {
    if integration != nil { return "integrating a Jacobian" }
    if adversarialTraining != nil { return "adversarial training" }
    return nil
  }
}

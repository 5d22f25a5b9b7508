import Datasets
import Training

extension Run {
  /// Checks that every step can be made on a device that holds all examples.
  package func checkForDevice(_ examples: ExampleSet) throws(DeviceError) {
    if let what = whatIsNotOnADevice { throw .notOnADevice(what) }
    if case .streamed = examples.features {
      throw .notOnADevice("decoding images while training (\(examples.name))")
    }
  }

  /// What of the run's steps only the processor's engine does; nil for nothing that can be told
  /// without its examples.
  package var whatIsNotOnADevice: String? {
    if integration != nil { return "integrating a Jacobian" }
    if adversarialTraining != nil { return "adversarial training" }
    if augmentation != nil { return "augmentation" }
    return nil
  }
}

import Datasets
import Training

extension Run {
  /// Checks that every step can be made on a device that holds all examples.
  package func checkForDevice(_ examples: ExampleSet) throws(DeviceError) {
    if integration != nil { throw .notOnADevice("integrating a Jacobian") }
    if adversarialTraining != nil { throw .notOnADevice("adversarial training") }
    if augmentation != nil { throw .notOnADevice("augmentation") }
    if case .streamed = examples.features {
      throw .notOnADevice("decoding images while training (\(examples.name))")
    }
  }
}

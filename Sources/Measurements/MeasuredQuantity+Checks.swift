import Datasets
import Foundation
import Training

extension MeasuredQuantity {
  /// Checks that the examples fit the network.
  ///
  /// - Throws: `MeasurementError.unfitNetwork`.
  func checkFit(_ context: MeasurementContext) throws(MeasurementError) {
    let (set, architecture) = (context.examples, context.run.network.architecture)
    guard architecture.inputDimensions.reduce(1, *) == set.featureCount else {
      throw .unfitNetwork(quantity: title, needs: "\(set.featureCount) inputs")
    }
    guard case .classes(_, let classes) = set.targets else { return }
    guard architecture.outputDimensions.reduce(1, *) == classes else {
      throw .unfitNetwork(quantity: title, needs: "\(classes) outputs")
    }
  }

  /// Checks that the examples have images with pixels in [0, 1], and the network classes for them.
  ///
  /// - Throws: `MeasurementError.notImages`.
  func checkImages(_ context: MeasurementContext) throws(MeasurementError) {
    let set = context.examples
    let hasPixels =
      switch set.features {
      case .bytes, .streamed: true
      case .floats: false
      }
    guard hasPixels, case .classes = set.targets, context.run.loss.isClassification else {
      throw .notImages(quantity: title, set: set.name)
    }
  }

  /// Checks that the examples are in memory, where ``DecisionCells`` takes pixels from.
  ///
  /// - Throws: `MeasurementError.notImages`.
  func checkHeld(_ context: MeasurementContext) throws(MeasurementError) {
    if case .streamed = context.examples.features {
      throw .notImages(quantity: title, set: context.examples.name)
    }
  }

  /// The weights of ``otherRun``.
  ///
  /// - Throws: `MeasurementError.unfitNetwork` where none are given.
  func otherWeights(_ context: MeasurementContext) throws(MeasurementError) -> Data {
    guard let weights = context.otherWeights else {
      throw .unfitNetwork(
        quantity: title, needs: "the weights of the model that it is held against")
    }
    return weights
  }
}

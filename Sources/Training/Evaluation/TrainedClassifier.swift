import Autodiff
import Datasets
import Foundation

/// A trained network as a classifier of any images, for what is measured after the training.
///
/// The program is built once and serves any number of sets; a classifier is for one thread.
package final class TrainedClassifier {
  private static let batch = 128

  /// The feature dimensions of an image.
  package let inputDimensions: [Int]
  let pass: ForwardPass

  /// The network of `run` with trained weights: see ``WeightsData``.
  ///
  /// - Throws: `TrainingError.unfitWeights` when the network has another number of parameters.
  package init(_ run: Run, weights: Data) throws(TrainingError) {
    inputDimensions = run.network.architecture.inputDimensions
    pass = ForwardPass(run, parameters: try run.parameters(weights), batch: Self.batch)
  }

  /// Whether each example of `set` is given its own class, in order, as
  /// ``Evaluator/accuracy(on:_:)`` has it.
  ///
  /// - Parameter set: examples with classes, before the run's preprocessing.
  /// - Throws: `DatasetError` for an image that can't be read.
  package func areRight(_ set: ExampleSet) throws -> [Bool] {
    guard case .classes(let labels, let classes) = set.targets else {
      preconditionFailure("TrainedClassifier: \(set.name) has no classes")
    }
    var answers: [Bool] = []
    answers.reserveCapacity(set.count)
    try pass.forEachBatch(of: set) { batch in
      for (lane, index) in batch.indices.enumerated() {
        answers.append(batch.isRight(lane: lane, label: Int(labels[index]), classes: classes))
      }
    }
    return answers
  }
}

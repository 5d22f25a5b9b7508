import Datasets
import Foundation
import Measurements
import Training

/// What a trained network, or the function whose Jacobian it gives, says of examples.
package final class NetworkAnswers {
  /// The number of outputs.
  package let outputs: Int
  private let run: Run
  private let weights: Data
  private let function: IntegratedFunction?

  /// The answers of `network` as `run` has it.
  ///
  /// - Throws: `TrainingError`.
  package init(_ network: ExchangedNetwork, _ run: Run) throws {
    self.run = run
    weights = network.weights
    function = try run.integration.map {
      try IntegratedFunction(run, $0, weights: network.weights)
    }
    outputs =
      function == nil ? run.network.architecture.outputDimensions.reduce(1, *) : 1
  }

  /// The outputs, `[example][output]` flattened; of a learned Jacobian, the function's values.
  ///
  /// - Parameter set: numbers in memory, before preprocessing.
  /// - Throws: what integrating throws, `TrainingError.noMoments`.
  package func values(on set: ExampleSet) throws -> [Float] {
    guard let function else {
      guard case .floats(let inputs) = set.features else {
        preconditionFailure("NetworkAnswers: \(set.name) aren't numbers")
      }
      return try TrainedNetwork(run.seeing(set), weights: weights).values(at: inputs)
    }
    return try Self.points(of: set).map { Float(try function.value(at: $0)[0]) }
  }

  /// ‖J‖_F of each example.
  ///
  /// - Throws: `DatasetError` for an image that can't be read, `TrainingError.noMoments`.
  package func jacobianNorms(on set: ExampleSet) throws -> [Float] {
    guard let function else {
      return try JacobianNorms(run.seeing(set), weights: weights).norms(of: set)
    }
    return Self.points(of: set).map { point in
      let squares = function.jacobian(at: point).reduce(0) { $0 + $1 * $1 }
      return Float(squares.squareRoot())
    }
  }

  private static func points(of set: ExampleSet) -> [[Double]] {
    (0..<set.count).map { set.pixels(of: $0).map(Double.init) }
  }
}

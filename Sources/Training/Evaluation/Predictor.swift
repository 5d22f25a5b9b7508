import Autodiff
import Datasets
import Foundation
import Regularizers

/// A trained network as a function, for drawing and for what is measured beyond ``Metric``.
///
/// Inputs are rows of features, one row an example. A predictor is for one thread.
package final class Predictor {
  private static let batch = 128

  private let run: Run
  private let parameters: ParameterBuffer<Float>
  private let inputDimensions: [Int]

  /// The network of `run` with trained weights: see ``WeightsData``.
  ///
  /// - Throws: `TrainingError.unfitWeights` when the network has another number of parameters.
  package init(_ run: Run, weights: Data) throws(TrainingError) {
    parameters = try run.parameters(weights)
    inputDimensions = run.network.architecture.inputDimensions
    self.run = run
  }

  /// The network's values (logits, for a classifier), `[example][output]` flattened.
  package func values(at inputs: [Float]) -> [Float] {
    evaluate(inputs, output: 0) { _, _ in [] }
  }

  /// The gradient of the sum of the outputs with respect to the network's input,
  /// `[example][feature]` flattened; for one input and one output, the derivative dy/dx.
  package func derivatives(at inputs: [Float]) -> [Float] {
    evaluate(inputs, output: 1) { input, output in
      output.graph.gradients(of: output, withRespectTo: [input])
    }
  }

  /// ‖J‖_F of each example of `set`: see ``JacobianNorms``.
  package func jacobianNorms(of set: ExampleSet) throws -> [Float] {
    try JacobianNorms(run.seeing(set), parameters: parameters).norms(of: set)
  }

  /// Runs the network over the inputs and lists one of its outputs, rows of examples.
  private func evaluate(
    _ inputs: [Float], output chosen: Int, more: (Tensor, Tensor) -> [Tensor]
  ) -> [Float] {
    let width = inputDimensions.reduce(1, *)
    precondition(
      inputs.count.isMultiple(of: width),
      "Predictor: \(inputs.count) values aren't whole rows of \(width)")
    let pass = ForwardPass(run, parameters: parameters, batch: Self.batch, more: more)
    let set = ExampleSet(
      name: "prediction", featureShape: inputDimensions, features: .floats(inputs),
      targets: .values([Float](repeating: 0, count: inputs.count / width)))
    var values: [Float] = []
    pass.forEachBatch(ofHeld: set) { batch in
      let rows = batch.outputs[chosen]
      for lane in batch.indices.indices {
        values += stride(from: lane, to: rows.count, by: batch.paddedBatch).map { rows[$0] }
      }
    }
    return values
  }
}

import Autodiff
import Datasets
import Foundation

/// A trained network as a function, for what is drawn and measured after the training.
///
/// Inputs are rows of features before the run's preprocessing, one row an example. The program is
/// built once and serves any number of inputs; a network is for one thread.
package final class TrainedNetwork {
  private static let batch = 128

  /// The feature dimensions of an input.
  package let inputDimensions: [Int]
  let pass: ForwardPass
  private let run: Run
  private let parameters: ParameterBuffer<Float>

  /// The network of `run` with trained weights: see ``WeightsData``.
  ///
  /// - Throws: `TrainingError.unfitWeights` when the network has another number of parameters.
  package init(_ run: Run, weights: Data) throws(TrainingError) {
    parameters = try run.parameters(weights)
    inputDimensions = run.network.architecture.inputDimensions
    pass = ForwardPass(run, parameters: parameters, batch: Self.batch)
    self.run = run
  }

  /// The network's values (logits, for a classifier), `[example][output]` flattened.
  package func values(at inputs: [Float]) -> [Float] {
    rows(of: pass, output: 0, at: inputs).flatMap { $0 }
  }

  /// The gradient of the sum of the outputs with respect to the network's input,
  /// `[example][feature]` flattened; for one input and one output, the derivative dy/dx.
  package func derivatives(at inputs: [Float]) -> [Float] {
    let pass = ForwardPass(run, parameters: parameters, batch: Self.batch) { input, output in
      output.graph.gradients(of: output, withRespectTo: [input])
    }
    return rows(of: pass, output: 1, at: inputs).flatMap { $0 }
  }

  /// The values of one of a pass's outputs at each input.
  func rows(of pass: ForwardPass, output: Int, at inputs: [Float]) -> [[Float]] {
    let width = inputDimensions.reduce(1, *)
    precondition(
      inputs.count.isMultiple(of: width),
      "TrainedNetwork: \(inputs.count) values aren't whole rows of \(width)")
    let count = inputs.count / width
    let set = ExampleSet(
      name: "inputs", featureShape: inputDimensions, features: .floats(inputs),
      targets: .values([Float](repeating: 0, count: count)))
    var rows: [[Float]] = []
    rows.reserveCapacity(count)
    pass.forEachBatch(ofHeld: set) { batch in
      let values = batch.outputs[output]
      for lane in batch.indices.indices {
        rows.append(stride(from: lane, to: values.count, by: batch.paddedBatch).map { values[$0] })
      }
    }
    return rows
  }
}

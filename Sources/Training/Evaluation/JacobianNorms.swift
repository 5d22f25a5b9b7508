import Autodiff
import Datasets
import Foundation
import Regularizers

/// The Frobenius norm of each example's Jacobian: how sharply the logits answer to the input.
///
/// ```
/// ‖J‖_F = √(Σ_c ‖∂ logit_c / ∂x‖₂²)
/// ```
/// Exact, without dropout, one vector-Jacobian product for each logit (Varga et al. 2018, §2.1;
/// Hoffman et al. 2019, Eq. 3). The program is built once and serves any number of sets.
package final class JacobianNorms {
  /// Examples in a batch: so few that the products of all logits stay in a core's own cache.
  package static let batch = 32

  private let pass: ForwardPass

  /// The norms of the network of `run`, one an example.
  ///
  /// - Parameter parameters: the network's parameters, read when norms are asked for.
  package init(_ run: Run, parameters: ParameterBuffer<Float>) {
    var inputs: [PenaltyInput] = []
    pass = ForwardPass(run, parameters: parameters, batch: Self.batch) { input, output in
      let penalty = squaredJacobianNorm(of: output, at: input, named: "jacobian")
      inputs = penalty.inputs
      return [penalty.values]
    }
    pass.setConstants(inputs)
  }

  /// The norms of a trained network: see ``WeightsData``.
  ///
  /// - Throws: `TrainingError.unfitWeights` when the network has another number of parameters.
  package convenience init(_ run: Run, weights: Data) throws(TrainingError) {
    self.init(run, parameters: try run.parameters(weights))
  }

  /// The program that a batch is run by.
  package var program: Program<Float> { pass.program }

  /// The mean of ‖J‖_F over the examples of `set`, summed in Double in their order.
  ///
  /// - Throws: `DatasetError` for an image that can't be read.
  package func mean(of set: ExampleSet) throws -> Double {
    try norms(of: set).reduce(0) { $0 + Double($1) } / Double(set.count)
  }

  /// ‖J‖_F of each example of `set`, in order.
  ///
  /// - Throws: `DatasetError` for an image that can't be read.
  package func norms(of set: ExampleSet) throws -> [Float] {
    var norms: [Float] = []
    norms.reserveCapacity(set.count)
    try pass.forEachBatch(of: set) { batch in
      for lane in batch.indices.indices {
        norms.append(batch.outputs[1][lane].squareRoot())
      }
    }
    return norms
  }
}

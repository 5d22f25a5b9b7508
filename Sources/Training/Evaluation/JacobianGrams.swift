import Autodiff
import Datasets
import Foundation

/// The products of the Jacobian's rows with each other, by which its projections are known.
///
/// ```
/// G = J Jᵀ,  G_cd = Σ_i (∂ logit_c / ∂x_i) (∂ logit_d / ∂x_i)
/// ```
/// Then ‖J‖_F² = Tr G, and a projection on v has the squared norm v G vᵀ (Hoffman et al. 2019, App.
/// B). The rows are exact, one vector-Jacobian product each; the sums over the input are in Double.
package final class JacobianGrams {
  private let pass: ForwardPass
  private let classes: Int

  /// The grams of the network of `run`, `[class][class]` an example.
  ///
  /// - Parameters:
  ///   - parameters: the network's parameters, read when grams are asked for.
  ///   - dropoutSeed: draws dropout masks as in training; no dropout when nil.
  package init(
    _ run: Run, parameters: ParameterBuffer<Float>, dropoutSeed: UInt64? = nil
  ) {
    let classes = run.network.architecture.outputDimensions[0]
    var basis: [Tensor] = []
    pass = ForwardPass(
      run, parameters: parameters, batch: JacobianNorms.batch, dropoutSeed: dropoutSeed
    ) { input, output in
      let graph = output.graph
      return (0..<classes).map { chosen in
        let vector = graph.unbatchedInput("gram.basis\(chosen)", [classes])
        basis.append(vector)
        return graph.gradients(
          of: output, withRespectTo: [input], cotangent: vector.broadcastOverBatch())[0]
      }
    }
    for (chosen, vector) in basis.enumerated() {
      pass.program.set(vector, (0..<classes).map { $0 == chosen ? 1 : 0 })
    }
    self.classes = classes
  }

  /// The grams of a trained network: see ``WeightsData``.
  ///
  /// - Throws: `TrainingError.unfitWeights` when the network has another number of parameters.
  package convenience init(
    _ run: Run, weights: Data, dropoutSeed: UInt64? = nil
  ) throws(TrainingError) {
    self.init(run, parameters: try run.parameters(weights), dropoutSeed: dropoutSeed)
  }

  /// ‖J‖_F² of a gram `[class][class]`: its trace.
  package static func trace(_ gram: [Double]) -> Double {
    let classes = Int(Double(gram.count).squareRoot())
    return (0..<classes).reduce(0) { $0 + gram[$1 * (classes + 1)] }
  }

  /// G of each example of `set`, in order: `[class][class]`, flattened.
  ///
  /// - Throws: `DatasetError` for an image that can't be read.
  package func grams(of set: ExampleSet) throws -> [[Double]] {
    var grams: [[Double]] = []
    grams.reserveCapacity(set.count)
    try forEachGram(of: set) { gram, _ in grams.append(gram) }
    return grams
  }

  /// Calls `body` for each example of `set`, in order, with G, `[class][class]`, flattened, and the
  /// logits.
  ///
  /// - Throws: `DatasetError` for an image that can't be read.
  package func forEachGram(
    of set: ExampleSet, _ body: (_ gram: [Double], _ logits: [Double]) -> Void
  ) throws {
    try pass.forEachBatch(of: set) { batch in
      for lane in batch.indices.indices {
        let values = batch.outputs.map { output in
          stride(from: lane, to: output.count, by: batch.paddedBatch).map { Double(output[$0]) }
        }
        body(gram(Array(values.dropFirst())), values[0])
      }
    }
  }

  private func gram(_ jacobian: [[Double]]) -> [Double] {
    var gram = [Double](repeating: 0, count: classes * classes)
    for row in 0..<classes {
      for column in row..<classes {
        let product = zip(jacobian[row], jacobian[column]).reduce(0) { $0 + $1.0 * $1.1 }
        gram[row * classes + column] = product
        gram[column * classes + row] = product
      }
    }
    return gram
  }
}

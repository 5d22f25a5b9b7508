import Autodiff

/// The squared Frobenius norm of a Jacobian with respect to the network's input, exactly.
///
/// ```
/// ‖J‖_F² = Σ_c ‖∂ output_c / ∂x‖₂²
/// ```
/// One vector-Jacobian product for each of the outputs; the products share one forward pass.
///
/// - Parameters:
///   - output: `[classes, batch]`.
///   - input: `[features…, batch]`.
///   - name: the prefix of the names of the basis vectors, inputs of the graph.
/// - Returns: the norm of each example's Jacobian, `[batch]`.
package func squaredJacobianNorm(
  of output: Tensor, at input: Tensor, named name: String
) -> Penalty {
  let graph = output.graph
  let classes = output.shape.count
  if classes == 1 {
    // One output is its own basis: no vector to project on.
    return Penalty(values: squaredNorm(graph.gradients(of: output, withRespectTo: [input])[0]))
  }
  var inputs: [PenaltyInput] = []
  var rows: [Tensor] = []
  for chosen in 0..<classes {
    let basis = graph.unbatchedInput(name + ".basis\(chosen)", [classes])
    inputs.append(
      PenaltyInput(
        tensor: basis, content: .constant((0..<classes).map { $0 == chosen ? 1 : 0 })))
    let row = graph.gradients(
      of: output, withRespectTo: [input], cotangent: basis.broadcastOverBatch())[0]
    rows.append(squaredNorm(row))
  }
  return Penalty(values: rows.dropFirst().reduce(rows[0], +), inputs: inputs)
}

/// The squared Euclidean norm of each example's values: `[features…, batch]` to `[batch]`.
func squaredNorm(_ tensor: Tensor) -> Tensor {
  tensor.squared().sum()
}

/// The derivative of `output` in a direction of `input` (forward mode), of `output`'s shape.
///
/// `J v` is linear in v; and because the pullback `Jᵀu` is linear in u, it is also the gradient of
/// `⟨Jᵀu, v⟩` with respect to u, so reverse mode twice gives it. u itself drops out.
///
/// - Parameters:
///   - output: a batched tensor, for example logits `[classes, batch]`.
///   - direction: of `input`'s shape, one direction an example.
///   - input: the tensor with respect to which the derivative is taken.
package func pushforward(of output: Tensor, along direction: Tensor, at input: Tensor) -> Tensor {
  precondition(
    direction.shape == input.shape,
    "pushforward: direction \(direction.shape) doesn't fit input \(input.shape)")
  let graph = output.graph
  let cotangent = graph.placeholder(like: output)
  let pulled = graph.gradients(of: output, withRespectTo: [input], cotangent: cotangent)[0]
  return graph.gradients(of: pulled * direction, withRespectTo: [cotangent])[0]
}

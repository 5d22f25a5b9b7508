extension Graph {
  /// The gradients of `⟨cotangent, output⟩` with respect to `inputs`, as new nodes of this graph.
  ///
  /// Being nodes, they can be differentiated again. For a batched scalar `[batch]` and the default
  /// cotangent of ones, the gradient with respect to a batched input is each example's own, unless
  /// the examples were mixed on the way
  /// (``batchNormalization(_:mean:variance:gamma:beta:epsilon:)``).
  ///
  /// - Parameters:
  ///   - output: a tensor of any shape.
  ///   - inputs: tensors of this graph; one on which `output` doesn't depend gets a zero constant.
  ///   - cotangent: the weight of each value of `output`, of its shape; ones when nil.
  /// - Returns: one tensor an input, of its shape.
  package func gradients(
    of output: Tensor, withRespectTo inputs: [Tensor], cotangent: Tensor? = nil
  ) -> [Tensor] {
    if let cotangent {
      precondition(
        cotangent.shape == output.shape,
        "gradients: cotangent \(cotangent.shape) doesn't fit output \(output.shape)")
    }
    let onPath = nodesOnPath(from: inputs, to: output)
    var cotangents: [Int: Tensor] = [:]
    cotangents[output.id] = cotangent ?? constant(1, output.shape)

    for id in stride(from: output.id, through: 0, by: -1) where onPath.contains(id) {
      guard let cotangent = cotangents[id] else { continue }
      let node = nodes[id]
      guard node.operands.contains(where: onPath.contains) else { continue }
      let pulled = node.operation.pullback(
        cotangent, operands: node.operands.map { Tensor(graph: self, id: $0) },
        result: Tensor(graph: self, id: id))
      precondition(
        pulled.count == node.operands.count,
        "\(node.operation.name): \(pulled.count) cotangents for \(node.operands.count) operands")
      for (operand, contribution) in zip(node.operands, pulled) {
        guard let contribution, onPath.contains(operand) else { continue }
        precondition(
          contribution.shape == nodes[operand].shape,
          "\(node.operation.name): cotangent \(contribution.shape) for \(nodes[operand].shape)")
        cotangents[operand] = cotangents[operand].map { $0 + contribution } ?? contribution
      }
    }
    return inputs.map { cotangents[$0.id] ?? constant(0, $0.shape) }
  }

  /// The nodes that depend on one of `inputs`, among those with an id up to the output's.
  ///
  /// Cotangents of other nodes are never accumulated, so branches that lead to no input are not
  /// differentiated.
  private func nodesOnPath(from inputs: [Tensor], to output: Tensor) -> Set<Int> {
    var onPath = Set(inputs.map(\.id))
    for id in 0...output.id where nodes[id].operands.contains(where: onPath.contains) {
      onPath.insert(id)
    }
    return onPath
  }
}

/// A node of a ``Graph`` as data.
package struct GraphNode: Sendable {
  /// Its place in the graph, as ``Tensor/id``; operands' are lower.
  package let id: Int
  /// What it computes.
  package let primitive: Primitive
  /// The operands' places.
  package let operands: [Int]
  /// The result's shape.
  package let shape: Shape
}

extension Graph {
  /// The nodes that `tensors` depend on, themselves included, operands before results.
  package func nodes(neededBy tensors: [Tensor]) -> [GraphNode] {
    for tensor in tensors {
      precondition(tensor.graph === self, "nodes(neededBy:): \(tensor) is of another graph")
    }
    return needed(for: tensors.map(\.id)).sorted().map { id in
      GraphNode(
        id: id, primitive: nodes[id].operation.primitive, operands: nodes[id].operands,
        shape: nodes[id].shape)
    }
  }

  /// The inputs and parameters among them, in order of declaration.
  package func leaves(neededBy tensors: [Tensor]) -> [Tensor] {
    nodes(neededBy: tensors).compactMap { node in
      switch node.primitive {
      case .input, .parameter: Tensor(graph: self, id: node.id)
      default: nil
      }
    }
  }

  /// The ids of all nodes that `wanted` depend on, themselves included, where `given` ones depend
  /// on nothing.
  func needed(for wanted: [Int], given: Set<Int> = []) -> Set<Int> {
    var needed: Set<Int> = []
    var stack = wanted
    while let id = stack.popLast() {
      guard needed.insert(id).inserted, !given.contains(id) else { continue }
      stack += nodes[id].operands
    }
    return needed
  }
}

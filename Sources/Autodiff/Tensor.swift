/// A node of a ``Graph``: what an operation takes and gives.
package struct Tensor {
  /// The graph that the node belongs to.
  package let graph: Graph
  /// The node's place in the graph.
  package let id: Int

  /// The value's shape.
  package var shape: Shape { graph.nodes[id].shape }

  /// The leaf's name, or the operation's.
  package var name: String { graph.nodes[id].operation.name }
}

extension Tensor: CustomStringConvertible {
  /// For example `convolution#12 [6, 28, 28, batch]`.
  package var description: String { "\(name)#\(id) \(shape)" }
}

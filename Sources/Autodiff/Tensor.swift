/// A node of a ``Graph``: what an operation takes and gives.
public struct Tensor {
  /// The graph that the node belongs to.
  public let graph: Graph
  let id: Int

  /// The value's shape.
  public var shape: Shape { graph.nodes[id].shape }

  /// The leaf's name, or the operation's.
  public var name: String { graph.nodes[id].operation.name }
}

extension Tensor: CustomStringConvertible {
  /// For example `convolution#12 [6, 28, 28, batch]`.
  public var description: String { "\(name)#\(id) \(shape)" }
}

/// A graph of operations with static shapes, built once a run and then compiled to a ``Program``.
///
/// Nodes are only ever appended, operands before results; a node that equals an existing one (same
/// operation, same operands) is that one.
package final class Graph {
  /// The number of examples in a batch.
  package let batch: Int

  struct Node {
    let operation: any Operation
    let operands: [Int]
    let shape: Shape
  }

  private struct NodeKey: Hashable {
    let operation: AnyHashable
    let operands: [Int]
  }

  private(set) var nodes: [Node] = []
  private var ids: [NodeKey: Int] = [:]
  private var parameterIDs: [Int] = []
  private var parametersByName: [String: Int] = [:]
  private var leafNames: Set<String> = []

  /// Creates an empty graph for batches of `batch` examples.
  package init(batch: Int) {
    precondition(batch > 0, "Graph: a batch has at least one example, got \(batch)")
    self.batch = batch
  }

  /// The parameters in order of creation, which is their order in a ``ParameterBuffer``.
  package var parameters: [Tensor] {
    parameterIDs.map { Tensor(graph: self, id: $0) }
  }

  /// Declares a batched input `[dimensions…, batch]`, filled before each run.
  package func input(_ name: String, _ dimensions: [Int]) -> Tensor {
    leaf(name, .batched(dimensions), .input)
  }

  /// Declares an input without a batch, filled before each run.
  package func unbatchedInput(_ name: String, _ dimensions: [Int]) -> Tensor {
    leaf(name, .unbatched(dimensions), .input)
  }

  /// Declares a parameter, stored in the program's ``ParameterBuffer``.
  package func parameter(_ name: String, _ dimensions: [Int]) -> Tensor {
    let tensor = leaf(name, .unbatched(dimensions), .parameter(index: parameterIDs.count))
    parameterIDs.append(tensor.id)
    parametersByName[name] = tensor.id
    return tensor
  }

  /// The parameter that was declared under a name, if one was.
  package func parameter(named name: String) -> Tensor? {
    parametersByName[name].map { Tensor(graph: self, id: $0) }
  }

  /// A tensor whose every value is `value`; padding lanes of a batched one are zero.
  package func constant(_ value: Double, _ shape: Shape) -> Tensor {
    append(Constant(values: [value], constantShape: shape), [])
  }

  /// An unbatched tensor of those values, `[values]`.
  package func constant(_ values: [Double]) -> Tensor {
    append(Constant(values: values, constantShape: .unbatched([values.count])), [])
  }

  /// An input of `tensor`'s shape that stands for any value: nothing computed depends on it.
  func placeholder(like tensor: Tensor) -> Tensor {
    leaf("placeholder \(nodes.count)", tensor.shape, .input)
  }

  private func leaf(_ name: String, _ shape: Shape, _ kind: Leaf.Kind) -> Tensor {
    precondition(leafNames.insert(name).inserted, "Graph: there already is a leaf named \(name)")
    return append(Leaf(name: name, leafShape: shape, kind: kind), [])
  }

  /// Appends a node, or finds the equal one.
  func append(_ operation: some Operation, _ operands: [Tensor]) -> Tensor {
    for operand in operands {
      precondition(
        operand.graph === self, "\(operation.name): an operand belongs to another graph")
    }
    let operandIDs = operands.map(\.id)
    let key = NodeKey(operation: AnyHashable(operation), operands: operandIDs)
    if let id = ids[key] {
      return Tensor(graph: self, id: id)
    }
    let shape = operation.shape(of: operands.map(\.shape))
    nodes.append(Node(operation: operation, operands: operandIDs, shape: shape))
    ids[key] = nodes.count - 1
    return Tensor(graph: self, id: nodes.count - 1)
  }
}

import Kernels

/// Which nodes a program computes, in which order, and where each one's value lies.
///
/// Inputs, constants and outputs have memory of their own; parameters lie in the parameter buffer;
/// gradients asked for go straight into theirs; everything else shares blocks, a block being free
/// again once the last reader of its value has been placed.
final class MemoryPlan<Scalar: KernelScalar> {
  struct Step {
    let id: Int
    /// Written once, when the program is made.
    let isConstant: Bool
    /// Needs no instruction: a leaf, or a reshape of another node's memory.
    let isFree: Bool
  }

  struct Copy {
    let source: UnsafePointer<Scalar>
    let destination: UnsafeMutablePointer<Scalar>
    let registers: Int
  }

  private(set) var steps: [Step] = []
  private(set) var copies: [Copy] = []
  let batchRegisters: Int
  private let examples: Int
  private var pointers: [Int: UnsafeMutablePointer<Scalar>] = [:]
  private var visible: Set<Int> = []
  private var blocks = BlockPool<Scalar>()
  private var owned: [AlignedBuffer<Scalar>] = []

  init(
    graph: Graph, outputs: [Tensor],
    pinned: [(tensor: Tensor, pointer: UnsafeMutablePointer<Scalar>)],
    parameters: ParameterBuffer<Scalar>
  ) {
    examples = graph.batch
    batchRegisters = (graph.batch + lanes - 1) / lanes
    let wanted = outputs.map(\.id) + pinned.map(\.tensor.id)
    let needed = Self.needed(graph, wanted)
    let lastReader = Self.lastReaders(graph, needed)
    let outputRoots = Set(outputs.map { Self.root(graph, $0.id) })
    visible = Set(outputs.map(\.id))

    var places: [Int: UnsafeMutablePointer<Scalar>] = [:]
    for (tensor, pointer) in pinned {
      let root = Self.root(graph, tensor.id)
      let isComputed = !(graph.nodes[root].operation is Leaf)
      if isComputed && places[root] == nil && !outputRoots.contains(root) {
        places[root] = pointer
      }
    }

    for (id, node) in graph.nodes.enumerated() where needed.contains(id) || isInput(node) {
      place(id, node, graph, places, outputRoots, lastReader, parameters)
    }
    for (tensor, pointer) in pinned where self.pointer(to: tensor.id) != pointer {
      copies.append(
        Copy(
          source: UnsafePointer(self.pointer(to: tensor.id)), destination: pointer,
          registers: registers(tensor.shape)))
    }
  }

  var workspaceBytes: Int { blocks.bytes }

  func pointer(to id: Int) -> UnsafeMutablePointer<Scalar> {
    guard let pointer = pointers[id] else {
      preconditionFailure("Program: node \(id) has no place")
    }
    return pointer
  }

  func isVisible(_ id: Int) -> Bool { visible.contains(id) }

  func site(of id: Int, node: Graph.Node, in graph: Graph) -> Site<Scalar> {
    Site(
      operands: node.operands.map { UnsafePointer(pointer(to: $0)) },
      operandShapes: node.operands.map { graph.nodes[$0].shape },
      result: pointer(to: id), shape: node.shape, batchRegisters: batchRegisters,
      examples: examples)
  }

  private func isInput(_ node: Graph.Node) -> Bool {
    (node.operation as? Leaf)?.kind == .input
  }

  private func registers(_ shape: Shape) -> Int {
    shape.isBatched ? shape.count * batchRegisters : (shape.count + lanes - 1) / lanes
  }
}

extension MemoryPlan {
  private func place(
    _ id: Int, _ node: Graph.Node, _ graph: Graph, _ places: [Int: UnsafeMutablePointer<Scalar>],
    _ outputRoots: Set<Int>, _ lastReader: [Int: Int], _ parameters: ParameterBuffer<Scalar>
  ) {
    let count = registers(node.shape) * lanes
    switch node.operation {
    case let leaf as Leaf:
      if case .parameter(let index) = leaf.kind {
        pointers[id] = parameters.pointer + parameters.layout.entries[index].offset
      } else {
        pointers[id] = own(count)
        visible.insert(id)
      }
      steps.append(Step(id: id, isConstant: false, isFree: true))
    case is Constant:
      pointers[id] = places[id] ?? own(count)
      steps.append(Step(id: id, isConstant: true, isFree: false))
    case is Reshape:
      pointers[id] = pointer(to: node.operands[0])
      steps.append(Step(id: id, isConstant: false, isFree: true))
      release(readBy: id, node, graph, lastReader)
    default:
      if let place = places[id] {
        pointers[id] = place
        release(readBy: id, node, graph, lastReader)
      } else if outputRoots.contains(id) {
        pointers[id] = own(count)
        release(readBy: id, node, graph, lastReader)
      } else if node.operation.isElementwise {
        release(readBy: id, node, graph, lastReader)
        pointers[id] = blocks.take(count)
      } else {
        pointers[id] = blocks.take(count)
        release(readBy: id, node, graph, lastReader)
      }
      steps.append(Step(id: id, isConstant: false, isFree: false))
    }
  }

  /// Memory that no other node uses.
  private func own(_ count: Int) -> UnsafeMutablePointer<Scalar> {
    let buffer = AlignedBuffer<Scalar>(count: count)
    owned.append(buffer)
    return buffer.pointer
  }

  /// Gives back the blocks whose values node `id` is the last to read.
  private func release(
    readBy id: Int, _ node: Graph.Node, _ graph: Graph, _ lastReader: [Int: Int]
  ) {
    for root in Set(node.operands.map({ Self.root(graph, $0) })) where lastReader[root] == id {
      if let pointer = pointers[root] { blocks.giveBack(pointer) }
    }
  }

  /// The node whose memory `id` shares: itself, or what a chain of reshapes starts from.
  private static func root(_ graph: Graph, _ id: Int) -> Int {
    var id = id
    while graph.nodes[id].operation is Reshape { id = graph.nodes[id].operands[0] }
    return id
  }

  /// All nodes that `wanted` depend on, themselves included.
  private static func needed(_ graph: Graph, _ wanted: [Int]) -> Set<Int> {
    var needed: Set<Int> = []
    var stack = wanted
    while let id = stack.popLast() {
      guard needed.insert(id).inserted else { continue }
      stack += graph.nodes[id].operands
    }
    return needed
  }

  /// For each root, the last needed node that reads its memory, reshapes counted as readers.
  private static func lastReaders(_ graph: Graph, _ needed: Set<Int>) -> [Int: Int] {
    var last: [Int: Int] = [:]
    for id in needed {
      for operand in graph.nodes[id].operands {
        let root = root(graph, operand)
        last[root] = max(last[root] ?? id, id)
      }
    }
    return last
  }
}

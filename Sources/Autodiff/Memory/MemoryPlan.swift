import Kernels

/// Where each value of a program lies.
///
/// Inputs, constants and outputs have memory of their own; parameters lie in the parameter buffer;
/// gradients asked for go straight into theirs; everything else shares one ``Arena``.
final class MemoryPlan<Scalar: KernelScalar> {
  /// A gradient that can't be computed in its place, because its value is asked for elsewhere too.
  struct Copy {
    let source: UnsafePointer<Scalar>
    let destination: UnsafeMutablePointer<Scalar>
    let registers: Int
  }

  private(set) var copies: [Copy] = []
  let row: BatchRow
  private let graph: Graph
  /// The memory of each value, by the root of its node.
  private var pointers: [Int: UnsafeMutablePointer<Scalar>] = [:]
  private var visible: Set<Int> = []
  private var owned: [AlignedBuffer<Scalar>] = []
  private var arena = AlignedBuffer<Scalar>(count: 0)
  /// What instructions work in, one after the other.
  private var workspace = AlignedBuffer<Scalar>(count: 0)

  /// - Parameters:
  ///   - list: the steps, in order.
  ///   - outputs: what can be read after a run.
  ///   - given: what is set before a run though the graph computes it.
  ///   - gradients: the places of gradients.
  init(
    _ graph: Graph, _ list: StepList, outputs: [Tensor], given: [Tensor],
    gradients: [(tensor: Tensor, pointer: UnsafeMutablePointer<Scalar>)],
    parameters: ParameterBuffer<Scalar>
  ) {
    self.graph = graph
    row = BatchRow(examples: graph.batch)
    visible = Set((outputs + given).map(\.id))
    placeLeaves(parameters)
    for tensor in given { pointers[tensor.id] = own(row.scalars(tensor.shape)) }
    for constant in list.constants.flatMap(\.results) {
      pointers[constant.id] = own(row.scalars(constant.shape))
    }
    for output in outputs {
      let root = graph.root(output.id)
      if pointers[root] == nil { pointers[root] = own(row.scalars(output.shape)) }
    }
    for (tensor, pointer) in gradients {
      let root = graph.root(tensor.id)
      if pointers[root] == nil { pointers[root] = pointer }
    }
    placeResults(list.steps)
    for (tensor, pointer) in gradients where self.pointer(to: tensor.id) != pointer {
      copies.append(
        Copy(
          source: UnsafePointer(self.pointer(to: tensor.id)), destination: pointer,
          registers: row.registers(tensor.shape)))
    }
    let workspaces = list.steps.lazy.map { [row] step in
      step.computation.workspaceCount(step.operands.map(\.shape), row: row)
    }
    workspace = AlignedBuffer(count: workspaces.max() ?? 0)
  }

  /// The bytes that hold intermediate values.
  var workspaceBytes: Int { arena.count * MemoryLayout<Scalar>.stride }

  func pointer(to id: Int) -> UnsafeMutablePointer<Scalar> {
    guard let pointer = pointers[graph.root(id)] else {
      preconditionFailure("Program: node \(id) has no place")
    }
    return pointer
  }

  /// Whether a tensor's memory may be seen from outside.
  func isVisible(_ id: Int) -> Bool { visible.contains(id) }

  func site(of step: ProgramStep) -> Site<Scalar> {
    Site(
      operands: step.operands.map { UnsafePointer(pointer(to: $0.id)) },
      operandShapes: step.operands.map(\.shape),
      results: step.results.map { pointer(to: $0.id) }, shape: step.results[0].shape, row: row,
      workspace: workspace.pointer)
  }

  /// Every input has memory, also one that nothing reads, so that it can always be set.
  private func placeLeaves(_ parameters: ParameterBuffer<Scalar>) {
    for (id, node) in graph.nodes.enumerated() {
      switch (node.operation as? Leaf)?.kind {
      case .input:
        pointers[id] = own(row.scalars(node.shape))
        visible.insert(id)
      case .parameter(let index):
        pointers[id] = parameters.pointer + parameters.layout.entries[index].offset
      case nil: break
      }
    }
  }

  private func placeResults(_ steps: [ProgramStep]) {
    let plan = MemorySlots(steps, row: row, owners: Set(pointers.keys))
    let layout = Arena(plan.slots)
    arena = AlignedBuffer(count: layout.count)
    for id in steps.lazy.flatMap(\.results).map(\.id) {
      guard let slot = plan.slot(of: id) else { continue }
      if let offset = layout.offsets[slot] {
        pointers[id] = arena.pointer + offset
      } else if let owner = plan.slots[slot].owner {
        pointers[id] = pointers[owner]
      }
    }
  }

  /// Memory that no other value uses.
  private func own(_ count: Int) -> UnsafeMutablePointer<Scalar> {
    let buffer = AlignedBuffer<Scalar>(count: count)
    owned.append(buffer)
    return buffer.pointer
  }
}

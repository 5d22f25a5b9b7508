import Kernels

/// The steps that compute some of a graph's nodes, an operand's always before its readers': what
/// the passes rewrite and ``MemoryPlan`` lays out.
struct StepList {
  /// In order; nil where a step was fused into another one.
  private var places: [ProgramStep?] = []
  /// The step that computes a value.
  private var producers: [Int: Int] = [:]
  /// The steps that read a value, in order of their addition.
  private var readers: [Int: [Int]] = [:]

  /// The steps that write constants, once.
  private(set) var constants: [ProgramStep] = []
  /// The values that are asked for, so that no step may be fused away that computes one.
  let kept: Set<Int>
  /// The batch of one feature.
  let row: BatchRow

  /// Lowers what `wanted` nodes of `graph` depend on, in order of creation, but for the `given`
  /// ones.
  init(_ graph: Graph, wanted: [Int], given: Set<Int> = []) {
    row = BatchRow(examples: graph.batch)
    kept = Set(wanted.map(graph.root))
    let needed = graph.needed(for: wanted, given: given).subtracting(given)
    for (id, node) in graph.nodes.enumerated() where needed.contains(id) {
      let step = ProgramStep(
        computation: node.operation,
        operands: node.operands.map { .init(id: graph.root($0), shape: graph.nodes[$0].shape) },
        results: [.init(id: id, shape: node.shape)])
      switch node.operation {
      case is Leaf, is Reshape: break
      case is Constant: constants.append(step)
      default: append(step)
      }
    }
  }

  /// The steps in order.
  var steps: [ProgramStep] { places.compactMap { $0 } }

  /// The indices that steps have or had.
  var indices: Range<Int> { places.indices }

  /// The step at an index; setting one keeps account of who reads what, nil takes it out.
  subscript(index: Int) -> ProgramStep? {
    get { places[index] }
    set {
      unlink(index)
      places[index] = newValue
      link(index)
    }
  }

  /// The index of the step that computes a value; nil for a leaf.
  func producer(of id: Int) -> Int? { producers[id] }

  /// The indices of the steps that read a value.
  func readers(of id: Int) -> [Int] { readers[id] ?? [] }

  /// The step that computes a value which the step at `reader` alone reads and nobody asked for:
  /// one that may vanish into `reader`.
  func soleProducer(of id: Int, readBy reader: Int) -> Int? {
    guard !kept.contains(id), readers(of: id) == [reader] else { return nil }
    return producers[id]
  }

  /// Puts the steps into another order, given by indices of ``steps``.
  mutating func reorder(_ order: [Int]) {
    let steps = steps
    places = []
    producers = [:]
    readers = [:]
    for index in order { append(steps[index]) }
  }

  private mutating func append(_ step: ProgramStep) {
    places.append(step)
    link(places.count - 1)
  }

  private mutating func link(_ index: Int) {
    guard let step = places[index] else { return }
    for result in step.results { producers[result.id] = index }
    for id in step.operandIDs { readers[id, default: []].append(index) }
  }

  private mutating func unlink(_ index: Int) {
    guard let step = places[index] else { return }
    for result in step.results where producers[result.id] == index { producers[result.id] = nil }
    for id in step.operandIDs { readers[id]?.removeAll { $0 == index } }
  }
}

extension Graph {
  /// The node whose memory `id` shares: itself, or what a chain of reshapes starts from.
  func root(_ id: Int) -> Int {
    var id = id
    while nodes[id].operation is Reshape { id = nodes[id].operands[0] }
    return id
  }
}

/// One step of a program before it has memory: a computation, what it reads, what it writes.
struct ProgramStep {
  /// A value by the node that computes it, under the shape in which the step sees it (another than
  /// the node's after a reshape, which is no step).
  struct Value: Hashable {
    let id: Int
    let shape: Shape
  }

  var computation: any Computation
  var operands: [Value]
  var results: [Value]

  /// The ids of what it reads, each once.
  var operandIDs: [Int] {
    operands.indices.filter { index in
      !operands[..<index].contains { $0.id == operands[index].id }
    }.map { operands[$0].id }
  }
}

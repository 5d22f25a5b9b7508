import Kernels

/// A graph compiled for one scalar type: memory in place, instructions in order.
///
/// ``run()`` computes every output from the inputs and parameters without allocating. Nodes that no
/// output needs are left out, memory is reused as soon as its last reader has run, and the order of
/// instructions is fixed, so the same inputs give the same bits.
package final class Program<Scalar: KernelScalar> {
  private let graph: Graph
  private let plan: MemoryPlan<Scalar>
  private var instructions: [Instruction] = []
  private var descriptions: [InstructionDescription] = []
  private let parameters: ParameterBuffer<Scalar>
  private let parameterGradients: ParameterBuffer<Scalar>?

  /// Compiles what `outputs` need.
  ///
  /// - Parameters:
  ///   - graph: the graph; gradient nodes are appended to it when asked for.
  ///   - outputs: the tensors whose values can be read after a run.
  ///   - parameters: the values of `graph.parameters`.
  ///   - parameterGradients: a scalar tensor (no batch), and the buffer into which each run writes
  ///     its gradient with respect to every parameter.
  ///   - optimizations: what to do for speed and memory; the results don't depend on it.
  package convenience init(
    _ graph: Graph, outputs: [Tensor], parameters: ParameterBuffer<Scalar>,
    parameterGradients: (of: Tensor, into: ParameterBuffer<Scalar>)? = nil,
    optimizations: ProgramOptimizations = .all
  ) {
    self.init(
      graph, outputs: outputs, given: [], parameters: parameters,
      parameterGradients: parameterGradients, optimizations: optimizations)
  }

  /// Compiles what `outputs` need, with the choices `given` set before each run, as inputs are,
  /// instead of computed.
  ///
  /// Derivatives don't go through choices, so they are those of the pieces that are given.
  package init(
    _ graph: Graph, outputs: [Tensor], given: [Choice], parameters: ParameterBuffer<Scalar>,
    parameterGradients: (of: Tensor, into: ParameterBuffer<Scalar>)? = nil,
    optimizations: ProgramOptimizations = .all
  ) {
    let layout = ParameterLayout(graph.parameters)
    precondition(parameters.layout == layout, "Program: the parameters don't fit the graph")
    self.graph = graph
    self.parameters = parameters
    self.parameterGradients = parameterGradients?.into

    var gradients: [(tensor: Tensor, pointer: UnsafeMutablePointer<Scalar>)] = []
    if let (objective, buffer) = parameterGradients {
      precondition(
        objective.shape == .unbatched([]),
        "Program: parameter gradients are of a scalar, got \(objective.shape)")
      precondition(buffer.layout == layout, "Program: the gradients don't fit the graph")
      let tensors = graph.gradients(of: objective, withRespectTo: graph.parameters)
      gradients = zip(tensors, layout.entries).map { ($0, buffer.pointer + $1.offset) }
    }
    var list = StepList(
      graph, wanted: (outputs + gradients.map(\.tensor)).map(\.id),
      given: Set(given.map(\.tensor.id)))
    list.optimize(optimizations)
    plan = MemoryPlan(
      graph, list, outputs: outputs, given: given.map(\.tensor), gradients: gradients,
      parameters: parameters)

    for constant in list.constants {
      constant.computation.instruction(plan.site(of: constant))()
    }
    for step in list.steps {
      instructions.append(step.computation.instruction(plan.site(of: step)))
      descriptions.append(InstructionDescription(step, examples: graph.batch))
    }
    for copy in plan.copies {
      descriptions.append(.copy)
      instructions.append {
        Elementwise.copy(copy.source, into: copy.destination, registers: copy.registers)
      }
    }
  }

  /// Computes every output, without allocating.
  package func run() {
    for instruction in instructions { instruction() }
  }

  /// Each instruction, and the seconds that it takes, summed over `runs` runs.
  package func profile(
    runs: Int
  ) -> [(instruction: InstructionDescription, seconds: Double)] {
    let clock = ContinuousClock()
    var durations = [Duration](repeating: .zero, count: instructions.count)
    for _ in 0..<runs {
      for (index, instruction) in instructions.enumerated() {
        durations[index] += clock.measure(instruction)
      }
    }
    return zip(descriptions, durations).map { ($0, $1 / .seconds(1)) }
  }

  /// The floating-point operations of all multiply-adds in a run.
  package var multiplyAddOperations: Int { descriptions.reduce(0) { $0 + $1.operations } }

  /// Those that compute one kind of products.
  package func multiplyAddOperations(of kind: Products.Kind) -> Int {
    descriptions.reduce(0) { $0 + ($1.productKind == kind ? $1.operations : 0) }
  }

  /// The number of kernels that a run calls.
  package var instructionCount: Int { instructions.count }

  /// The bytes that hold intermediate values.
  package var workspaceBytes: Int { plan.workspaceBytes }

  /// The memory of an input or output: `[feature…, paddedBatch]`, or plain without a batch.
  package func storage(of tensor: Tensor) -> UnsafeMutableBufferPointer<Scalar> {
    precondition(
      plan.isVisible(tensor.id), "Program: \(tensor) is neither an input nor an output")
    let shape = tensor.shape
    return UnsafeMutableBufferPointer(
      start: plan.pointer(to: tensor.id), count: plan.row.scalars(shape))
  }

  /// Sets an input from `[feature…][batch]` values without padding; padding lanes stay zero.
  package func set(_ input: Tensor, _ values: [Scalar]) {
    let storage = storage(of: input)
    let examples = input.shape.isBatched ? graph.batch : 1
    precondition(
      values.count == input.shape.count * examples,
      "Program: \(values.count) values for \(input)")
    guard input.shape.isBatched else {
      for (place, value) in values.enumerated() { storage[place] = value }
      return
    }
    let padded = plan.row.scalars
    for feature in 0..<input.shape.count {
      for example in 0..<examples {
        storage[feature * padded + example] = values[feature * examples + example]
      }
    }
  }

  /// An output's values, `[feature…][batch]` without padding.
  package func values(of output: Tensor) -> [Scalar] {
    let storage = storage(of: output)
    guard output.shape.isBatched else { return Array(storage) }
    let padded = plan.row.scalars
    return (0..<output.shape.count).flatMap { feature in
      storage[feature * padded..<feature * padded + graph.batch]
    }
  }
}

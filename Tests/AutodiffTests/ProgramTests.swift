import AllocationCounter
import Autodiff
import Kernels
import OperationCases
import Testing

/// What the compiler may change (the number of instructions, where values lie) and what it may not:
/// the bits.
@Suite struct ProgramTests {
  /// Sharing the memory of values that were read for the last time changes no bit, also where
  /// tensors end in the middle of a register.
  @Test(arguments: OperationCase.all, [5, 17, 50])
  func reusedMemoryChangesNoBit(_ row: OperationCase, _ batch: Int) throws {
    let fixture = try Fixture.named(row.name)
    let kept = Evaluation<Float>(row, fixture, batch: batch)
    let shared = Evaluation<Float>(row, fixture, batch: batch, keepsIntermediates: false)
    let values = fixture.values(examples: batch, isOutputBatched: kept.output.shape.isBatched)
    for evaluation in [kept, shared] {
      evaluation.run(
        .init(batch: batch, inputs: values.inputs, cotangent: values.cotangent))
    }
    for (one, other) in zip(kept.second, shared.second) {
      #expect(kept.values(one) == shared.values(other))
    }
  }

  /// Nothing of a run is left for the next one to read.
  @Test(arguments: OperationCase.all)
  func aRunDependsOnItsInputsAlone(_ row: OperationCase) throws {
    let fixture = try Fixture.named(row.name)
    let evaluation = Evaluation<Double>(row, fixture, batch: fixture.batch)
    let values: Evaluation<Double>.Values = fixture.values()
    var others = values
    others.inputs = values.inputs.map { $0.map { $0 * 0.9 } }
    let tensors = [evaluation.output] + evaluation.first + evaluation.second
    evaluation.run(values)
    let before = tensors.map(evaluation.values)
    evaluation.run(others)
    #expect(tensors.map(evaluation.values) != before)
    evaluation.run(values)
    #expect(tensors.map(evaluation.values) == before)
  }

  @Test func repeatedAndUnusedNodesCostNothing() {
    func program(_ build: (Tensor) -> Tensor) -> (instructions: Int, values: [Float]) {
      let graph = Graph(batch: 17)
      let x = graph.input("x", [3])
      let output = build(x)
      let program = Program<Float>(
        graph, outputs: [output], parameters: ParameterBuffer(ParameterLayout([])))
      program.set(x, (0..<51).map { Float($0) / 50 })
      program.run()
      return (program.instructionCount, program.values(of: output))
    }
    let plain = program {
      let e = $0.exponential()
      return e * e + e
    }
    let repeated = program { $0.exponential() * $0.exponential() + $0.exponential() }
    let withUnused = program {
      _ = $0.hyperbolicTangent().squared()
      let e = $0.exponential()
      _ = e.logarithm()
      return e * e + e
    }
    #expect(plain.instructions == 3)
    #expect(repeated == plain)
    #expect(withUnused == plain)
  }

  @Test func parameterGradientsAreThoseOfTheGraph() {
    let graph = Graph(batch: 17)
    let x = graph.input("x", [3])
    let (weight, unused) = (graph.parameter("weight", [2, 3]), graph.parameter("unused", [5]))
    let (a, b) = (graph.parameter("a", [2]), graph.parameter("b", [2]))
    // The gradient of a is b itself, that of b is a itself; those of c and d are one node.
    let (c, d) = (graph.parameter("c", [2]), graph.parameter("d", [2]))
    let objective =
      matrixProduct(weight, x).squared().sum().meanOverBatch() + (a * b).sum()
      + (c + d).squared().sum()
    let gradients = graph.gradients(of: objective, withRespectTo: graph.parameters)
    let layout = ParameterLayout(graph.parameters)
    let parameters = ParameterBuffer<Double>(layout)
    let into = ParameterBuffer<Double>(layout)
    parameters.setFlattened((1...layout.count).map { Double($0) / 8 })
    let program = Program(
      graph, outputs: [objective] + gradients, parameters: parameters,
      parameterGradients: (of: objective, into: into))
    let alone = ParameterBuffer<Double>(layout)
    let withoutOutputs = Program(
      graph, outputs: [], parameters: parameters, parameterGradients: (of: objective, into: alone))
    for program in [program, withoutOutputs] {
      program.set(x, (0..<51).map { Double($0 % 7) - 3 })
      program.run()
    }
    for (index, gradient) in gradients.enumerated() {
      #expect(into.values(index) == program.values(of: gradient), "\(graph.parameters[index])")
      #expect(alone.values(index) == into.values(index), "\(graph.parameters[index])")
    }
    #expect(into.values(1) == [0, 0, 0, 0, 0])
    #expect(into.values(2) == parameters.values(3))
    #expect(into.values(3) == parameters.values(2))
    #expect(into.values(4) == into.values(5))
    #expect(unused.shape.count == 5)
  }

  /// A batched tensor lies row by row, the examples side by side and then zeros.
  @Test(arguments: [1, 5, 8, 16, 17, 24, 50, 100, 128, 130])
  func storageOfABatchIsItsRows(batch: Int) {
    let graph = Graph(batch: batch)
    let x = graph.input("x", [3])
    let weight = graph.unbatchedInput("weight", [3])
    let output = x * 2
    let program = Program<Float>(
      graph, outputs: [output], parameters: ParameterBuffer(ParameterLayout([])))
    let row = BatchRow(examples: batch)
    let values = (1...(3 * batch)).map { Float($0) }
    program.set(x, values)
    program.run()
    #expect(program.storage(of: weight).count == 3)
    let padding = [Float](repeating: 0, count: row.scalars - batch)
    for (tensor, factor) in [(x, Float(1)), (output, 2)] {
      let rows = (0..<3).flatMap { feature in
        values[(feature * batch)..<((feature + 1) * batch)].map { $0 * factor } + padding
      }
      #expect(Array(program.storage(of: tensor)) == rows)
    }
    #expect(program.values(of: output) == values.map { $0 * 2 })
  }

  @Test func theLayoutPadsEachParameterToARegister() {
    let graph = Graph(batch: 2)
    _ = graph.parameter("weight", [3, 6])
    _ = graph.parameter("bias", [16])
    _ = graph.parameter("scale", [1])
    let layout = ParameterLayout(graph.parameters)
    #expect(layout.entries.map(\.name) == ["weight", "bias", "scale"])
    #expect(layout.entries.map(\.offset) == [0, 32, 48])
    #expect(layout.count == 35)
    let buffer = ParameterBuffer<Float>(layout)
    buffer.setFlattened((0..<35).map(Float.init))
    #expect(buffer.values(1) == (18..<34).map(Float.init))
    #expect(buffer.flattened == (0..<35).map(Float.init))
  }

  @Test func runDoesNotAllocate() throws {
    for name in ["convolutional network", "tanh perceptron"] {
      let row = try #require(OperationCase.named(name))
      let fixture = try Fixture.named(name)
      let evaluation = Evaluation<Float>(row, fixture, batch: 50)
      let program = evaluation.program
      program.run()
      let before = allocation_count()
      for _ in 0..<10 { program.run() }
      let after = allocation_count()
      #expect(after - before == 0, "\(name)")
    }
  }

  /// The counter sees what Swift allocates: objects, arrays' storage and unsafe memory.
  @Test func theAllocationCounterCounts() {
    var values: [Int] = []
    let start = allocation_count()
    values.append(1)
    let array = allocation_count()
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 1 << 10, alignment: 64)
    let raw = allocation_count()
    memory.deallocate()
    let end = allocation_count()
    #expect(values == [1])
    #expect(array > start)
    #expect(raw > array)
    #expect(end == raw)
  }
}

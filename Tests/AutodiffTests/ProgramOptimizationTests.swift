import Autodiff
import Testing

/// No optimization changes a bit, alone or with the others, and each does what it is for.
@Suite struct ProgramOptimizationTests {
  private static let single: [ProgramOptimizations] = [.schedule, .fuseBias, .fusePooling]

  /// None, each alone, and all but each.
  private static let subsets =
    [[]] + single + single.map { ProgramOptimizations.all.subtracting($0) }

  /// 50 examples end in half a register, 17 leave padding lanes.
  @Test(arguments: SmallNetwork.all, [17, 50])
  func noSubsetChangesABit(_ network: SmallNetwork, batch: Int) {
    let expected = bits(network, batch: batch, .all)
    #expect(Set(expected).count > 20)
    for subset in Self.subsets {
      #expect(bits(network, batch: batch, subset) == expected, "\(subset)")
    }
  }

  /// The bits of the objective, the outputs and the gradient of every parameter.
  private func bits(
    _ network: SmallNetwork, batch: Int, _ optimizations: ProgramOptimizations
  ) -> [UInt32] {
    let built = network.build(batch: batch)
    let layout = ParameterLayout(built.graph.parameters)
    let parameters = ParameterBuffer<Float>(layout)
    let gradients = ParameterBuffer<Float>(layout)
    let program = Program(
      built.graph, outputs: [built.objective, built.outputs], parameters: parameters,
      parameterGradients: (of: built.objective, into: gradients), optimizations: optimizations)
    var generator = DirectionGenerator()
    parameters.setFlattened((0..<layout.count).map { _ in Float(generator.next()) })
    for input in built.inputs {
      program.set(input, (0..<input.shape.count * batch).map { _ in Float(generator.next()) })
    }
    // A second run starts with what the first one left in memory.
    program.run()
    program.run()
    return
      (program.values(of: built.objective) + program.values(of: built.outputs)
      + gradients.flattened).map(\.bitPattern)
  }

  /// The projections of an exact Jacobian run one after the other.
  @Test(arguments: [true, false])
  func anExactJacobianTakesLittleMoreMemoryThanAProjection(isRectified: Bool) {
    func bytes(rows: Int, _ optimizations: ProgramOptimizations = .all) -> Int {
      let network = SmallNetwork(
        isRectified: isRectified, penalty: .jacobian(rows: rows), classes: 10)
      let built = network.build(batch: 50)
      let layout = ParameterLayout(built.graph.parameters)
      return Program(
        built.graph, outputs: [built.objective], parameters: ParameterBuffer<Float>(layout),
        parameterGradients: (of: built.objective, into: ParameterBuffer(layout)),
        optimizations: optimizations
      ).workspaceBytes
    }
    #expect(bytes(rows: 10) < 2 * bytes(rows: 1))
    #expect(bytes(rows: 10, .all.subtracting(.schedule)) > 3 * bytes(rows: 10))
  }

  @Test func aBiasIsPartOfAProductThatNothingElseReads() {
    let graph = Graph(batch: 17)
    let x = graph.input("x", [3])
    let image = graph.input("image", [1, 4, 4])
    let products = [
      matrixProduct(graph.unbatchedInput("w", [2, 3]), x),
      convolution(graph.unbatchedInput("kernel", [2, 1, 3, 3]), image),
    ]
    let bias = graph.unbatchedInput("bias", [2])
    for product in products {
      let biased = product.addingBias(bias)
      #expect(saved(by: .fuseBias, [biased]) == 1)
      #expect(saved(by: .fuseBias, [biased.exponential()]) == 1)
      #expect(saved(by: .fuseBias, [biased, product]) == 0)
      #expect(saved(by: .fuseBias, [biased, product.exponential()]) == 0)
    }
  }

  @Test func poolingIsOneStepWithWhatOnlyItFeeds() {
    let graph = Graph(batch: 17)
    let x = graph.input("x", [2, 4, 4])
    let pooled = x.maxPooled(window: 2)
    #expect(saved(by: .fusePooling, [pooled]) == 1)
    #expect(saved(by: .fusePooling, [pooled.rectified()]) == 2)
    #expect(saved(by: .fusePooling, [pooled.rectified(), pooled.step(), pooled]) == 3)

    let (g, mask) = (graph.input("g", [2, 2, 2]), graph.input("mask", [2, 2, 2]))
    let product = g * mask
    let scattered = graph.gradients(of: pooled, withRespectTo: [x], cotangent: product)[0]
    #expect(saved(by: .fusePooling, [scattered]) == 1)
    #expect(saved(by: .fusePooling, [scattered, product]) == 0)
    #expect(saved(by: .fusePooling, [scattered, product.exponential()]) == 0)

    let tangent = pushforward(of: pooled, along: graph.input("v", [2, 4, 4]), at: x)
    #expect(saved(by: .fusePooling, [tangent * mask]) == 1)
    #expect(saved(by: .fusePooling, [mask * tangent]) == 1)
    #expect(saved(by: .fusePooling, [tangent * tangent]) == 0)
    #expect(saved(by: .fusePooling, [tangent * mask, tangent]) == 0)
    #expect(saved(by: .fusePooling, [tangent * mask, tangent.exponential()]) == 0)
  }

  /// How many kernels fewer a run calls.
  private func saved(by optimization: ProgramOptimizations, _ outputs: [Tensor]) -> Int {
    func count(_ optimizations: ProgramOptimizations) -> Int {
      Program<Float>(
        outputs[0].graph, outputs: outputs, parameters: ParameterBuffer(ParameterLayout([])),
        optimizations: optimizations
      ).instructionCount
    }
    return count([]) - count(optimization)
  }

  /// What a fused step computes on the way can be an output like any other.
  @Test func everyIntermediateValueCanBeAnOutput() {
    func values(_ optimizations: ProgramOptimizations) -> [[Float]] {
      let graph = Graph(batch: 17)
      let (x, v) = (graph.input("x", [1, 6, 6]), graph.input("v", [1, 6, 6]))
      let weight = graph.unbatchedInput("weight", [2, 1, 3, 3])
      let bias = graph.unbatchedInput("bias", [2])
      let product = convolution(weight, x)
      let biased = product.addingBias(bias)
      let pooled = biased.maxPooled(window: 2)
      let active = pooled.rectified()
      let gradient = graph.gradients(of: active, withRespectTo: [x])[0]
      let tangent = pushforward(of: active, along: v, at: x)
      let outputs = [product, biased, pooled, active, active.reshaped([8]), gradient, tangent]
      let program = Program<Float>(
        graph, outputs: outputs, parameters: ParameterBuffer(ParameterLayout([])),
        optimizations: optimizations)
      var generator = DirectionGenerator()
      for input in [x, v, weight] {
        let examples = input.shape.isBatched ? 17 : 1
        program.set(
          input, (0..<input.shape.count * examples).map { _ in Float(generator.next()) })
      }
      program.set(bias, [-1.5, -2])
      program.run()
      return outputs.map(program.values)
    }
    let expected = values([])
    #expect(expected[2] != expected[3])
    #expect(expected[3] == expected[4])
    for subset in Self.subsets + [.all] { #expect(values(subset) == expected, "\(subset)") }
  }

  /// Outputs, inputs and values that are read again are not written over, whatever comes later.
  @Test func nothingIsOverwrittenBeforeItsLastReader() {
    let graph = Graph(batch: 3)
    let x = graph.input("x", [2])
    let a = x + 1
    let b = a * 2
    let c = b + a
    let d = b * b
    let e = c - d
    let program = Program<Double>(
      graph, outputs: [a, c, e], parameters: ParameterBuffer(ParameterLayout([])))
    program.set(x, [0, 1, 2, 3, 4, 5])
    for _ in 0..<2 {
      program.run()
      #expect(program.values(of: a) == [1, 2, 3, 4, 5, 6])
      #expect(program.values(of: c) == [3, 6, 9, 12, 15, 18])
      #expect(program.values(of: e) == [-1, -10, -27, -52, -85, -126])
    }
  }

  /// A sum of gradients grows in the gradient's own memory, also where two parameters share one.
  @Test func sumsOfGradientsKeepTheirOrder() {
    func gradients(_ optimizations: ProgramOptimizations) -> [Float] {
      let graph = Graph(batch: 17)
      let x = graph.input("x", [4])
      let (a, b) = (graph.parameter("a", [3, 4]), graph.parameter("b", [3, 4]))
      let y = matrixProduct(a + b, x)
      let terms = [y.squared(), matrixProduct(a, x).exponential(), y.hyperbolicTangent()]
      let objective = terms.map { $0.sum().meanOverBatch() }.reduce(
        graph.constant(1, .unbatched([])), +)
      let layout = ParameterLayout(graph.parameters)
      let parameters = ParameterBuffer<Float>(layout)
      let into = ParameterBuffer<Float>(layout)
      let program = Program(
        graph, outputs: [objective], parameters: parameters,
        parameterGradients: (of: objective, into: into), optimizations: optimizations)
      var generator = DirectionGenerator()
      parameters.setFlattened((0..<24).map { _ in Float(generator.next()) })
      program.set(x, (0..<68).map { _ in Float(generator.next()) })
      program.run()
      return into.flattened
    }
    let expected = gradients([])
    #expect(expected.prefix(12) != expected.suffix(12))
    for subset in Self.subsets + [.all] { #expect(gradients(subset) == expected) }
  }
}

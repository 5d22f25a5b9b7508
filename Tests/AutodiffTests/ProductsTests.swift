import Autodiff
import Testing

/// Products of operations and of LeNet-5 against counts by hand, in multiply-adds an example.
@Suite struct ProductsTests {
  /// Along an axis of 28 padded by 2, 24 outputs see 5 inputs, two see 4 and two see 3: 134 pairs.
  private static let convolution1 = 6 * 134 * 134
  /// 16 maps of 10 × 10, each a sum over 6 × 5 × 5.
  private static let convolution2 = 16 * 100 * 150
  private static let dense = 400 * 120 + 120 * 84 + 84 * 10

  private static let forward = convolution1 + convolution2 + dense

  /// A count that is neither a multiple of 16 nor 1: padding would show.
  private let batch = 50

  private struct LeNet {
    let graph: Graph
    let input: Tensor
    let logits: Tensor

    init(batch: Int) {
      let graph = Graph(batch: batch)
      func layer(_ name: String, _ dimensions: [Int]) -> (weight: Tensor, bias: Tensor) {
        (
          graph.parameter(name, dimensions),
          graph.parameter("\(name) bias", Array(dimensions.prefix(1)))
        )
      }
      let (first, second) = (layer("first", [6, 1, 5, 5]), layer("second", [16, 6, 5, 5]))
      input = graph.input("input", [1, 28, 28])
      let maps = convolution(first.weight, input, padding: 2).addingBias(first.bias)
        .maxPooled(window: 2).rectified()
      var x = convolution(second.weight, maps).addingBias(second.bias)
        .maxPooled(window: 2).rectified().reshaped([400])
      for (name, sizes) in [("third", [120, 400]), ("fourth", [84, 120]), ("fifth", [10, 84])] {
        let (weight, bias) = layer(name, sizes)
        x = matrixProduct(weight, x).addingBias(bias)
        if name != "fifth" { x = x.rectified() }
      }
      logits = x
      self.graph = graph
    }
  }

  private func program(
    _ graph: Graph, _ outputs: [Tensor], gradientsOf objective: Tensor? = nil,
    optimizations: ProgramOptimizations = .all
  ) -> Program<Float> {
    let layout = ParameterLayout(graph.parameters)
    let gradients = objective.map { (of: $0, into: ParameterBuffer<Float>(layout)) }
    return Program(
      graph, outputs: outputs, parameters: ParameterBuffer(layout),
      parameterGradients: gradients, optimizations: optimizations)
  }

  private func operations(
    _ graph: Graph, _ outputs: [Tensor], gradientsOf objective: Tensor? = nil
  ) -> Int {
    program(graph, outputs, gradientsOf: objective).multiplyAddOperations
  }

  /// Fused or not.
  @Test(arguments: [ProgramOptimizations.all, []])
  func theForwardPassIsThatOfItsLayers(optimizations: ProgramOptimizations) {
    let network = LeNet(batch: batch)
    let program = program(network.graph, [network.logits], optimizations: optimizations)
    #expect(program.multiplyAddOperations == 2 * Self.forward * batch)
    #expect(program.multiplyAddOperations(of: .withWeights) == 2 * Self.forward * batch)
  }

  /// Weight gradients cost as much as the forward pass, data gradients too, but the input's isn't
  /// needed: the first convolution is done twice, the rest three times.
  @Test func aTrainingStepIsThreeForwardPassesWithoutTheInputsGradient() {
    let network = LeNet(batch: batch)
    let objective = network.logits.sum().meanOverBatch()
    let program = program(network.graph, [objective], gradientsOf: objective)
    let expected: [Products.Kind: Int] = [
      .withWeights: Self.forward, .withTransposedWeights: Self.forward - Self.convolution1,
      .ofWeightGradient: Self.forward,
    ]
    for kind in Products.Kind.allCases {
      #expect(program.multiplyAddOperations(of: kind) == 2 * expected[kind, default: -1] * batch)
    }
    let sum = 3 * Self.forward - Self.convolution1
    #expect(program.multiplyAddOperations == 2 * sum * batch)
  }

  /// One product with the transposed Jacobian goes back through every layer once.
  @Test func aVectorJacobianProductIsAnotherForwardPass() {
    let network = LeNet(batch: batch)
    let projection = network.graph.input("projection", [10])
    let product = network.graph.gradients(
      of: network.logits, withRespectTo: [network.input], cotangent: projection)[0]
    #expect(
      operations(network.graph, [network.logits, product]) == 2 * 2 * Self.forward * batch)
  }

  /// With stride 2 and padding 1, windows of 3 along 6 begin at −1, 1 and 3 and see 2, 3 and 3: 8
  /// pairs; along 7 there is another at 5, which sees 2: 10.
  @Test func tapsOutsideTheInputDoNotCount() {
    let graph = Graph(batch: batch)
    let (weight, x) = (graph.parameter("weight", [4, 3, 3, 3]), graph.input("x", [3, 6, 7]))
    let y = convolution(weight, x, padding: 1, stride: 2)
    #expect(operations(graph, [y]) == 2 * 4 * 3 * 8 * 10 * batch)
  }

  @Test func everythingElseCountsNothing() {
    let graph = Graph(batch: batch)
    let x = graph.input("x", [3])
    #expect(operations(graph, [(x * x + x).rectified().sum()]) == 0)
    let image = graph.input("image", [2, 4, 4])
    let features = image.maxPooled(window: 3, stride: 2, padding: 1).channelSum()
    let small = image.subsampled(stride: 2, channels: 3)
    #expect(operations(graph, [features.sum(), small.sum(keeping: 1)]) == 0)
  }

  @Test func theProfileListsTheSameOperations() {
    let network = LeNet(batch: 3)
    let program = program(network.graph, [network.logits])
    let profile = program.profile(runs: 1)
    let operations = profile.map(\.instruction.operations)
    #expect(operations.reduce(0, +) == 2 * Self.forward * 3)
    for (instruction, _) in profile {
      #expect((instruction.productKind == nil) == (instruction.operations == 0))
    }
  }
}

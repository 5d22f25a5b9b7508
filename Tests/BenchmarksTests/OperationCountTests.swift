import Autodiff
import Networks
import Regularizers
import Testing

/// Operations of LeNet-5 against counts by hand, in multiply-adds an example.
@Suite struct OperationCountTests {
  /// Along an axis of 28 padded by 2, 24 outputs see 5 inputs, two see 4 and two see 3: 134 pairs.
  private static let convolution1 = 6 * 134 * 134
  /// 16 maps of 10 × 10, each a sum over 6 × 5 × 5.
  private static let convolution2 = 16 * 100 * 150
  private static let dense = 400 * 120 + 120 * 84 + 84 * 10

  private static let forward = convolution1 + convolution2 + dense

  /// A count that is neither a multiple of 16 nor 1: padding would show.
  private let batch = 50

  private struct Parts {
    let graph: Graph
    let input: Tensor
    let logits: Tensor

    init(batch: Int) {
      graph = Graph(batch: batch)
      input = graph.input("input", [1, 28, 28])
      logits = Network.leNet5(activation: .rectified, dropoutRate: 0).build(
        in: graph, input: input)
    }
  }

  private func operations(
    _ graph: Graph, _ outputs: [Tensor], gradientsOf objective: Tensor? = nil
  ) -> Int {
    let layout = ParameterLayout(graph.parameters)
    let gradients = objective.map { (of: $0, into: ParameterBuffer<Float>(layout)) }
    return Program(
      graph, outputs: outputs, parameters: ParameterBuffer(layout),
      parameterGradients: gradients
    ).multiplyAddOperations
  }

  @Test func theForwardPassIsThatOfItsLayers() {
    let parts = Parts(batch: batch)
    #expect(operations(parts.graph, [parts.logits]) == 2 * Self.forward * batch)
  }

  /// Weight gradients cost as much as the forward pass, data gradients too, but the input's isn't
  /// needed: the first convolution is done twice, the rest three times.
  @Test func aTrainingStepIsThreeForwardPassesWithoutTheInputsGradient() {
    let parts = Parts(batch: batch)
    let objective = parts.logits.sum().meanOverBatch()
    let expected = 2 * (3 * Self.forward - Self.convolution1) * batch
    #expect(operations(parts.graph, [objective], gradientsOf: objective) == expected)
  }

  /// One product with the transposed Jacobian goes back through every layer once.
  @Test func aVectorJacobianProductIsAnotherForwardPass() {
    let parts = Parts(batch: batch)
    let projection = parts.graph.input("projection", [10])
    let product = parts.graph.gradients(
      of: parts.logits, withRespectTo: [parts.input], cotangent: projection)[0]
    #expect(operations(parts.graph, [parts.logits, product]) == 2 * 2 * Self.forward * batch)
  }

  @Test func everythingElseCountsNothing() {
    let graph = Graph(batch: batch)
    let x = graph.input("x", [3])
    #expect(operations(graph, [(x * x + x).rectified().sum()]) == 0)
  }

  @Test func theProfileListsTheSameOperations() {
    let parts = Parts(batch: 3)
    let program = Program(
      parts.graph, outputs: [parts.logits],
      parameters: ParameterBuffer<Float>(ParameterLayout(parts.graph.parameters)))
    let listed = program.profile(runs: 1).reduce(0) { $0 + $1.operations }
    #expect(listed == 2 * Self.forward * 3)
  }
}

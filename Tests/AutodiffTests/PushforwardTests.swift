import Autodiff
import OperationCases
import Testing

/// `J v` of a linear map is the map of v; of others it agrees with central differences.
@Suite struct PushforwardTests {
  @Test func ofALinearMapIsTheMap() {
    let graph = Graph(batch: 2)
    let weight = graph.parameter("weight", [2, 3])
    let x = graph.input("x", [3])
    let direction = graph.input("direction", [3])
    let tangent = pushforward(of: matrixProduct(weight, x), along: direction, at: x)
    let parameters = ParameterBuffer<Double>(ParameterLayout(graph.parameters))
    parameters.set(0, [1, 2, 3, 4, 5, 6])
    let program = Program(graph, outputs: [tangent], parameters: parameters)
    program.set(direction, [1, 0, 0, 1, 0, 1])
    program.run()
    #expect(tangent.shape == .batched([2]))
    #expect(program.values(of: tangent) == [1, 5, 4, 11])
  }

  @Test func agreesWithCentralDifferences() {
    let graph = Graph(batch: 3)
    let x = graph.input("x", [4])
    let direction = graph.input("direction", [4])
    let output = softmax(x.hyperbolicTangent() * 2)
    let tangent = pushforward(of: output, along: direction, at: x)
    let program = Program<Double>(
      graph, outputs: [output, tangent], parameters: ParameterBuffer(ParameterLayout([])))
    var generator = DirectionGenerator()
    let point = (0..<12).map { _ in generator.next() }
    let along = (0..<12).map { _ in generator.next() }
    let step = 1e-5
    program.set(direction, along)
    let outputs = [step, -step, 0].map { step in
      program.set(x, zip(point, along).map { $0 + step * $1 })
      program.run()
      return program.values(of: output)
    }
    expectClose(
      program.values(of: tangent), zip(outputs[0], outputs[1]).map { ($0 - $1) / (2 * step) },
      within: Tolerances.standard.centralDifference, "tangent")
  }

  /// The direction's dependence on the parameters is kept: ∂/∂w of J v for y = w x² is 2 x v.
  @Test func canBeDifferentiated() {
    let graph = Graph(batch: 2)
    let weight = graph.parameter("weight", [1])
    let x = graph.input("x", [1])
    let direction = graph.input("direction", [1])
    let output = weight.broadcastOverBatch() * x.squared()
    let tangent = pushforward(of: output, along: direction, at: x)
    let gradients = graph.gradients(of: tangent, withRespectTo: [weight, x])
    let parameters = ParameterBuffer<Double>(ParameterLayout(graph.parameters))
    parameters.set(0, [5])
    let program = Program(graph, outputs: gradients, parameters: parameters)
    program.set(x, [2, 3])
    program.set(direction, [1, -1])
    program.run()
    #expect(program.values(of: gradients[0]) == [-2])
    #expect(program.values(of: gradients[1]) == [10, -10])
  }
}

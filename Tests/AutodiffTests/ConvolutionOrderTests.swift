import Autodiff
import OperationCases
import Testing

/// Convolution and its two gradients are each other's derivatives: a third order stays within them.
@Suite struct ConvolutionOrderTests {
  @Test(arguments: [0, 2])
  func thirdDerivativesAgreeWithCentralDifferences(padding: Int) {
    let graph = Graph(batch: 5)
    let weight = graph.unbatchedInput("weight", [2, 2, 3, 3])
    let x = graph.input("x", [2, 4, 3])
    let inputs = [weight, x]
    let output = convolution(weight, x, padding: padding).hyperbolicTangent()
    let scalar = output.sum().sumOverBatch()
    let first = graph.gradients(of: scalar, withRespectTo: inputs)
    let second = graph.gradients(of: squaredNorm(first), withRespectTo: inputs)
    let objective = squaredNorm(second)
    let third = graph.gradients(of: objective, withRespectTo: inputs)
    let program = Program<Double>(
      graph, outputs: [objective] + third, parameters: ParameterBuffer(ParameterLayout([])))

    var generator = DirectionGenerator()
    let counts = [36, 24 * 5]
    let points = counts.map { (0..<$0).map { _ in 0.4 * generator.next() } }
    let directions = counts.map { (0..<$0).map { _ in generator.next() } }
    let step = 1e-5
    let objectives = [step, -step, 0].map { step in
      for (index, input) in inputs.enumerated() {
        program.set(input, zip(points[index], directions[index]).map { $0 + step * $1 })
      }
      program.run()
      return program.values(of: objective)[0]
    }
    let gradients = third.map { program.values(of: $0) }
    let exact = zip(gradients, directions).reduce(0) { total, pair in
      zip(pair.0, pair.1).reduce(total) { $0 + $1.0 * $1.1 }
    }
    let scale = gradients.joined().reduce(0) { $0 + abs($1) }
    let error = abs((objectives[0] - objectives[1]) / (2 * step) - exact)
    #expect(scale > 1)
    #expect(error <= Tolerances.standard.centralDifference * scale, "\(exact) is off by \(error)")
  }

  private func squaredNorm(_ tensors: [Tensor]) -> Tensor {
    let norms = tensors.map {
      let squares = $0.squared().sum()
      return squares.shape.isBatched ? squares.sumOverBatch() : squares
    }
    return norms[0] + norms[1]
  }
}

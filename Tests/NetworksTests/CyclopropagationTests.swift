import Autodiff
import Kernels
import Networks
import Randomness
import Regularizers
import Testing

/// Hoffman's closed form against the graph's second derivatives and against differences.
@Suite struct CyclopropagationTests {
  static let widths = [[4, 3], [4, 6, 3], [4, 6, 5, 3], [3, 5, 4, 6, 2], [2, 4, 4, 4, 4, 1]]

  @Test(arguments: widths, Activation.allCases)
  func isTheGraphsOwnGradient(widths: [Int], activation: Activation) {
    // Two orders of the same sums, of some hundred terms: a few tens of roundings of 1.1e-16.
    let example = Example<Double>(widths, activation)
    example.run()
    expectClose(example.closedForm, example.differentiated, tolerance: 1e-14)

    // The same for roundings of 6e-8.
    let single = Example<Float>(widths, activation)
    single.run()
    expectClose(single.closedForm, single.differentiated, tolerance: 5e-6)
    // Float against Double, where tanh and e^x are rounded too.
    expectClose(single.closedForm, example.closedForm, tolerance: 1e-5)
  }

  /// Smooth activations only: differences across a kink of ReLU say nothing.
  @Test(arguments: widths, [Activation.hyperbolicTangent, .softplus])
  func isTheSlopeOfTheNorm(widths: [Int], activation: Activation) {
    let example = Example<Double>(widths, activation)
    var stream = RandomStream(seed: 2, name: "direction")
    let start = example.parameters.flattened
    let direction = start.map { _ in 0.1 * stream.nextNormal() }
    let step = 1e-5

    func norm(_ distance: Double) -> Double {
      example.parameters.setFlattened(zip(start, direction).map { $0 + distance * $1 })
      example.run()
      return example.norm
    }
    let slope = (norm(step) - norm(-step)) / (2 * step)
    _ = norm(0)
    let gradient = zip(example.closedForm, direction).reduce(0) { $0 + $1.0 * $1.1 }
    // Truncation (0.1 step)² = 1e-12 times third derivatives up to 1e4, and rounding 1e-16 / step.
    #expect(abs(gradient - slope) <= 1e-8 * max(1, abs(slope)), "\(gradient), slope \(slope)")
  }

  @Test func needsTheGraphsMultiplyAdds() {
    // Differentiating the backward pass makes the same three passes: not one product more or less.
    let example = Example<Float>([20, 16, 12, 10], .hyperbolicTangent)
    #expect(example.operations.closedForm > 0)
    #expect(example.operations.closedForm == example.operations.differentiated)
  }

  @Test func ofALinearMapIsTheWeights() {
    // J = W, so R = ½ ‖W‖² and its gradient W; that of the bias is zero.
    let example = Example<Double>([3, 2], .hyperbolicTangent)
    example.run()
    let weights = Array(example.parameters.flattened.prefix(6))
    expectClose(example.closedForm, weights + [0, 0], tolerance: 1e-15)
  }

  /// A perceptron with both gradients of ½ mean ‖J‖², on drawn examples.
  private struct Example<Scalar: KernelScalar> {
    let parameters: ParameterBuffer<Scalar>
    private let cyclopropagation: Cyclopropagation
    private let programs: (closedForm: Program<Scalar>, differentiated: Program<Scalar>)
    private let gradients: ParameterBuffer<Scalar>

    init(_ widths: [Int], _ activation: Activation, batch: Int = 9) {
      let network = Network.multilayerPerceptron(
        widths: widths, activation: activation, dropout: nil)
      let graph = Graph(batch: batch)
      let input = graph.input("input", [widths[0]])
      let logits = network.build(in: graph, input: input)
      let penalty = squaredJacobianNorm(of: logits, at: input, named: "exact")
      let objective = penalty.values.meanOverBatch() * 0.5
      cyclopropagation = Cyclopropagation(
        parameters: graph.parameters, activation: activation, input: input, named: "cycle")
      let layout = ParameterLayout(graph.parameters)
      parameters = ParameterBuffer(layout)
      gradients = ParameterBuffer(layout)
      programs = (
        Program(
          graph, outputs: cyclopropagation.gradients + [cyclopropagation.values],
          parameters: parameters),
        Program(
          graph, outputs: [], parameters: parameters,
          parameterGradients: (of: objective, into: gradients))
      )

      var stream = RandomStream(seed: 1, name: "cyclopropagation")
      func draw(_ count: Int) -> [Scalar] {
        (0..<count).map { _ in Scalar(0.6 * stream.nextNormal()) }
      }
      parameters.setFlattened(draw(layout.count))
      let examples = draw(widths[0] * batch)
      programs.closedForm.set(input, examples)
      programs.differentiated.set(input, examples)
      for (tensor, values) in cyclopropagation.constants {
        programs.closedForm.set(tensor, values.map { Scalar($0) })
      }
      for case (let tensor, .constant(let values)) in penalty.inputs.map({
        ($0.tensor, $0.content)
      }) {
        programs.differentiated.set(tensor, values.map { Scalar($0) })
      }
    }

    func run() {
      programs.closedForm.run()
      programs.differentiated.run()
    }

    /// ½ mean ‖J‖², by the closed form's own nodes.
    var norm: Double {
      let values = programs.closedForm.values(of: cyclopropagation.values)
      return values.reduce(0) { $0 + Double($1) } / Double(values.count)
    }

    var closedForm: [Double] {
      cyclopropagation.gradients.flatMap { gradient in
        programs.closedForm.values(of: gradient).map(Double.init)
      }
    }
    var differentiated: [Double] { gradients.flattened.map(Double.init) }
    var operations: (closedForm: Int, differentiated: Int) {
      (
        programs.closedForm.multiplyAddOperations,
        programs.differentiated.multiplyAddOperations
      )
    }
  }
}

/// Expects that values agree to a tolerance relative to the greatest of the expected ones.
private func expectClose(
  _ found: [Double], _ expected: [Double], tolerance: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.count == expected.count, sourceLocation: sourceLocation)
  let scale = expected.map(abs).max() ?? 0
  let difference = zip(found, expected).map { abs($0 - $1) }.max() ?? .nan
  #expect(difference <= tolerance * scale, "of \(scale)", sourceLocation: sourceLocation)
}

import Autodiff
import Testing

/// Properties of `gradients(of:withRespectTo:)` whose answers are known by hand.
@Suite struct GradientTests {
  /// Values of `tensors` for one batched input "x" with `values`, in Double.
  private func evaluate(
    _ x: Tensor, at values: [Double], _ tensors: [Tensor]
  ) -> [[Double]] {
    let graph = x.graph
    let program = Program<Double>(
      graph, outputs: tensors, parameters: ParameterBuffer(ParameterLayout(graph.parameters)))
    program.set(x, values)
    program.run()
    return tensors.map { program.values(of: $0) }
  }

  @Test func anInputThatIsNotUsedHasAGradientOfZeros() {
    let graph = Graph(batch: 3)
    let x = graph.input("x", [2])
    let unused = graph.input("unused", [2, 2])
    let weight = graph.parameter("weight", [4])
    let gradients = graph.gradients(of: x.exponential(), withRespectTo: [unused, weight, x])
    #expect(gradients.map(\.shape) == [unused.shape, weight.shape, x.shape])
    let values = evaluate(x, at: [0, 0, 0, 0, 0, 0], gradients)
    #expect(values[0] == [Double](repeating: 0, count: 12))
    #expect(values[1] == [0, 0, 0, 0])
    #expect(values[2] == [Double](repeating: 1, count: 6))
  }

  @Test func duplicateTermsAddUp() {
    let graph = Graph(batch: 2)
    let x = graph.input("x", [1])
    let cube = x * x * x
    let sum = x + x + x
    let both = cube + cube
    let gradients = [cube, sum, both].map { graph.gradients(of: $0, withRespectTo: [x])[0] }
    #expect(evaluate(x, at: [2, -3], gradients) == [[12, 27], [3, 3], [24, 54]])
  }

  @Test func theSameInputTwiceGetsTheSameGradientTwice() {
    let graph = Graph(batch: 1)
    let x = graph.input("x", [1])
    let gradients = graph.gradients(of: x.squared(), withRespectTo: [x, x])
    #expect(evaluate(x, at: [5], gradients) == [[10], [10]])
  }

  @Test func anOutputsGradientForItselfIsTheCotangent() {
    let graph = Graph(batch: 2)
    let x = graph.input("x", [1])
    let cotangent = graph.constant(7, x.shape)
    let own = graph.gradients(of: x, withRespectTo: [x])[0]
    let weighted = graph.gradients(of: x, withRespectTo: [x], cotangent: cotangent)[0]
    #expect(evaluate(x, at: [4, 5], [own, weighted]) == [[1, 1], [7, 7]])
  }

  @Test func intermediateTensorsCanBeDifferentiatedFor() {
    let graph = Graph(batch: 2)
    let x = graph.input("x", [1])
    let hidden = x * 3
    let output = hidden.squared() + x
    let gradients = graph.gradients(of: output, withRespectTo: [hidden, x])
    // 2 · 3x, and 3 · 2 · 3x + 1.
    #expect(evaluate(x, at: [1, -2], gradients) == [[6, -12], [19, -35]])
  }

  @Test func repeatedDifferentiationFollowsAPolynomial() {
    let graph = Graph(batch: 1)
    let x = graph.input("x", [1])
    var derivatives = [x * x.squared().squared()]
    for _ in 0..<6 {
      derivatives.append(
        graph.gradients(of: derivatives[derivatives.count - 1], withRespectTo: [x])[0])
    }
    let values = evaluate(x, at: [2], derivatives).map { $0[0] }
    #expect(values == [32, 80, 160, 240, 240, 120, 0])
  }

  @Test func fourthDerivativeOfTheHyperbolicTangent() {
    let graph = Graph(batch: 1)
    let x = graph.input("x", [1])
    var derivative = x.hyperbolicTangent()
    for _ in 0..<4 { derivative = graph.gradients(of: derivative, withRespectTo: [x])[0] }
    // 8 t (1 − t²) (2 − 3 t²) with t = tanh 0.5; a dozen roundings of 1.1e-16.
    let t = 0.462117157260009758502318483643673
    expectClose(
      evaluate(x, at: [0.5], [derivative])[0], [8 * t * (1 - t * t) * (2 - 3 * t * t)],
      within: 1e-14, "fourth derivative")
  }

  @Test func kinksFollowTheirStatedConvention() {
    let graph = Graph(batch: 3)
    let x = graph.input("x", [1])
    let rectified = graph.gradients(of: x.rectified(), withRespectTo: [x])[0]
    let absolute = graph.gradients(of: x.absolute(), withRespectTo: [x])[0]
    let second = graph.gradients(of: rectified + absolute, withRespectTo: [x])[0]
    #expect(
      evaluate(x, at: [-2, 0, 2], [rectified, absolute, second])
        == [[0, 0, 1], [-1, 0, 1], [0, 0, 0]])
  }

  @Test func theFirstOfEqualValuesIsPooled() {
    let graph = Graph(batch: 2)
    let x = graph.input("x", [1, 2, 2])
    let gradient = graph.gradients(of: x.maxPooled(window: 2), withRespectTo: [x])[0]
    // Two examples side by side: (3, 3, 1, 3) and (0, 4, 4, 4).
    let values = evaluate(x, at: [3, 0, 3, 4, 1, 4, 3, 4], [gradient])[0]
    #expect(values == [1, 0, 0, 1, 0, 0, 0, 0])
  }

  @Test func softmaxStandsLargeLogits() {
    let graph = Graph(batch: 2)
    let logits = graph.input("logits", [2])
    let logarithms = logSoftmax(logits)
    let gradient = graph.gradients(of: logarithms, withRespectTo: [logits])[0]
    let values = evaluate(logits, at: [1000, -1000, 0, 1000], [logarithms, gradient])
    #expect(values[0] == [0, -2000, -1000, 0])
    #expect(values[1] == [-1, 1, 1, -1])
  }
}

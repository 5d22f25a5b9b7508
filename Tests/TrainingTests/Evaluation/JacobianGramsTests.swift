import Datasets
import Networks
import Testing
import Training

@Suite struct JacobianGramsTests {
  /// A linear network's Jacobian is its weight W, so every gram is W Wᵀ.
  @Test func ofALinearNetworkAreItsWeights() throws {
    let split = TrainingExamples.separable(count: 40)
    let run = run(.multilayerPerceptron(widths: [2, 2], activation: .rectified, dropout: nil))
    let step = TrainingStep(run, examples: split.training)
    step.parameters.set(0, [1, -2, 3, 0.5])
    let grams = try JacobianGrams(run, parameters: step.parameters).grams(of: split.test)
    #expect(grams.count == split.test.count)
    // 1 + 4, 3 − 1, 9 + 0.25: nothing is rounded.
    #expect(grams.allSatisfy { $0 == [5, 2, 2, 9.25] })
  }

  /// Their traces are the squared norms, to Float's rounding of sums of two terms.
  @Test func haveTheSquaredNormsAsTraces() throws {
    let split = TrainingExamples.separable(count: 37)
    let run = run(
      .multilayerPerceptron(widths: [2, 7, 2], activation: .hyperbolicTangent, dropout: nil))
    let step = TrainingStep(run, examples: split.training)
    let grams = try JacobianGrams(run, parameters: step.parameters).grams(of: split.test)
    let norms = try JacobianNorms(run, parameters: step.parameters).norms(of: split.test)
    for (gram, norm) in zip(grams, norms) {
      let square = Double(norm) * Double(norm)
      #expect(abs(gram[0] + gram[3] - square) <= 1e-6 * square)
      #expect(gram[1] == gram[2])
    }
  }

  private func run(_ network: Network) -> Run {
    Run(
      data: .mnist(perClass: 1, subsetSeed: 1), dataDigest: "of this test", network: network,
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      optimizer: .adam(learningRate: 0.001), iterations: 1, batch: 10, seed: 3)
  }
}

import Autodiff
import Datasets
import Networks
import Testing
import Training

@Suite struct JacobianPenaltyGradientsTests {
  private func run(_ network: Network) -> Run {
    Run(
      data: .mnist(perClass: 1, subsetSeed: 1), dataDigest: "of this test", network: network,
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      optimizer: .adam(learningRate: 0.001), iterations: 1, batch: 10, seed: 3)
  }

  /// In Float: the same sums in two orders, some tens of roundings of 6e-8.
  @Test func closedFormIsTheDifferentiatedOne() throws {
    let run = run(
      .multilayerPerceptron(widths: [2, 9, 8, 3], activation: .hyperbolicTangent, dropout: nil))
    let gradients = try #require(try JacobianPenaltyGradients(run, weights: nil, batch: 20))
    let set = TrainingExamples.separable(count: 40).training
    let difference = gradients.largestRelativeDifference(on: set)
    #expect(difference > 0 && difference < 5e-6, "\(difference)")
    #expect(gradients.gradient(.closedForm).joined().contains { $0 != 0 })
  }

  @Test func costsGrowWithTheClassesButForOneProjection() throws {
    let counts = try [3, 6].map { classes in
      let network = Network.multilayerPerceptron(
        widths: [20, 9, classes], activation: .hyperbolicTangent, dropout: nil)
      let gradients = try #require(
        try JacobianPenaltyGradients(run(network), weights: nil, batch: 4))
      return JacobianPenaltyGradients.Way.allCases.map {
        gradients.program($0).multiplyAddOperations
      }
    }
    // [closed form, differentiation, one projection, loss]
    #expect(counts[0][0] == counts[0][1] && counts[1][0] == counts[1][1])
    #expect(counts[1][0] > counts[0][0] * 3 / 2)
    #expect(counts[1][2] < counts[0][2] * 3 / 2)
  }

  @Test func otherNetworksHaveNone() throws {
    let run = run(.leNet5(activation: .hyperbolicTangent, dropoutRate: 0))
    #expect(try JacobianPenaltyGradients(run, weights: nil, batch: 4) == nil)
  }
}

import Networks
import Testing

@Suite struct InitializerTests {
  /// The 400→120 weight of LeNet-5: 48,000 values.
  private let weight = ParameterSpecification(
    name: "dense1.weight", dimensions: [120, 400], role: .weight, fanIn: 400, fanOut: 120)
  private let bias = ParameterSpecification(
    name: "dense1.bias", dimensions: [120], role: .bias, fanIn: 400, fanOut: 120)

  private static let uniform: [(initializer: Initializer, bound: Double)] = [
    (.xavierUniform, (6.0 / 520.0).squareRoot()), (.heUniform, (6.0 / 400.0).squareRoot()),
    (.fanInUniform, 0.05), (.xavierUniformFanInBiases, (6.0 / 520.0).squareRoot()),
  ]

  @Test(arguments: uniform)
  func uniformInitializersFillTheirInterval(initializer: Initializer, bound: Double) {
    let values = initializer.values(of: weight, seed: 1).map { Double($0) }
    let count = Double(values.count)
    // Rounding to Float may pass the bound by one part in 2²⁴.
    #expect(values.allSatisfy { abs($0) <= bound * (1 + 0x1p-24) })
    // The greatest of n falls short of bound · (1 − 20 / n) with probability e⁻²⁰.
    #expect((values.map(abs).max() ?? 0) > bound * (1 - 20 / count))
    expectMoments(of: values, variance: bound * bound / 3, kurtosis: 1.8)
  }

  @Test(arguments: [(Initializer.xavierNormal, 2.0 / 520), (.heNormal, 2.0 / 400)])
  func normalInitializersHaveTheirVariance(initializer: Initializer, variance: Double) {
    let values = initializer.values(of: weight, seed: 1).map { Double($0) }
    expectMoments(of: values, variance: variance, kurtosis: 3)
  }

  /// Mean and variance within five standard errors, which follow from the count and the kurtosis.
  private func expectMoments(
    of values: [Double], variance: Double, kurtosis: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let square = values.reduce(0) { $0 + $1 * $1 } / count
    #expect(abs(mean) < 5 * (variance / count).squareRoot(), sourceLocation: sourceLocation)
    #expect(
      abs(square - variance) < 5 * variance * ((kurtosis - 1) / count).squareRoot(),
      sourceLocation: sourceLocation)
  }

  @Test func biasesAreZeroButForPyTorchsRules() {
    for initializer in Initializer.allCases {
      let values = initializer.values(of: bias, seed: 3)
      switch initializer {
      case .fanInUniform, .heNormalFanOut, .xavierUniformFanInBiases:
        #expect(values.allSatisfy { abs($0) <= 0.05 && $0 != 0 })
      case .xavierUniform, .xavierNormal, .heUniform, .heNormal, .doubledXavierUniform:
        #expect(values.allSatisfy { $0 == 0 })
      }
    }
  }

  /// Convolutions, the layer of 120 of LeNet-5 among them, have twice Xavier's variance with their
  /// windows' outputs counted; dense layers have Xavier's.
  @Test func convolutionsStartWithTwiceXaviersVariance() throws {
    let network = Network.leNet5(activation: .rectified, dropoutRate: 0)
    // conv2d.py: fan out = outputs · 25; linear.py: inputs and outputs.
    let variances: [String: Double] = [
      "convolution1.weight": 4.0 / 175.0, "convolution2.weight": 4.0 / 550.0,
      "dense1.weight": 4.0 / 3400.0, "dense2.weight": 2.0 / 204.0, "dense3.weight": 2.0 / 94.0,
    ]
    for parameter in network.architecture.parameters where parameter.role == .weight {
      let variance = try #require(variances[parameter.name])
      let values = Initializer.doubledXavierUniform.values(of: parameter, seed: 1)
      let bound = (3 * variance).squareRoot()
      // Rounding to Float may pass the bound by one part in 2²⁴; of 150 values one is beyond 90 %
      // but for 1e-7.
      #expect(values.allSatisfy { abs(Double($0)) <= bound * (1 + 0x1p-24) }, "\(parameter.name)")
      #expect(values.contains { abs(Double($0)) > 0.9 * bound }, "\(parameter.name)")
    }
    let strided = ResidualNetwork.varga(classes: 10, widths: [4, 8, 16])
    let parameters = Network.residual(strided).architecture.parameters
    let first = try #require(parameters.first { $0.name == "block4.convolution1.weight" })
    // A stride of 2 leaves a quarter of the outputs: 8 · 9 / 4.
    #expect(first.convolutionFanOut == 18 && first.fanOut == 72)
  }

  /// Torchvision's rule: convolutions by their outputs, dense layers by PyTorch's default.
  @Test func residualNetworksStartAsTorchvisions() {
    let convolution = ParameterSpecification(
      name: "convolution1.weight", dimensions: [64, 3, 7, 7], role: .weight, fanIn: 3 * 49,
      fanOut: 64 * 49)
    let values = Initializer.heNormalFanOut.values(of: convolution, seed: 1).map { Double($0) }
    expectMoments(of: values, variance: 2.0 / (64 * 49), kurtosis: 3)
    #expect(
      Initializer.heNormalFanOut.values(of: weight, seed: 1)
        == Initializer.fanInUniform.values(of: weight, seed: 1))
  }

  @Test func sameSeedGivesTheSameBitsAndAnotherSeedOthers() {
    for initializer in Initializer.allCases {
      let values = initializer.values(of: weight, seed: 7)
      #expect(values == initializer.values(of: weight, seed: 7))
      #expect(values != initializer.values(of: weight, seed: 8))
    }
  }

  @Test func convolutionCountsItsWindow() {
    let architecture = Network.leNet5(activation: .rectified, dropoutRate: 0).architecture
    let second = architecture.parameters[2]
    #expect(second.fanIn == 6 * 25)
    #expect(second.fanOut == 16 * 25)
  }
}

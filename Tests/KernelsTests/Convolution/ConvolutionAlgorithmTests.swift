import Kernels
import Testing

/// Which algorithm is chosen, by the convolutions of the networks that are trained.
struct ConvolutionAlgorithmTests {
  /// A convolution and what its passes go by: forward, data gradient, weight gradient.
  struct Choice: CustomTestStringConvertible, Sendable {
    var test: ConvolutionCase
    var algorithms: [ConvolutionAlgorithm]

    init(
      _ inputChannels: Int, _ outputChannels: Int, _ size: Int, kernel: Int, padding: Int,
      stride: Int = 1, _ algorithms: ConvolutionAlgorithm...
    ) {
      test = ConvolutionCase(
        inputChannels, outputChannels, size, size, kernel: kernel, padding: padding,
        stride: stride, examples: 9)
      self.algorithms = algorithms
    }

    var testDescription: String { test.testDescription }
  }

  static let choices = [
    // LeNet-5.
    Choice(1, 6, 28, kernel: 5, padding: 2, .winogradRows4Of5, .direct, .direct),
    Choice(
      6, 16, 14, kernel: 5, padding: 0, .winograd2x2Of5x5, .winograd2x2Of5x5, .winograd2x2Of5x5),
    // Residual networks: 3×3 of many channels, those that make images smaller, and shortcuts.
    Choice(
      48, 48, 32, kernel: 3, padding: 1, .winograd4x4Of3x3, .winograd4x4Of3x3, .winograd4x4Of3x3),
    Choice(
      3, 48, 32, kernel: 3, padding: 1, .winograd4x4Of3x3, .winograd4x4Of3x3, .winograd4x4Of3x3),
    Choice(48, 96, 32, kernel: 3, padding: 1, stride: 2, .patches, .patches, .patches),
    Choice(9, 64, 32, kernel: 1, padding: 0, .patches, .direct, .patches),
    Choice(64, 128, 32, kernel: 1, padding: 0, stride: 2, .patches, .patches, .patches),
    // Channels too few for a transform, or a copy, to be worth its cost.
    Choice(3, 7, 8, kernel: 3, padding: 1, .direct, .direct, .direct),
    Choice(2, 17, 8, kernel: 3, padding: 1, .patches, .direct, .patches),
    // Almost whole blocks of channels, almost whole tiles, a border.
    Choice(6, 15, 14, kernel: 5, padding: 0, .direct, .direct, .direct),
    Choice(6, 16, 13, kernel: 5, padding: 0, .direct, .direct, .direct),
    Choice(6, 16, 14, kernel: 5, padding: 2, .direct, .direct, .direct),
  ]

  @Test(arguments: choices)
  func theChoiceIsByGeometryAndPass(choice: Choice) {
    let found = ConvolutionPass.allCases.map {
      ConvolutionAlgorithm(for: $0, of: choice.test.geometry)
    }
    #expect(found == choice.algorithms)
  }

  /// Biases are added to finished sums, whatever made them.
  @Test(arguments: choices)
  func everyChosenPassIsCloseToDirectSums(choice: Choice) {
    let (geometry, row) = (choice.test.geometry, choice.test.row)
    let weight = GuardedBuffer<Double>(random: geometry.weightCount, seed: 1)
    let input = GuardedBuffer<Double>(features: geometry.inputCount, row: row, seed: 2)
    let g = GuardedBuffer<Double>(features: geometry.outputCount, row: row, seed: 3)
    g.setPadding(row, to: 0)
    func passes(_ algorithms: [ConvolutionAlgorithm]) -> [[Double]] {
      [
        algorithms[0].forward(choice.test, weight, input).values,
        algorithms[1].dataGradient(choice.test, weight, g).values,
        algorithms[2].weightGradient(choice.test, g, input).values,
      ]
    }
    // Sums of up to some ten thousand terms below 1; a wrong term shows at 10⁻² or more.
    let direct = passes([.direct, .direct, .direct])
    for (found, expected) in zip(passes(choice.algorithms), direct) {
      #expect(found.count == expected.count)
      #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-10 })
    }
  }
}

import Attacks
import Datasets
import Foundation
import Networks
import Training

/// Perceptrons with given weights, and images for them.
enum KnownClassifier {
  /// The perceptron of these widths: for each layer the weight `[outputs, inputs]`, then the bias.
  static func perceptron(
    widths: [Int], activation: Activation = .hyperbolicTangent, weights: [Float]
  ) throws -> AttackedClassifier {
    let run = Run(
      data: .wholeMNIST, dataDigest: "of this test",
      network: .multilayerPerceptron(widths: widths, activation: activation, dropout: nil),
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      optimizer: .adam(learningRate: 0.01), iterations: 1, batch: nil, seed: 1)
    return try AttackedClassifier(run, weights: WeightsData.encoded(weights))
  }

  /// Images of `width` pixels, one after the other, with their classes.
  static func images(_ pixels: [Float], width: Int, labels: [UInt16], classes: Int) -> ExampleSet {
    ExampleSet(
      name: "test images", featureShape: [width], features: .floats(pixels),
      targets: .classes(labels, count: classes))
  }
}

extension Attack {
  /// All attacks with the paper's settings.
  static let hoffman: [Attack] = [
    .hoffmanWhiteNoise, .hoffmanFGSM, .hoffmanProjectedGradientDescent, .hoffmanCarliniWagner,
  ]
}

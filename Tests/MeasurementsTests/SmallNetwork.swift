import Datasets
import Foundation
import Networks
import Randomness
import Training

/// A small classifier of random images with the weights that it starts with, and the images.
enum SmallNetwork {
  /// A run of no steps: its weights are its initializer's.
  static func run(seed: UInt64 = 1) -> Run {
    Run(
      data: .wholeMNIST, dataDigest: String(repeating: "0", count: 64),
      preprocessing: .standardized(mean: 0.5, deviation: 0.25),
      network: .multilayerPerceptron(
        widths: [12, 9, 10], activation: .hyperbolicTangent, dropout: nil),
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      optimizer: .momentum(learningRate: 0.1, momentum: 0.9, nesterov: false), iterations: 0,
      batch: nil, seed: seed)
  }

  /// The weights after those steps.
  static func weights(of run: Run) throws -> Data {
    let images = images(count: 3)
    let trainer = try Trainer(
      run, split: DataSplit(training: images, validation: images, test: images))
    guard case .finished(let outcome) = try trainer.train() else { return Data() }
    return outcome.weights
  }

  /// Images of 12 random bytes, of random classes.
  static func images(count: Int) -> ExampleSet {
    var stream = RandomStream(seed: 5, name: "images")
    let bytes = (0..<count * 12).map { _ in UInt8(stream.nextIndex(below: 256)) }
    let labels = (0..<count).map { _ in UInt16(stream.nextIndex(below: 10)) }
    return ExampleSet(
      name: "images", featureShape: [12], features: .bytes(bytes),
      targets: .classes(labels, count: 10))
  }
}

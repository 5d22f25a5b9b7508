import Attacks
import Datasets
import Foundation
import Measurements
import Networks
import Testing
import Training

/// Which examples made for one model fool another, where both boundaries are known lines.
@Suite struct FoolingTransferTests {
  /// Class 0 where the first of two pixels is greater than the second less `shift`.
  private func linear(shift: Float) -> (run: Run, weights: Data) {
    let run = Run(
      data: .wholeMNIST, dataDigest: "of this test",
      network: .multilayerPerceptron(widths: [2, 2], activation: .hyperbolicTangent, dropout: nil),
      initializer: .xavierUniform, loss: .softmaxCrossEntropy,
      optimizer: .adam(learningRate: 0.01), iterations: 1, batch: nil, seed: 1)
    return (run, WeightsData.encoded([1, 0, 0, 1, shift, 0]))
  }

  @Test func countedAreImagesThatBothGetRight() throws {
    // FGSM leads each image to the diagonal. The line half a pixel below it leaves the first
    // image's example right, gets the second image itself wrong and the third's example too; the
    // fourth image is wrong to begin with.
    let images = ExampleSet(
      name: "four images", featureShape: [2],
      features: .floats([0.6, 0.4, 0.4, 0.6, 0.2, 0.9, 0.3, 0.7]),
      targets: .classes([0, 1, 1, 0], count: 2))
    let (diagonal, shifted) = (linear(shift: 0), linear(shift: 0.5))
    let foolings = try AttackedClassifier(diagonal.run, weights: diagonal.weights)
      .foolings(.hoffmanFGSM, on: images, seed: 1)
    func transferred(_ model: (run: Run, weights: Data)) throws -> [Int] {
      let areFooled = try TrainedNetwork(model.run, weights: model.weights)
        .areFooled(by: foolings, of: images)
      return [areFooled.count, areFooled.count { $0 }]
    }
    #expect(try transferred(diagonal) == [3, 3])
    #expect(try transferred(shifted) == [2, 1])
  }
}

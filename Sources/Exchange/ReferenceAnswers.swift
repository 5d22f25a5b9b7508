import Datasets
import Foundation
import Networks
import Randomness
import Training

/// What an exported network says of a few inputs, by which another program can tell that it has
/// rebuilt the same one.
///
/// Where the data are drawn, the inputs are the test examples; where they lie in files, uniform
/// noise in [0, 1], in which no pooling meets a tie: on images with an even background rounding
/// decides which of equal values a derivative goes through (ARCHITECTURE, "Kinks").
package struct ReferenceAnswers: Hashable, Sendable {
  /// The most inputs.
  static let count = 32

  /// `inputs` `[examples, features…]`, `outputs` `[examples, outputs]`, `jacobianNorms`
  /// `[examples]`, and `targets` `[examples]` where the inputs are test examples.
  package let tensors: [SafetensorsFile.Tensor]

  /// The answers of `network`.
  ///
  /// - Parameter data: draws the examples, where they aren't in files.
  /// - Throws: `DatasetError`, `TrainingError`; what integrating a learned Jacobian throws.
  package init(of network: ExchangedNetwork, data: DataLibrary) throws {
    let description = network.description
    let run = description.run(dataDigest: "", seed: 0)
    let set = try Self.examples(description, data)
    guard case .floats(let inputs) = set.features else {
      preconditionFailure("ReferenceAnswers: \(set.name) aren't numbers")
    }
    let answers = try NetworkAnswers(network, run)
    var tensors = [
      SafetensorsFile.Tensor("inputs", [set.count] + set.featureShape, inputs),
      SafetensorsFile.Tensor(
        "outputs", [set.count, answers.outputs], try answers.values(on: set)),
      SafetensorsFile.Tensor("jacobianNorms", [set.count], try answers.jacobianNorms(on: set)),
    ]
    if description.data.datasetName == nil, case .values(let targets) = set.targets {
      tensors.append(SafetensorsFile.Tensor("targets", [set.count], targets))
    }
    self.tensors = tensors
  }

  private static func examples(
    _ description: NetworkDescription, _ data: DataLibrary
  ) throws -> ExampleSet {
    if description.data.datasetName == nil { return try data.load(description.data).test }
    let shape = description.network.architecture.inputDimensions
    var stream = RandomStream(seed: 0, name: "reference inputs")
    let values = (0..<count * shape.reduce(1, *)).map { _ in Float(stream.nextUniform()) }
    return ExampleSet(
      name: "reference", featureShape: shape, features: .floats(values),
      targets: .values([Float](repeating: 0, count: count)))
  }
}

import Foundation
import Networks
import Regularizers
import Testing

/// What `Scripts/fixtures/regularizers.py` wrote.
struct RegularizerFixture: Decodable {
  let batch: Int
  let classes: Int
  let cases: [Case]

  struct Case: Decodable, CustomTestStringConvertible {
    let network: String
    let activation: Activation
    let parameters: [[Double]]
    let input: [Double]
    let target: [Double]
    let extra: [String: [Double]]
    let penalties: [String: Expected]

    var testDescription: String { "\(network), \(activation)" }

    /// The network that the generator describes.
    var architecture: Architecture {
      let activation = Nonlinearity(activation)
      if network == "perceptron" {
        return Architecture(
          input: [3], layers: [Dense(features: 5), activation, Dense(features: 4)])
      }
      return Architecture(
        input: [1, 8, 8],
        layers: [
          Convolution(channels: 2, window: 3, padding: 1), MaximumPooling(window: 2), activation,
          Convolution(channels: 2, window: 3), activation, Flatten(), Dense(features: 4),
        ])
    }
  }

  struct Expected: Decodable {
    let values: [Double]
    let gradients: [[Double]]
  }

  static func load() throws -> RegularizerFixture {
    let url = try #require(
      Bundle.module.url(
        forResource: "regularizers", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(RegularizerFixture.self, from: Data(contentsOf: url))
  }
}

import Datasets
import Foundation
import Networks
import Training

/// What has to be known of a network, beside its weights, to measure it: the words that a file of
/// weights carries as metadata, each the part of a run's canonical JSON of that name.
package struct NetworkDescription: Hashable, Sendable {
  /// The network.
  package var network: Network
  /// What is done to an input before the network sees it; nothing when nil.
  package var preprocessing: Preprocessing?
  /// How it is integrated where it gives a function's Jacobian.
  package var integration: PathIntegration?
  /// The loss that it was trained with, which says whether its targets are classes.
  package var loss: Loss
  /// The examples that it is measured on.
  package var data: DataSpecification

  /// The description of a run's network.
  package init(of run: Run) {
    network = run.network
    preprocessing = run.preprocessing
    integration = run.integration
    loss = run.loss
    data = run.data
  }

  /// Reads the description in the metadata of the file at `path`.
  ///
  /// The network and the data must be there. Without a loss the targets are classes where the data
  /// have any, values elsewhere.
  ///
  /// - Throws: `ExchangeError.undescribed`, `.badDescription`; `.impossible` for a network that
  ///   can't be built.
  package init(metadata: [String: String], path: String) throws(ExchangeError) {
    func part<Part: Decodable>(_ name: String, _: Part.Type) throws(ExchangeError) -> Part? {
      guard let text = metadata[name] else { return nil }
      do {
        return try JSONDecoder().decode(Part.self, from: Data(text.utf8))
      } catch {
        throw .badDescription(path: path, part: name, reason: Self.reason(error))
      }
    }
    guard let network = try part("network", Network.self) else {
      throw .undescribed(path: path, part: "network")
    }
    guard let data = try part("data", DataSpecification.self) else {
      throw .undescribed(path: path, part: "data")
    }
    self.network = network
    self.data = data
    preprocessing = try part("preprocessing", Preprocessing.self)
    integration = try part("integration", PathIntegration.self)
    loss =
      try part("loss", Loss.self)
      ?? (data.datasetName == nil ? .meanSquaredError : .softmaxCrossEntropy)
    do throws(DescriptionFault) {
      try check()
    } catch {
      throw .impossible(path: path, reason: error.reason)
    }
  }

  /// The metadata of a file of such a network.
  package var metadata: [String: String] {
    func text(_ part: some Encodable) -> String {
      String(decoding: CanonicalJSON.encoded(part), as: UTF8.self)
    }
    var words = ["network": text(network), "data": text(data), "loss": text(loss)]
    if let preprocessing { words["preprocessing"] = text(preprocessing) }
    if let integration { words["integration"] = text(integration) }
    return words
  }

  /// A run whose network it is, for measuring alone: it says nothing of how the network was
  /// trained, and is recorded nowhere.
  ///
  /// - Parameters:
  ///   - dataDigest: the digest of the data.
  ///   - seed: decides the random directions and images of measurements.
  package func run(dataDigest: String, seed: UInt64) -> Run {
    Run(
      data: data, dataDigest: dataDigest, preprocessing: preprocessing, network: network,
      integration: integration, initializer: .xavierUniform, loss: loss,
      optimizer: .momentum(learningRate: 0, momentum: 0, nesterov: false), iterations: 0,
      batch: nil, seed: seed)
  }

  /// The words of a decoding error in a line.
  private static func reason(_ error: any Error) -> String {
    let text =
      switch error as? DecodingError {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .dataCorrupted(let context):
        context.debugDescription
      case .keyNotFound(let key, _): "no \(ExchangeError.quoted(key.stringValue))"
      default: "\(error)"
      }
    return String(text.prefix(200).map { $0.isNewline ? " " : $0 })
  }
}

import Datasets
import Foundation
import Networks
import Training

/// A trained network on its way to or from a file: its description and its weights.
package struct ExchangedNetwork: Hashable, Sendable {
  /// What it is.
  package let description: NetworkDescription
  /// Its parameters: see `Training.WeightsData`.
  package let weights: Data

  /// The network of `run` with trained weights.
  ///
  /// - Throws: `TrainingError.unfitWeights`; `ExchangeError.notFinite` where a run diverged.
  package init(_ run: Run, weights: Data, named path: String) throws {
    _ = try run.parameters(weights)
    description = NetworkDescription(of: run)
    self.weights = weights
    for tensor in tensors where !(tensor.floats ?? []).allSatisfy(\.isFinite) {
      throw ExchangeError.notFinite(name: tensor.name, path: path)
    }
  }

  /// The network in `file`, as its metadata, or those of another file where given, describe it.
  ///
  /// What PyTorch counts its batches by (`num_batches_tracked`) is passed over.
  ///
  /// - Parameters:
  ///   - path: what errors call the file.
  ///   - other: the file whose metadata count, and what errors call it.
  /// - Throws: `ExchangeError`: a description that is none, an array that is missing, of another
  ///   shape or type, not finite, or not the network's.
  package init(
    from file: SafetensorsFile, path: String,
    like other: (file: SafetensorsFile, path: String)? = nil
  ) throws(ExchangeError) {
    let described = other ?? (file, path)
    let description = try NetworkDescription(
      metadata: described.file.metadata, path: described.path)
    var arrays: [String: SafetensorsFile.Tensor] = [:]
    for tensor in file.tensors where !tensor.name.hasSuffix(".num_batches_tracked") {
      arrays[tensor.name] = tensor
    }
    var weights = Data()
    for parameter in description.network.architecture.parameters {
      let name = parameter.nameInPyTorch
      guard let tensor = arrays.removeValue(forKey: name) else {
        throw .missing(path: path, name: name, dimensions: parameter.dimensions)
      }
      guard let values = tensor.floats, tensor.dimensions == parameter.dimensions else {
        throw .unfit(
          path: path, name: name, expected: parameter.dimensions, found: tensor.dimensions,
          element: tensor.element.rawValue)
      }
      guard values.allSatisfy(\.isFinite) else { throw .notFinite(name: name, path: path) }
      weights += tensor.bytes
    }
    if let name = arrays.keys.min() { throw .unknown(path: path, name: name) }
    self.description = description
    self.weights = weights
  }

  /// The parameters as PyTorch names and lays them out.
  ///
  /// Shapes and order are the same on both sides: a dense layer's weight is `[outputs, inputs]`, a
  /// convolution's `[outputs, inputs, rows, columns]`, both row-major, and an image is flattened
  /// channel by channel. (That the batch comes last here concerns activations alone.)
  package var tensors: [SafetensorsFile.Tensor] {
    let values = WeightsData.decoded(weights)
    var start = 0
    return description.network.architecture.parameters.map { parameter in
      defer { start += parameter.count }
      return SafetensorsFile.Tensor(
        parameter.nameInPyTorch, parameter.dimensions,
        Array(values[start..<start + parameter.count]))
    }
  }
}

extension ParameterSpecification {
  /// The name that the parameter has in a PyTorch module of the same layers.
  var nameInPyTorch: String {
    let layer = name.split(separator: ".").dropLast().joined(separator: ".")
    return switch role {
    case .weight, .bias: name
    case .normalizationScale: layer + ".weight"
    case .normalizationShift: layer + ".bias"
    case .populationMean: layer + ".running_mean"
    case .populationVariance: layer + ".running_var"
    }
  }
}

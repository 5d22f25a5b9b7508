import Autodiff

/// A network's layers in order, for operands of a given size.
///
/// Layers are named by kind and position among their kind, from 1: `dense1`, `dense2`. Parameters
/// are declared in the order of the layers, weight before bias, in every graph that is built,
/// whether the graph uses them or not.
package struct Architecture: Sendable {
  /// The feature dimensions of the operand.
  package let inputDimensions: [Int]
  /// The feature dimensions of the result: `[classes]`.
  package let outputDimensions: [Int]
  /// The parameters in order.
  package let parameters: [ParameterSpecification]

  /// The layers in order, by name.
  package let layers: [(name: String, layer: any Layer)]

  /// Creates an architecture; layers that don't fit each other are a caller's mistake.
  package init(input: [Int], layers: [any Layer]) {
    var dimensions = input
    var parameters: [ParameterSpecification] = []
    var named: [(name: String, layer: any Layer)] = []
    var counts: [String: Int] = [:]
    for layer in layers {
      counts[layer.kind, default: 0] += 1
      let name = layer.kind + "\(counts[layer.kind, default: 0])"
      let output = layer.outputDimensions(dimensions)
      parameters += layer.parameters(named: name, input: dimensions)
      named.append((name, layer))
      dimensions = output
    }
    self.inputDimensions = input
    self.outputDimensions = dimensions
    self.parameters = parameters
    self.layers = named
  }

  /// The number of values of all parameters, population statistics among them.
  package var parameterCount: Int { parameters.reduce(0) { $0 + $1.count } }

  /// Appends the network applied to `input` and declares its parameters.
  ///
  /// A graph may hold several passes through the network, which share the parameters that the first
  /// declares.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - input: `[inputDimensions…, batch]`.
  ///   - normalization: what batch normalizations take mean and variance from.
  ///   - dropoutMasks: gives the masks of dropout; nil outside training.
  /// - Returns: the logits (or the regression's values), `[classes, batch]`.
  package func build(
    in graph: Graph, input: Tensor, normalization: NormalizationMode = .population,
    dropoutMasks: DropoutMasks? = nil
  ) -> Tensor {
    precondition(
      input.shape == .batched(inputDimensions),
      "Architecture: the input must be \(Shape.batched(inputDimensions)), got \(input.shape)")
    return layers.reduce(input) { x, named in
      named.layer.build(
        x,
        in: LayerContext(
          graph: graph, name: named.name, normalization: normalization,
          dropoutMasks: dropoutMasks))
    }
  }
}

import Autodiff

/// A piece of an ``Architecture``: a function of one tensor, with parameters of its own or none.
///
/// A layer is a value that knows no graph; ``build(_:in:)`` appends its nodes to one. A layer made
/// of layers (a residual block, say) builds its parts with contexts named after its own.
package protocol Layer: Sendable {
  /// The layer's kind, from which its name and those of its parameters are made, as `dense`.
  var kind: String { get }

  /// The feature dimensions of the result, given those of the operand.
  func outputDimensions(_ input: [Int]) -> [Int]

  /// The parameters in the order in which ``build(_:in:)`` declares them.
  func parameters(named name: String, input: [Int]) -> [ParameterSpecification]

  /// Appends the layer's nodes, applied to `x` `[input…, batch]`.
  func build(_ x: Tensor, in context: LayerContext) -> Tensor
}

extension Layer {
  /// No parameters.
  package func parameters(named name: String, input: [Int]) -> [ParameterSpecification] { [] }
}

/// Gives the mask of a dropout layer: a batched tensor `[dimensions…, batch]` of zeros and
/// `1 / (1 - rate)`.
package typealias DropoutMasks = (_ name: String, _ dimensions: [Int], _ rate: Double) -> Tensor

/// What a layer normalizes by that takes mean and variance from the batch.
package struct BatchStatistics {
  /// The mean of each channel, `[channels]`.
  package let mean: Tensor
  /// The biased variance of each channel, `[channels]`.
  package let variance: Tensor
  /// The names of the parameters that hold the population's instead.
  package let parameters: (mean: String, variance: String)
  /// The number of values that each is taken over: positions times examples.
  package let valuesPerChannel: Int
}

/// What a normalization takes mean and variance from.
package enum NormalizationMode {
  /// The parameters that hold the training examples' estimates, as a trained network is used.
  case population
  /// The batch itself, as in training; `record` is told what each layer takes, in their order.
  case batch(record: (BatchStatistics) -> Void)

  /// The batch itself.
  package static var batch: NormalizationMode { .batch { _ in } }
}

/// What a layer is built with.
package struct LayerContext {
  /// The graph that is built.
  package let graph: Graph
  /// The layer's name in its network, as `dense2`.
  package let name: String
  /// What normalizations take mean and variance from.
  package let normalization: NormalizationMode
  /// Gives the masks of dropout; nil outside training, where dropout does nothing.
  package let dropoutMasks: DropoutMasks?

  /// Creates a context.
  package init(
    graph: Graph, name: String, normalization: NormalizationMode, dropoutMasks: DropoutMasks?
  ) {
    self.graph = graph
    self.name = name
    self.normalization = normalization
    self.dropoutMasks = dropoutMasks
  }

  /// The same for a part of the layer, called `name`.
  func named(_ name: String) -> LayerContext {
    LayerContext(
      graph: graph, name: name, normalization: normalization, dropoutMasks: dropoutMasks)
  }

  /// Declares a parameter, or finds it where an earlier pass through the network has declared it.
  func parameter(_ specification: ParameterSpecification) -> Tensor {
    guard let earlier = graph.parameter(named: specification.name) else {
      return graph.parameter(specification.name, specification.dimensions)
    }
    precondition(
      earlier.shape == .unbatched(specification.dimensions),
      "Layer: \(specification.name) is \(earlier.shape), not \(specification.dimensions)")
    return earlier
  }
}

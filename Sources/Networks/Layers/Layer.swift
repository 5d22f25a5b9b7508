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

/// What a layer is built with.
package struct LayerContext {
  /// The graph that is built.
  package let graph: Graph
  /// The layer's name in its network, as `dense2`.
  package let name: String
  /// Gives the masks of dropout; nil outside training, where dropout does nothing.
  package let dropoutMasks: DropoutMasks?

  /// Creates a context.
  package init(graph: Graph, name: String, dropoutMasks: DropoutMasks?) {
    self.graph = graph
    self.name = name
    self.dropoutMasks = dropoutMasks
  }

  /// Declares a parameter.
  func parameter(_ specification: ParameterSpecification) -> Tensor {
    graph.parameter(specification.name, specification.dimensions)
  }
}

import Autodiff

/// An ``Activation`` as a layer.
package struct Nonlinearity: Layer {
  /// The function applied to every value.
  package let activation: Activation

  /// Creates the layer.
  package init(_ activation: Activation) {
    self.activation = activation
  }

  package var kind: String { "activation" }

  package func outputDimensions(_ input: [Int]) -> [Int] { input }

  package func build(_ x: Tensor, in context: LayerContext) -> Tensor { activation(x) }
}

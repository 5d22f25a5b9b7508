import Autodiff

/// An ``Activation`` as a layer.
package struct Nonlinearity: Layer {
  /// The function applied to every value.
  package let activation: Activation

  /// Creates the layer.
  package init(_ activation: Activation) {
    self.activation = activation
  }

  /// `activation`, which the layer's name begins with.
  package var kind: String { "activation" }

  /// Those of the operand.
  package func outputDimensions(_ input: [Int]) -> [Int] { input }

  /// Appends the activation of each value of `x`, `[features…, batch]`.
  package func build(_ x: Tensor, in context: LayerContext) -> Tensor { activation(x) }
}

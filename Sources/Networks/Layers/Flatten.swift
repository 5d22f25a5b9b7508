import Autodiff

/// Turns `[features…, batch]` into one vector an example, `[count, batch]`, in the same order.
package struct Flatten: Layer {
  /// Creates the layer.
  package init() {}

  /// `flatten`, which the layer's name begins with.
  package var kind: String { "flatten" }

  /// `[count]`, the product of the operand's dimensions.
  package func outputDimensions(_ input: [Int]) -> [Int] { [input.reduce(1, *)] }

  /// Appends `x`, `[features…, batch]`, as `[count, batch]`.
  package func build(_ x: Tensor, in context: LayerContext) -> Tensor {
    x.reshaped([x.shape.count])
  }
}

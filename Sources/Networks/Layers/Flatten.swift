import Autodiff

/// Turns `[features…, batch]` into one vector an example, `[count, batch]`, in the same order.
package struct Flatten: Layer {
  /// Creates the layer.
  package init() {}

  package var kind: String { "flatten" }

  package func outputDimensions(_ input: [Int]) -> [Int] { [input.reduce(1, *)] }

  package func build(_ x: Tensor, in context: LayerContext) -> Tensor {
    x.reshaped([x.shape.count])
  }
}

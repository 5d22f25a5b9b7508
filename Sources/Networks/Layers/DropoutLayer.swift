import Autodiff

/// Multiplies each value of each example by its mask; without masks, the identity.
package struct DropoutLayer: Layer {
  /// The probability that a value is dropped.
  package let rate: Double

  /// Creates a layer that drops values with probability `rate`.
  package init(rate: Double) {
    self.rate = rate
  }

  /// `dropout`, which the layer's name begins with.
  package var kind: String { "dropout" }

  /// Those of the operand.
  package func outputDimensions(_ input: [Int]) -> [Int] { input }

  /// Appends the product of `x`, `[features…, batch]`, with its mask; `x` itself outside training.
  package func build(_ x: Tensor, in context: LayerContext) -> Tensor {
    guard let masks = context.dropoutMasks, rate > 0 else { return x }
    return x * masks(context.name, x.shape.dimensions, rate)
  }
}

import Autodiff

/// Multiplies each value of each example by its mask; without masks, the identity.
package struct DropoutLayer: Layer {
  /// The probability that a value is dropped.
  package let rate: Double

  /// Creates a layer that drops values with probability `rate`.
  package init(rate: Double) {
    self.rate = rate
  }

  package var kind: String { "dropout" }

  package func outputDimensions(_ input: [Int]) -> [Int] { input }

  package func build(_ x: Tensor, in context: LayerContext) -> Tensor {
    guard let masks = context.dropoutMasks, rate > 0 else { return x }
    return x * masks(context.name, x.shape.dimensions, rate)
  }
}

import Autodiff

/// Pooling by the maximum of square windows that don't overlap.
///
/// `[channels, height, width, batch]` becomes `[channels, height / window, width / window, batch]`.
package struct MaximumPooling: Layer {
  /// The side of the square window, and the stride.
  package let window: Int

  /// Creates a layer with windows of side `window`.
  package init(window: Int) {
    self.window = window
  }

  package var kind: String { "pooling" }

  package func outputDimensions(_ input: [Int]) -> [Int] {
    precondition(
      input.count == 3 && input.dropFirst().allSatisfy { $0.isMultiple(of: window) },
      "MaximumPooling: a window of \(window) doesn't divide \(input)")
    return [input[0], input[1] / window, input[2] / window]
  }

  package func build(_ x: Tensor, in context: LayerContext) -> Tensor {
    x.maxPooled(window: window)
  }
}

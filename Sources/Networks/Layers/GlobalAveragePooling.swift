import Autodiff

/// The mean of each channel over all positions: `[channels, height, width, batch]` becomes
/// `[channels, batch]`.
package struct GlobalAveragePooling: Layer {
  /// Creates the layer.
  package init() {}

  /// `averaging`, which the layer's name begins with.
  package var kind: String { "averaging" }

  /// `[channels]`, `input` being `[channels, height, width]`.
  package func outputDimensions(_ input: [Int]) -> [Int] {
    precondition(
      input.count == 3, "GlobalAveragePooling: the operand must be an image, got \(input)")
    return [input[0]]
  }

  /// Appends the means: `[channels, height, width, batch]` becomes `[channels, batch]`.
  package func build(_ x: Tensor, in context: LayerContext) -> Tensor {
    let positions = x.shape.dimensions.dropFirst().reduce(1, *)
    return x.sum(keeping: 1) * (1 / Double(positions))
  }
}

import Autodiff

/// Pooling by the maximum of square windows.
///
/// `[channels, height, width, batch]` becomes
/// `[channels, ⌊(height + 2 padding - window) / stride⌋ + 1, …, batch]`. What lies outside counts
/// as 0, so with padding the operand must not be negative. Windows that don't overlap have to
/// divide the operand.
package struct MaximumPooling: Layer {
  /// The side of the square window.
  package let window: Int
  /// From one window to the next.
  package let stride: Int
  /// The zeros added on each side.
  package let padding: Int

  /// Creates a layer with windows of side `window`, side by side unless a stride is given.
  package init(window: Int, stride: Int? = nil, padding: Int = 0) {
    self.window = window
    self.stride = stride ?? window
    self.padding = padding
  }

  /// `pooling`, which the layer's name begins with.
  package var kind: String { "pooling" }

  /// `[channels, height, width]` of the result, `input` being the operand's.
  ///
  /// Windows side by side without padding must divide the operand, others fit into it.
  package func outputDimensions(_ input: [Int]) -> [Int] {
    let isDivided = stride == window && padding == 0
    precondition(
      input.count == 3
        && input.dropFirst().allSatisfy {
          isDivided ? $0.isMultiple(of: window) : $0 + 2 * padding >= window
        },
      "MaximumPooling: a window of \(window) doesn't fit \(input)")
    return [input[0]] + input.dropFirst().map { ($0 + 2 * padding - window) / stride + 1 }
  }

  /// Appends the maxima of `x`, `[channels, height, width, batch]`; the result is of the same rank.
  package func build(_ x: Tensor, in context: LayerContext) -> Tensor {
    x.maxPooled(window: window, stride: stride, padding: padding)
  }
}

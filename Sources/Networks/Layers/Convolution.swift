import Autodiff

/// A square convolution (the cross-correlation of the deep learning literature).
///
/// The operand is `[inputs, height, width, batch]`, the weight
/// `[channels, inputs, window, window]`, the bias, if there is one, `[channels]`; the result's
/// height is `⌊(height + 2 padding - window) / stride⌋ + 1`.
package struct Convolution: Layer {
  /// The number of output channels.
  package let channels: Int
  /// The side of the square window.
  package let window: Int
  /// The zeros added on each side.
  package let padding: Int
  /// How far the window moves from one output to the next.
  package let stride: Int
  /// Whether there is a bias; a normalization that follows would take it away again.
  package let hasBias: Bool

  /// Creates a layer with `channels` outputs.
  package init(
    channels: Int, window: Int, padding: Int = 0, stride: Int = 1, hasBias: Bool = true
  ) {
    self.channels = channels
    self.window = window
    self.padding = padding
    self.stride = stride
    self.hasBias = hasBias
  }

  /// `convolution`, which the layer's name and those of its parameters begin with.
  package var kind: String { "convolution" }

  /// `[channels, height, width]` of the result, `input` being `[inputs, height, width]`.
  ///
  /// The window must fit into the padded operand.
  package func outputDimensions(_ input: [Int]) -> [Int] {
    precondition(
      input.count == 3 && input.dropFirst().allSatisfy { $0 + 2 * padding >= window },
      "Convolution: a window of \(window) with padding \(padding) doesn't fit \(input)")
    return [channels] + input.dropFirst().map { ($0 + 2 * padding - window) / stride + 1 }
  }

  /// The weight, `[channels, inputs, window, window]`, and the bias, `[channels]`, if there is one.
  package func parameters(named name: String, input: [Int]) -> [ParameterSpecification] {
    let fanIn = input[0] * window * window
    let fanOut = channels * window * window
    let weight = ParameterSpecification(
      name: name + ".weight", dimensions: [channels, input[0], window, window], role: .weight,
      fanIn: fanIn, fanOut: fanOut, convolutionFanOut: fanOut / (stride * stride))
    let bias = ParameterSpecification(
      name: name + ".bias", dimensions: [channels], role: .bias, fanIn: fanIn, fanOut: fanOut)
    return hasBias ? [weight, bias] : [weight]
  }

  /// Appends the convolution of `x`, `[inputs, height, width, batch]`, and the bias if there is
  /// one; the result is `[channels, height, width, batch]`.
  package func build(_ x: Tensor, in context: LayerContext) -> Tensor {
    let parameters = parameters(named: context.name, input: x.shape.dimensions)
    let product = convolution(context.parameter(parameters[0]), x, padding: padding, stride: stride)
    return hasBias ? product.addingBias(context.parameter(parameters[1])) : product
  }
}

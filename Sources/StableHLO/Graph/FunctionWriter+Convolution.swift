import Kernels

// The three convolutions of a layer, over images `[channels, height, width, batch]` and weights
// `[outputs, inputs, rows, columns]`. The logical order costs nothing: a compiler chooses its own
// layout.

extension FunctionWriter {
  /// `W ∗ x`.
  mutating func convolution(
    _ weight: Value, _ x: Value, _ geometry: ConvolutionGeometry, precision: Precision,
    to dimensions: [Int]
  ) -> Value {
    let padding = geometry.padding
    return convolve(
      x, weight, "[f, 0, 1, b]x[o, i, 0, 1]->[f, 0, 1, b]",
      ConvolutionWindow(stride: geometry.stride, low: padding, high: (padding, padding)),
      precision: precision, to: dimensions)
  }

  /// The cotangent of x: the turned kernel over g, with zeros between g's rows and columns for a
  /// stride.
  ///
  /// The kernel is turned by an operation of its own: of that XLA makes cuDNN's convolution for the
  /// data's gradient, of a window's reversal it doesn't.
  mutating func convolutionDataGradient(
    _ weight: Value, _ g: Value, _ geometry: ConvolutionGeometry, precision: Precision,
    to dimensions: [Int]
  ) -> Value {
    func high(_ size: Int, _ output: Int) -> Int {
      size - (output - 1) * geometry.stride - 1 + geometry.padding
    }
    let window = ConvolutionWindow(
      low: geometry.kernel - 1 - geometry.padding,
      high: (
        high(geometry.height, geometry.outputHeight), high(geometry.width, geometry.outputWidth)
      ), inputDilation: geometry.stride)
    return convolve(
      g, reverse(weight, along: [2, 3]), "[f, 0, 1, b]x[i, o, 0, 1]->[f, 0, 1, b]", window,
      precision: precision, to: dimensions)
  }

  /// The cotangent of the weight: g over x, examples being what is summed over.
  mutating func convolutionWeightGradient(
    _ g: Value, _ x: Value, _ geometry: ConvolutionGeometry, precision: Precision,
    to dimensions: [Int]
  ) -> Value {
    func high(_ size: Int, _ output: Int) -> Int {
      geometry.kernel + (output - 1) * geometry.stride - size - geometry.padding
    }
    let window = ConvolutionWindow(
      low: geometry.padding,
      high: (
        high(geometry.height, geometry.outputHeight), high(geometry.width, geometry.outputWidth)
      ), kernelDilation: geometry.stride)
    return convolve(
      x, g, "[b, 0, 1, f]x[o, 0, 1, i]->[f, b, 0, 1]", window, precision: precision,
      to: dimensions)
  }
}

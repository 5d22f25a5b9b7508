/// The sizes of a two-dimensional convolution with a square kernel.
package struct ConvolutionGeometry: Hashable, Sendable {
  /// Channels of the input.
  package let inputChannels: Int

  /// Channels of the output.
  package let outputChannels: Int

  /// Rows of the input.
  package let height: Int

  /// Columns of the input.
  package let width: Int

  /// Rows and columns of the kernel.
  package let kernel: Int

  /// Rows and columns of zeros that surround the input on each side.
  package let padding: Int

  /// How far the kernel moves from one output to the next, in rows and in columns.
  package let stride: Int

  /// Creates a geometry: every size is at least 1, the output's too, and `0 ≤ padding < kernel`.
  package init(
    inputChannels: Int, outputChannels: Int, height: Int, width: Int, kernel: Int, padding: Int,
    stride: Int = 1
  ) {
    self.inputChannels = inputChannels
    self.outputChannels = outputChannels
    self.height = height
    self.width = width
    self.kernel = kernel
    self.padding = padding
    self.stride = stride
    precondition(
      inputChannels > 0 && stride > 0 && outputChannels > 0 && kernel > 0 && padding >= 0
        && padding < kernel
        && height > 0
        && width > 0 && height + 2 * padding >= kernel && width + 2 * padding >= kernel,
      """
      convolution: weight [\(outputChannels), \(inputChannels), \(kernel), \(kernel)] does not fit \
      input [\(inputChannels), \(height), \(width)] padded by \(padding) with stride \(stride)
      """)
  }

  /// Rows of the output.
  package var outputHeight: Int { (height + 2 * padding - kernel) / stride + 1 }

  /// Columns of the output.
  package var outputWidth: Int { (width + 2 * padding - kernel) / stride + 1 }

  /// Features of the input `[inputChannels, height, width]`.
  package var inputCount: Int { inputChannels * height * width }

  /// Features of the output `[outputChannels, outputHeight, outputWidth]`.
  package var outputCount: Int { outputChannels * outputHeight * outputWidth }

  /// Scalars of the weight `[outputChannels, inputChannels, kernel, kernel]`.
  package var weightCount: Int { outputChannels * inputChannels * kernel * kernel }
}

extension ConvolutionGeometry {
  /// The products of a weight and a value inside the input that the convolution of one example
  /// sums, and so does each of its derivatives.
  package var termCount: Int {
    inputChannels * outputChannels * taps(over: height) * taps(over: width)
  }

  /// The pairs of an output and a tap that fall inside `size` inputs, along one axis.
  private func taps(over size: Int) -> Int {
    (0...(size + 2 * padding - kernel) / stride).reduce(0) { count, output in
      let start = output * stride - padding
      return count + max(0, min(kernel, size - start) - max(0, -start))
    }
  }
}

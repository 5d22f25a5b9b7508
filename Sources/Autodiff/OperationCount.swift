import Kernels

// What is counted are the multiplications and additions of the linear maps, for they are what a
// network's arithmetic consists of and what a core's peak is stated in. Only those that the result
// needs count: no padding lanes, no taps of a convolution outside its input. The count is that of the
// direct sums, whatever the kernel does: Winograd's convolutions make do with fewer.

extension Convolution {
  func multiplyAddOperations(
    operands: [Shape], result: Shape, examples: Int
  ) -> Int {
    2 * geometry.termCount * examples
  }
}

extension ConvolutionDataGradient {
  func multiplyAddOperations(
    operands: [Shape], result: Shape, examples: Int
  ) -> Int {
    2 * geometry.termCount * examples
  }
}

extension ConvolutionWeightGradient {
  func multiplyAddOperations(
    operands: [Shape], result: Shape, examples: Int
  ) -> Int {
    2 * geometry.termCount * examples
  }
}

extension MatrixProduct {
  func multiplyAddOperations(
    operands: [Shape], result: Shape, examples: Int
  ) -> Int {
    2 * operands[0].count * examples
  }
}

extension TransposedMatrixProduct {
  func multiplyAddOperations(
    operands: [Shape], result: Shape, examples: Int
  ) -> Int {
    2 * operands[0].count * examples
  }
}

extension OuterProduct {
  func multiplyAddOperations(
    operands: [Shape], result: Shape, examples: Int
  ) -> Int {
    2 * result.count * examples
  }
}

extension BiasedConvolution {
  func multiplyAddOperations(
    operands: [Shape], result: Shape, examples: Int
  ) -> Int {
    convolution.multiplyAddOperations(operands: operands, result: result, examples: examples)
  }
}

extension BiasedMatrixProduct {
  func multiplyAddOperations(
    operands: [Shape], result: Shape, examples: Int
  ) -> Int {
    MatrixProduct().multiplyAddOperations(operands: operands, result: result, examples: examples)
  }
}

extension ConvolutionGeometry {
  /// The products of a weight and a value inside the input that the convolution of one example sums,
  /// and so does each of its derivatives.
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

/// Strides, dilations and padding of a convolution, the same numbers for rows and columns except
/// for the padding behind.
struct ConvolutionWindow {
  /// From one result to the next.
  var stride = 1
  /// Zeros before the first row and column.
  var low: Int
  /// Zeros after the last row and after the last column; negative ones cut off.
  var high: (rows: Int, columns: Int)
  /// Distance of the input's rows and columns once zeros are put between them.
  var inputDilation = 1
  /// Distance of the rows and columns that the kernel touches.
  var kernelDilation = 1
}

extension FunctionWriter {
  /// The matrix product over dimension `leftPlace` of one operand and `rightPlace` of the other.
  mutating func dot(
    _ left: Value, over leftPlace: Int, _ right: Value, over rightPlace: Int,
    precision: Precision
  ) -> Value {
    let numbers =
      "lhs_contracting_dimensions = [\(leftPlace)], rhs_contracting_dimensions = [\(rightPlace)]"
    return operation(
      "dot_general", [left, right],
      attributes: [
        "dot_dimension_numbers = #stablehlo.dot<\(numbers)>", precision.attribute,
      ], to: [left.dimensions[1 - leftPlace], right.dimensions[1 - rightPlace]])
  }

  /// A convolution (cross-correlation) over two dimensions.
  ///
  /// - Parameter dimensionNumbers: what each dimension of input, kernel and result is, as in
  ///   `[f, 0, 1, b]x[o, i, 0, 1]->[f, 0, 1, b]`.
  mutating func convolve(
    _ input: Value, _ kernel: Value, _ dimensionNumbers: String, _ window: ConvolutionWindow,
    precision: Precision, to dimensions: [Int]
  ) -> Value {
    func both(_ number: Int) -> String { Self.array([number, number]) }
    let (low, high) = (window.low, window.high)
    let padding = "dense<[[\(low), \(high.rows)], [\(low), \(high.columns)]]> : tensor<2x2xi64>"
    return operation(
      "convolution", [input, kernel],
      attributes: [
        "batch_group_count = 1 : i64",
        "dimension_numbers = #stablehlo.conv<\(dimensionNumbers)>",
        "feature_group_count = 1 : i64",
        "lhs_dilation = \(both(window.inputDilation))",
        "padding = \(padding)",
        precision.attribute,
        "rhs_dilation = \(both(window.kernelDilation))",
        "window_strides = \(both(window.stride))",
      ], to: dimensions)
  }
}

/// Products of a weight matrix with a batch, and of two batches.
package enum MatrixKernel {
  /// The product of a weight matrix and a batch: `out[o, b] = Σ_i weight[o, i] · x[i, b]`.
  ///
  /// The sum runs over ascending `i`, one fused multiply-add a term, from zero; then `bias[o]` is
  /// added, if there is one.
  ///
  /// - Parameters:
  ///   - weight: `[outputs, inputs]`.
  ///   - x: `[inputs, batch]`.
  ///   - bias: `[outputs]`.
  ///   - out: `[outputs, batch]`.
  ///   - row: the batch of one feature.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func product<Scalar: KernelScalar>(
    _ weight: UnsafePointer<Scalar>, _ x: UnsafePointer<Scalar>,
    bias: UnsafePointer<Scalar>? = nil,
    into out: UnsafeMutablePointer<Scalar>, outputs: Int, inputs: Int, row: BatchRow
  ) {
    precondition(
      outputs > 0 && inputs > 0,
      "matrix product: [\(outputs), \(inputs)] times [\(inputs), \(row.examples) examples] is empty"
    )
    let single = Contraction<Scalar>.Axis(count: 1, weightStride: 0, inputStride: 0)
    let contraction = Contraction(
      weight: weight, weightRowStride: inputs, input: Registers(x), output: MutableRegisters(out),
      outputRowStride: row.octets, bias: bias, outer: single, middle: single,
      inner: .init(count: inputs, weightStride: 1, inputStride: row.octets))
    contraction.cover(rows: outputs, octets: row.octets)
  }

  /// The transposed product: `out[i, b] = Σ_o weight[o, i] · g[o, b]`.
  ///
  /// The sum runs over ascending `o`, one fused multiply-add a term, from zero.
  ///
  /// - Parameters:
  ///   - weight: `[outputs, inputs]`.
  ///   - g: `[outputs, batch]`.
  ///   - out: `[inputs, batch]`.
  ///   - row: the batch of one feature.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func transposedProduct<Scalar: KernelScalar>(
    _ weight: UnsafePointer<Scalar>, _ g: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, outputs: Int, inputs: Int, row: BatchRow
  ) {
    precondition(
      outputs > 0 && inputs > 0,
      """
      transposed matrix product: [\(outputs), \(inputs)] transposed times [\(outputs), \
      \(row.examples) examples] is empty
      """)
    let single = Contraction<Scalar>.Axis(count: 1, weightStride: 0, inputStride: 0)
    let contraction = Contraction(
      weight: weight, weightRowStride: 1, input: Registers(g), output: MutableRegisters(out),
      outputRowStride: row.octets, outer: single, middle: single,
      inner: .init(count: outputs, weightStride: inputs, inputStride: row.octets))
    contraction.cover(rows: inputs, octets: row.octets)
  }
}

extension MatrixKernel {
  /// The product of two batches, summed over the batch: `out[o, i] = Σ_b g[o, b] · x[i, b]`.
  ///
  /// An accumulator register starts at zero and takes one fused multiply-add a register, ascending;
  /// then its lanes are added in halves of 8, 4, 2 and 1. Padding lanes are summed like the others:
  /// they must be zero in `g` or in `x` (and finite in both).
  ///
  /// - Parameters:
  ///   - g: `[outputs, batch]`.
  ///   - x: `[inputs, batch]`.
  ///   - out: `[outputs, inputs]`.
  ///   - registers: registers a feature, that is the padded batch divided by `lanes`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func outerProduct<Scalar: KernelScalar>(
    _ g: UnsafePointer<Scalar>, _ x: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, outputs: Int, inputs: Int, registers: Int
  ) {
    precondition(
      outputs > 0 && inputs > 0 && registers > 0,
      """
      outer product: [\(outputs), \(registers) registers] times [\(inputs), \(registers) registers] \
      is empty
      """)
    for o in stride(from: 0, to: outputs, by: 4) {
      for i in stride(from: 0, to: inputs, by: 4) {
        outerBlock(
          Registers(g), Registers(x), into: out, output: o, input: i,
          outputs: outputs, inputs: inputs, registers: registers)
      }
    }
  }

  /// Computes 4 × 4 outputs; at the edges rows are computed twice rather than in smaller blocks.
  @inline(__always)
  private static func outerBlock<Scalar: KernelScalar>(
    _ g: Registers<Scalar>, _ x: Registers<Scalar>, into out: UnsafeMutablePointer<Scalar>,
    output: Int, input: Int, outputs: Int, inputs: Int, registers: Int
  ) {
    var sums = InlineArray<16, Register<Scalar>> { _ in .zero }
    let gStarts = InlineArray<4, Int> { min(output &+ $0, outputs &- 1) &* registers }
    let xStarts = InlineArray<4, Int> { min(input &+ $0, inputs &- 1) &* registers }
    for register in 0..<registers {
      for k in 0..<4 {
        let factor = g[gStarts[k] &+ register]
        for j in 0..<4 {
          sums[k &* 4 &+ j] = sums[k &* 4 &+ j].fusedAddingProduct(
            factor, x[xStarts[j] &+ register])
        }
      }
    }
    let columns = min(4, inputs &- input)
    let top = Scalar.treeSums(
      sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7])
    let bottom = Scalar.treeSums(
      sums[8], sums[9], sums[10], sums[11], sums[12], sums[13], sums[14], sums[15])
    store(top.lowHalf, columns, into: out, output, outputs, input, inputs)
    store(top.highHalf, columns, into: out, output &+ 1, outputs, input, inputs)
    store(bottom.lowHalf, columns, into: out, output &+ 2, outputs, input, inputs)
    store(bottom.highHalf, columns, into: out, output &+ 3, outputs, input, inputs)
  }

  /// Writes the first `columns` of four sums at `[output, input…]`, if there is such a row.
  @inline(__always)
  private static func store<Scalar: KernelScalar>(
    _ sums: SIMD4<Scalar>, _ columns: Int, into out: UnsafeMutablePointer<Scalar>,
    _ output: Int, _ outputs: Int, _ input: Int, _ inputs: Int
  ) {
    guard output < outputs else { return }
    let start = out + (output &* inputs &+ input)
    if columns == 4 {
      UnsafeMutableRawPointer(start).storeBytes(of: sums, as: SIMD4<Scalar>.self)
    } else {
      for column in 0..<columns { start[column] = sums[column] }
    }
  }
}

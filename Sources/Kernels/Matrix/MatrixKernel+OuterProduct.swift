extension MatrixKernel {
  /// The product of two batches, summed over the batch: `out[o, i] = Σ_b g[o, b] · x[i, b]`.
  ///
  /// The sum runs over ascending examples, one fused multiply-add a term, from zero; padding isn't
  /// read. It is computed as a product of `g` with the transpose of `x`, whose lanes are inputs.
  ///
  /// - Parameters:
  ///   - g: `[outputs, batch]`.
  ///   - x: `[inputs, batch]`.
  ///   - out: `[outputs, inputs]`.
  ///   - row: the batch of one feature.
  ///   - workspace: room for `outerProductWorkspace(outputs:inputs:row:)` scalars.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func outerProduct<Scalar: KernelScalar>(
    _ g: UnsafePointer<Scalar>, _ x: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, outputs: Int, inputs: Int, row: BatchRow,
    workspace: UnsafeMutablePointer<Scalar>
  ) {
    precondition(
      outputs > 0 && inputs > 0, "outer product: [\(outputs)] times [\(inputs)] is empty")
    let octets = (inputs &+ 7) / 8
    transpose(x, into: workspace, features: inputs, row: row, octets: octets)
    let isWhole = inputs % 8 == 0
    let products = isWhole ? out : workspace + row.examples &* octets &* 8
    let single = Contraction<Scalar>.Axis(count: 1, weightStride: 0, inputStride: 0)
    Contraction(
      weight: g, weightRowStride: row.scalars, input: Registers(UnsafePointer(workspace)),
      output: MutableRegisters(products), outputRowStride: octets, outer: single, middle: single,
      inner: .init(count: row.examples, weightStride: 1, inputStride: octets)
    ).cover(rows: outputs, octets: octets)
    guard !isWhole else { return }
    for output in 0..<outputs {
      (out + output &* inputs).update(from: products + output &* octets &* 8, count: inputs)
    }
  }

  /// The scalars of memory that `outerProduct` works in.
  package static func outerProductWorkspace(outputs: Int, inputs: Int, row: BatchRow) -> Int {
    let padded = (inputs + 7) / 8 * 8
    return padded * (row.examples + (inputs % 8 == 0 ? 0 : outputs))
  }

  /// Turns rows of examples into rows of features: `out[b, f] = x[f, b]`, zeros after the features.
  @inline(__always)
  private static func transpose<Scalar: KernelScalar>(
    _ x: UnsafePointer<Scalar>, into out: UnsafeMutablePointer<Scalar>, features: Int,
    row: BatchRow, octets: Int
  ) {
    let width = octets &* 8
    let (wholeFeatures, wholeExamples) = (features & ~7, row.examples & ~7)
    for feature in stride(from: 0, to: wholeFeatures, by: 8) {
      for example in stride(from: 0, to: wholeExamples, by: 8) {
        Scalar.transpose(
          x + (feature &* row.scalars &+ example), from: row.scalars,
          into: out + (example &* width &+ feature), to: width)
      }
    }
    for feature in 0..<width {
      let source = x + feature &* row.scalars
      for example in (feature < wholeFeatures ? wholeExamples : 0)..<row.examples {
        out[example &* width &+ feature] = feature < features ? source[example] : 0
      }
    }
  }
}

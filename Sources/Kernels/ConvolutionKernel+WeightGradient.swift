internal import CRegisters

extension ConvolutionKernel {
  /// The derivative of the convolution with respect to its weight, applied to a cotangent.
  ///
  /// ```
  /// out[o, c, ky, kx] = Σ_y Σ_x Σ_b g[o, y, x, b] · input[c, y + ky − p, x + kx − p, b]
  /// ```
  /// The rows of one `y` are one run of scalars in each operand. An accumulator register starts at
  /// zero and takes one fused multiply-add for each 16 scalars of the run (the last eight alone if the
  /// run is odd), `y` ascending; then its lanes are added in halves of 8, 4, 2 and 1. Columns outside
  /// the input count as zeros. Padding lanes must be zero in `g` or in `input` (and finite in both).
  ///
  /// - Parameters:
  ///   - g: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - input: `[inputChannels, height, width, batch]`.
  ///   - out: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - row: the batch of one feature.
  ///   - workspace: room for `weightGradientWorkspace(geometry, row:)` scalars.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func weightGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, g: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    var padded = input
    if geometry.padding > 0 {
      padColumns(geometry, input, into: workspace, row: row)
      padded = UnsafePointer(workspace)
    }
    // On the stack: a temporary allocation of this size would come from the heap.
    var sums = InlineArray<20, Register<Scalar>>(repeating: .zero)
    withUnsafeMutableBytes(of: &sums) { bytes in
      guard let scratch = bytes.baseAddress else { return }
      let sums = scratch.assumingMemoryBound(to: Scalar.self)
      for c in 0..<geometry.inputChannels {
        for ky in 0..<geometry.kernel {
          WeightGradientRow(
            geometry: geometry, g: Registers(g), input: Registers(padded), output: out,
            sums: MutableRegisters(sums), octets: row.octets, inputChannel: c, ky: ky
          ).compute()
        }
      }
    }
  }

  /// The scalars of memory that `weightGradient` works in.
  public static func weightGradientWorkspace(
    _ geometry: ConvolutionGeometry, row: BatchRow
  ) -> Int {
    guard geometry.padding > 0 else { return 0 }
    return geometry.inputChannels * geometry.height * (geometry.width + 2 * geometry.padding)
      * row.scalars
  }

  /// Copies the input with columns of zeros on both sides.
  @inline(__always)
  private static func padColumns<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, _ input: UnsafePointer<Scalar>,
    into padded: UnsafeMutablePointer<Scalar>, row: BatchRow
  ) {
    let line = geometry.width &* row.scalars
    let border = geometry.padding &* row.scalars
    var (source, target) = (input, padded)
    for _ in 0..<(geometry.inputChannels &* geometry.height) {
      target.update(repeating: 0, count: border)
      (target + border).update(from: source, count: line)
      (target + (border &+ line)).update(repeating: 0, count: border)
      source += line
      target += line &+ 2 &* border
    }
  }
}

/// The weight gradient of one input channel and one row of the kernel.
private struct WeightGradientRow<Scalar: KernelScalar> {
  var geometry: ConvolutionGeometry
  var g: Registers<Scalar>
  /// With columns of zeros on both sides.
  var input: Registers<Scalar>
  var output: UnsafeMutablePointer<Scalar>
  /// 20 accumulators, the largest block's 4 output channels × 5 columns; within a row of the output
  /// they are held in registers.
  var sums: MutableRegisters<Scalar>
  var octets: Int
  var inputChannel: Int
  var ky: Int

  /// Covers output channels × columns of the kernel with blocks of at most 4 × 5; of 1 × 5 where
  /// vector registers are few.
  @inline(__always)
  func compute() {
    var kx = 0
    while kx < geometry.kernel {
      let remaining = geometry.kernel &- kx
      let columns = remaining >= 5 ? 5 : remaining >= 3 ? 3 : 1
      var o = 0
      while o < geometry.outputChannels {
        let remaining = geometry.outputChannels &- o
        var channels = remaining >= 4 && remaining != 6 ? 4 : min(remaining, 3)
        if !hasWideRegisters { channels = 1 }
        block(o: o, channels: channels, kx: kx, columns: columns)
        o &+= channels
      }
      kx &+= columns
    }
  }

  @inline(never)
  private func block(o: Int, channels: Int, kx: Int, columns: Int) {
    let (height, outputHeight) = (geometry.height, geometry.outputHeight)
    let (padding, outputWidth) = (geometry.padding, geometry.outputWidth)
    let paddedWidth = geometry.width &+ 2 &* padding
    for index in 0..<20 { sums[index] = .zero }
    var y = max(0, padding &- ky)
    let end = min(outputHeight, height &+ padding &- ky)
    while y < end {
      let gRow = (o &* outputHeight &+ y) &* outputWidth &* octets
      let inputRow =
        ((inputChannel &* height &+ y &+ ky &- padding) &* paddedWidth &+ kx) &* octets
      addRow(gRow, inputRow, channels: channels, columns: columns)
      y &+= 1
    }
    for k in 0..<channels {
      let row = ((o &+ k) &* geometry.inputChannels &+ inputChannel) &* geometry.kernel &+ ky
      for j in 0..<columns {
        output[row &* geometry.kernel &+ kx &+ j] = sums[k &* 5 &+ j].treeSumOutOfLine()
      }
    }
  }

  /// Adds the terms of one row of the output.
  @inline(__always)
  private func addRow(_ gStart: Int, _ inputStart: Int, channels: Int, columns: Int) {
    switch (channels, columns) {
    case (4, 5): addUnrolled(gStart, inputStart, channels: 4, columns: 5)
    case (3, 5): addUnrolled(gStart, inputStart, channels: 3, columns: 5)
    case (2, 5): addUnrolled(gStart, inputStart, channels: 2, columns: 5)
    case (1, 5): addUnrolled(gStart, inputStart, channels: 1, columns: 5)
    case (4, 3): addUnrolled(gStart, inputStart, channels: 4, columns: 3)
    case (3, 3): addUnrolled(gStart, inputStart, channels: 3, columns: 3)
    case (2, 3): addUnrolled(gStart, inputStart, channels: 2, columns: 3)
    case (1, 3): addUnrolled(gStart, inputStart, channels: 1, columns: 3)
    case (4, _): addUnrolled(gStart, inputStart, channels: 4, columns: 1)
    case (3, _): addUnrolled(gStart, inputStart, channels: 3, columns: 1)
    case (2, _): addUnrolled(gStart, inputStart, channels: 2, columns: 1)
    default: addUnrolled(gStart, inputStart, channels: 1, columns: 1)
    }
  }

  /// The same with literal sizes, so that the loops over them unroll and the sums are in registers.
  @inline(__always)
  private func addUnrolled(_ gStart: Int, _ inputStart: Int, channels: Int, columns: Int) {
    let plane = geometry.outputHeight &* geometry.outputWidth &* octets
    let count = geometry.outputWidth &* octets
    var local = InlineArray<20, Register<Scalar>> { _ in .zero }
    for k in 0..<channels {
      for j in 0..<columns { local[k &* 5 &+ j] = sums[k &* 5 &+ j] }
    }
    var offset = 0
    while offset &+ 2 <= count {
      for k in 0..<channels {
        let factor = g[octet: gStart &+ k &* plane &+ offset]
        for j in 0..<columns {
          local[k &* 5 &+ j] = local[k &* 5 &+ j].fusedAddingProduct(
            factor, input[octet: inputStart &+ j &* octets &+ offset])
        }
      }
      offset &+= 2
    }
    if offset < count {
      for k in 0..<channels {
        let factor = Scalar.zeroExtended(g.half(gStart &+ k &* plane &+ offset))
        for j in 0..<columns {
          local[k &* 5 &+ j] = local[k &* 5 &+ j].fusedAddingProduct(
            factor, Scalar.zeroExtended(input.half(inputStart &+ j &* octets &+ offset)))
        }
      }
    }
    for k in 0..<channels {
      for j in 0..<columns { sums[k &* 5 &+ j] = local[k &* 5 &+ j] }
    }
  }
}

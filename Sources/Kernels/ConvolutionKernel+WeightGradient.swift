extension ConvolutionKernel {
  /// The derivative of the convolution with respect to its weight, applied to a cotangent.
  ///
  /// ```
  /// out[o, c, ky, kx] = Σ_y Σ_x Σ_b g[o, y, x, b] · input[c, y + ky − p, x + kx − p, b]
  /// ```
  /// An accumulator register starts at zero and takes one fused multiply-add a position and register,
  /// `y` outermost, then `x`, then the register, all ascending; then its lanes are added in halves of
  /// 8, 4, 2 and 1. Padding lanes must be zero in `g` or in `input` (and finite in both).
  ///
  /// - Parameters:
  ///   - g: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - input: `[inputChannels, height, width, batch]`.
  ///   - out: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - registers: registers a feature.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func weightGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, g: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    // On the stack: a temporary allocation of this size would come from the heap.
    var sums = InlineArray<20, Register<Scalar>>(repeating: .zero)
    withUnsafeMutableBytes(of: &sums) { bytes in
      guard let scratch = bytes.baseAddress else { return }
      let sums = scratch.assumingMemoryBound(to: Scalar.self)
      for c in 0..<geometry.inputChannels {
        for ky in 0..<geometry.kernel {
          WeightGradientRow(
            geometry: geometry, g: Registers(g), input: Registers(input), output: out,
            sums: MutableRegisters(sums), registers: registers, inputChannel: c, ky: ky
          ).compute()
        }
      }
    }
  }
}

/// The weight gradient of one input channel and one row of the kernel.
private struct WeightGradientRow<Scalar: KernelScalar> {
  var geometry: ConvolutionGeometry
  var g: Registers<Scalar>
  var input: Registers<Scalar>
  var output: UnsafeMutablePointer<Scalar>
  /// 20 accumulators, the largest block's 4 output channels × 5 columns; within a row of the output
  /// they are held in registers.
  var sums: MutableRegisters<Scalar>
  var registers: Int
  var inputChannel: Int
  var ky: Int

  /// Covers output channels × columns of the kernel with blocks of at most 4 × 5.
  @inline(__always)
  func compute() {
    var kx = 0
    while kx < geometry.kernel {
      let remaining = geometry.kernel &- kx
      let columns = remaining >= 5 ? 5 : remaining >= 3 ? 3 : 1
      var o = 0
      while o < geometry.outputChannels {
        let remaining = geometry.outputChannels &- o
        let channels = remaining >= 4 ? 4 : remaining >= 2 ? 2 : 1
        block(o: o, channels: channels, kx: kx, columns: columns)
        o &+= channels
      }
      kx &+= columns
    }
  }

  @inline(never)
  private func block(o: Int, channels: Int, kx: Int, columns: Int) {
    let (height, width) = (geometry.height, geometry.width)
    let (padding, outputWidth) = (geometry.padding, geometry.outputWidth)
    // Where all columns of the block lie within the input; elsewhere each is tested.
    let inside = min(outputWidth, max(0, padding &- kx))
    let outside = max(inside, min(outputWidth, width &+ padding &- kx &- columns &+ 1))
    for index in 0..<20 { sums[index] = .zero }
    var y = max(0, padding &- ky)
    let end = min(geometry.outputHeight, height &+ padding &- ky)
    while y < end {
      let gRow = (o &* geometry.outputHeight &+ y) &* outputWidth &* registers
      let inputRow =
        ((inputChannel &* height &+ y &+ ky &- padding) &* width &+ kx &- padding) &* registers
      if inside > 0 {
        addEdge(0, inside, gRow, inputRow, channels: channels, kx: kx, columns: columns)
      }
      addInterior(
        gRow &+ inside &* registers, inputRow &+ inside &* registers,
        count: (outside &- inside) &* registers, channels: channels, columns: columns)
      if outside < outputWidth {
        addEdge(outside, outputWidth, gRow, inputRow, channels: channels, kx: kx, columns: columns)
      }
      y &+= 1
    }
    for k in 0..<channels {
      let row = ((o &+ k) &* geometry.inputChannels &+ inputChannel) &* geometry.kernel &+ ky
      for j in 0..<columns {
        output[row &* geometry.kernel &+ kx &+ j] = sums[k &* 5 &+ j].treeSumOutOfLine()
      }
    }
  }

  /// Adds the terms of consecutive registers of one row of the output, all within the input.
  @inline(__always)
  private func addInterior(
    _ gStart: Int, _ inputStart: Int, count: Int, channels: Int, columns: Int
  ) {
    switch (channels, columns) {
    case (4, 5): addUnrolled(gStart, inputStart, count: count, channels: 4, columns: 5)
    case (2, 5): addUnrolled(gStart, inputStart, count: count, channels: 2, columns: 5)
    case (1, 5): addUnrolled(gStart, inputStart, count: count, channels: 1, columns: 5)
    case (4, 3): addUnrolled(gStart, inputStart, count: count, channels: 4, columns: 3)
    case (2, 3): addUnrolled(gStart, inputStart, count: count, channels: 2, columns: 3)
    case (1, 3): addUnrolled(gStart, inputStart, count: count, channels: 1, columns: 3)
    case (4, _): addUnrolled(gStart, inputStart, count: count, channels: 4, columns: 1)
    case (2, _): addUnrolled(gStart, inputStart, count: count, channels: 2, columns: 1)
    default: addUnrolled(gStart, inputStart, count: count, channels: 1, columns: 1)
    }
  }

  /// The same with literal sizes, so that the loops over them unroll and the sums are in registers.
  @inline(__always)
  private func addUnrolled(
    _ gStart: Int, _ inputStart: Int, count: Int, channels: Int, columns: Int
  ) {
    let plane = geometry.outputHeight &* geometry.outputWidth &* registers
    var local = InlineArray<20, Register<Scalar>> { _ in .zero }
    for k in 0..<channels {
      for j in 0..<columns { local[k &* 5 &+ j] = sums[k &* 5 &+ j] }
    }
    var offset = 0
    while offset < count {
      for k in 0..<channels {
        let factor = g[gStart &+ k &* plane &+ offset]
        for j in 0..<columns {
          local[k &* 5 &+ j] = local[k &* 5 &+ j].fusedAddingProduct(
            factor, input[inputStart &+ j &* registers &+ offset])
        }
      }
      offset &+= 1
    }
    for k in 0..<channels {
      for j in 0..<columns { sums[k &* 5 &+ j] = local[k &* 5 &+ j] }
    }
  }

  /// Adds the terms of some positions of one row, leaving out those whose input lies outside.
  ///
  /// Kept out of line: few positions are at an edge, and their tests would otherwise be repeated in
  /// every size of block.
  @inline(never)
  private func addEdge(
    _ start: Int, _ end: Int, _ gRow: Int, _ inputRow: Int, channels: Int, kx: Int, columns: Int
  ) {
    let plane = geometry.outputHeight &* geometry.outputWidth &* registers
    for x in start..<end {
      let first = max(0, geometry.padding &- kx &- x)
      let last = min(columns, geometry.width &+ geometry.padding &- kx &- x)
      guard first < last else { continue }
      for register in 0..<registers {
        for k in 0..<channels {
          let factor = g[gRow &+ k &* plane &+ x &* registers &+ register]
          for j in first..<last {
            sums[k &* 5 &+ j] = sums[k &* 5 &+ j].fusedAddingProduct(
              factor, input[inputRow &+ (x &+ j) &* registers &+ register])
          }
        }
      }
    }
  }
}

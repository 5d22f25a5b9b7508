internal import CRegisters

extension ConvolutionKernel {
  /// The derivative of the convolution with respect to its weight, applied to a cotangent.
  ///
  /// ```
  /// out[o, c, ky, kx] = Σ_y Σ_x Σ_b g[o, y, x, b] · input[c, s y + ky − p, s x + kx − p, b]
  /// ```
  /// The rows of one `y` are one run of scalars in each operand. An accumulator register starts at
  /// zero and takes one fused multiply-add for each 16 scalars of the run (the last eight alone if
  /// the run is odd), `y` ascending; then its lanes are added in halves of 8, 4, 2 and 1. Columns
  /// outside the input count as zeros. Padding lanes must be zero in `g` or in `input` (and finite
  /// in both).
  ///
  /// - Parameters:
  ///   - g: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - input: `[inputChannels, height, width, batch]`.
  ///   - out: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - row: the batch of one feature.
  ///   - workspace: room for `weightGradientWorkspace(geometry, row:)` scalars.
  @inline(never)
  static func weightGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, g: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    var padded = input
    if geometry.stride > 1 {
      splitColumns(geometry, input, into: workspace, row: row)
      padded = UnsafePointer(workspace)
    } else if geometry.padding > 0 {
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
  static func weightGradientWorkspace(
    _ geometry: ConvolutionGeometry, row: BatchRow
  ) -> Int {
    guard geometry.padding > 0 || geometry.stride > 1 else { return 0 }
    return geometry.inputChannels * geometry.height * geometry.stride * geometry.phaseWidth
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

extension ConvolutionKernel {
  /// Copies the input with columns of zeros on both sides: of each row first the columns that the
  /// kernel's first column meets, then those of its second, up to the stride, so that what one
  /// column of the kernel meets is one run.
  @inline(__always)
  private static func splitColumns<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, _ input: UnsafePointer<Scalar>,
    into split: UnsafeMutablePointer<Scalar>, row: BatchRow
  ) {
    let (stride, columns) = (geometry.stride, geometry.phaseWidth)
    var target = split
    for line in 0..<(geometry.inputChannels &* geometry.height) {
      let source = input + line &* geometry.width &* row.scalars
      for phase in 0..<stride {
        for column in 0..<columns {
          let place = column &* stride &+ phase &- geometry.padding
          if place >= 0, place < geometry.width {
            target.update(from: source + place &* row.scalars, count: row.scalars)
          } else {
            target.update(repeating: 0, count: row.scalars)
          }
          target += row.scalars
        }
      }
    }
  }
}

extension ConvolutionGeometry {
  /// The columns of the padded input that one column of the kernel may meet.
  fileprivate var phaseWidth: Int { (width + 2 * padding + stride - 1) / stride }
}

/// The weight gradient of one input channel and one row of the kernel.
private struct WeightGradientRow<Scalar: KernelScalar> {
  var geometry: ConvolutionGeometry
  var g: Registers<Scalar>
  /// With columns of zeros on both sides, split by the stride.
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
    for phase in 0..<geometry.stride { compute(phase: phase) }
  }

  /// Covers the columns of the kernel that are `phase` and multiples of the stride; they meet
  /// neighbouring columns.
  @inline(__always)
  private func compute(phase: Int) {
    let count = (geometry.kernel &- phase &+ geometry.stride &- 1) / geometry.stride
    var kx = 0
    while kx < count {
      let remaining = count &- kx
      let columns = remaining >= 5 ? 5 : remaining >= 3 ? 3 : 1
      var o = 0
      while o < geometry.outputChannels {
        let remaining = geometry.outputChannels &- o
        var channels = remaining >= 4 && remaining != 6 ? 4 : min(remaining, 3)
        if !hasWideRegisters { channels = 1 }
        block(o: o, channels: channels, phase: phase, kx: kx, columns: columns)
        o &+= channels
      }
      kx &+= columns
    }
  }

  @inline(never)
  private func block(o: Int, channels: Int, phase: Int, kx: Int, columns: Int) {
    let (height, outputHeight) = (geometry.height, geometry.outputHeight)
    let (padding, outputWidth) = (geometry.padding, geometry.outputWidth)
    let (stride, phaseWidth) = (geometry.stride, geometry.phaseWidth)
    for index in 0..<20 { sums[index] = .zero }
    var y = max(0, padding &- ky &+ stride &- 1) / stride
    let end = min(outputHeight, (height &- 1 &+ padding &- ky &+ stride) / stride)
    while y < end {
      let gRow = (o &* outputHeight &+ y) &* outputWidth &* octets
      let line = inputChannel &* height &+ y &* stride &+ ky &- padding
      let inputRow = ((line &* stride &+ phase) &* phaseWidth &+ kx) &* octets
      addRow(gRow, inputRow, channels: channels, columns: columns)
      y &+= 1
    }
    for k in 0..<channels {
      let row = ((o &+ k) &* geometry.inputChannels &+ inputChannel) &* geometry.kernel &+ ky
      for j in 0..<columns {
        output[row &* geometry.kernel &+ phase &+ (kx &+ j) &* stride] = sums[k &* 5 &+ j]
          .treeSumOutOfLine()
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
  ///
  /// `always` is a promise of the compiler; with `__always` it stopped inlining this, and said
  /// nothing.
  @inline(always)
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

extension ConvolutionKernel {
  /// The derivative of the convolution with respect to its input, applied to a cotangent.
  ///
  /// ```
  /// out[c, y, x, b] =
  ///   Σ_o Σ_ky Σ_kx weight[o, c, ky, kx] · g[o, (y + p − ky) / s, (x + p − kx) / s, b]
  /// ```
  /// over those ky and kx that the stride s leaves no remainder of.
  /// `o` ascends, `ky` and `kx` descend (so `g` is read in the order of its storage), one fused
  /// multiply-add a term, from zero.
  ///
  /// - Parameters:
  ///   - weight: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - g: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - out: `[inputChannels, height, width, batch]`.
  ///   - row: the batch of one feature.
  @inline(never)
  static func dataGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, g: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow
  ) {
    let gradient = DataGradient(geometry: geometry, weight: weight, g: g, out: out, row: row)
    for y in 0..<geometry.height {
      if geometry.inputChannels < 4, geometry.stride == 1 {
        gradient.fewChannels(y: y)
      } else {
        for x in 0..<geometry.width {
          gradient.position(y: y, x: x, channel: 0)
            .cover(rows: geometry.inputChannels, octets: row.octets)
        }
      }
    }
  }
}

/// The sums of a data gradient.
private struct DataGradient<Scalar: KernelScalar> {
  var geometry: ConvolutionGeometry
  var weight: UnsafePointer<Scalar>
  var g: UnsafePointer<Scalar>
  var out: UnsafeMutablePointer<Scalar>
  var row: BatchRow

  /// The sum at one position of the channels from `channel` on.
  @inline(__always)
  func position(y: Int, x: Int, channel: Int) -> Contraction<Scalar> {
    let (height, width) = (geometry.height, geometry.width)
    let (kernel, padding) = (geometry.kernel, geometry.padding)
    let (outputHeight, outputWidth) = (geometry.outputHeight, geometry.outputWidth)
    let (stride, octets) = (geometry.stride, row.octets)
    let rows = outputs(reaching: y &+ padding, of: outputHeight)
    let columns = outputs(reaching: x &+ padding, of: outputWidth)
    let ky = y &+ padding &- rows.lowerBound &* stride
    let kx = x &+ padding &- columns.lowerBound &* stride
    return Contraction(
      weight: weight + ((channel &* kernel &+ ky) &* kernel &+ kx),
      weightRowStride: kernel &* kernel,
      input: Registers(g), output: MutableRegisters(out),
      outputRowStride: height &* width &* octets,
      inputStart: (rows.lowerBound &* outputWidth &+ columns.lowerBound) &* octets,
      outputStart: ((channel &* height &+ y) &* width &+ x) &* octets,
      outer: .init(
        count: geometry.outputChannels,
        weightStride: geometry.inputChannels &* kernel &* kernel,
        inputStride: outputHeight &* outputWidth &* octets),
      middle: .init(
        count: rows.count, weightStride: -kernel &* stride, inputStride: outputWidth &* octets),
      inner: .init(count: columns.count, weightStride: -stride, inputStride: octets))
  }

  /// The outputs, of `count`, to whose sums the input at `place` (padding included) belongs, along
  /// one axis.
  @inline(__always)
  func outputs(reaching place: Int, of count: Int) -> Range<Int> {
    let (kernel, stride) = (geometry.kernel, geometry.stride)
    if stride == 1 { return max(0, place &- kernel &+ 1)..<min(count, place &+ 1) }
    let first = max(0, place &- kernel &+ stride) / stride
    return first..<max(first, min(count, place / stride &+ 1))
  }

  /// One row of each channel: neighbouring positions together, where no border cuts their sums.
  @inline(__always)
  func fewChannels(y: Int) {
    let width = geometry.width
    let first = min(width, max(0, geometry.kernel &- 1 &- geometry.padding))
    let last = max(first, min(width, geometry.outputWidth &- geometry.padding))
    for channel in 0..<geometry.inputChannels {
      for x in 0..<first { single(y: y, x: x, channel: channel) }
      if first < last {
        ShiftedContraction(
          contraction: position(y: y, x: first, channel: channel), octets: row.octets
        ).cover(positions: last &- first)
      }
      for x in last..<width { single(y: y, x: x, channel: channel) }
    }
  }

  @inline(never)
  private func single(y: Int, x: Int, channel: Int) {
    position(y: y, x: x, channel: channel).cover(rows: 1, octets: row.octets)
  }
}

/// A convolution and its two derivatives; each of the three is bilinear, and each is a
/// derivative of the others.
///
/// No input is unrolled or padded in memory: the ranges of `ky` and `kx` are clipped to the input
/// before the sum, so a term outside it is not added at all.
enum ConvolutionKernel {
  /// The convolution, strictly a cross-correlation.
  ///
  /// ```
  /// out[o, y, x, b] = Σ_c Σ_ky Σ_kx weight[o, c, ky, kx] · input[c, s y + ky − p, s x + kx − p, b]
  /// ```
  /// Summed in this order, each index ascending, one fused multiply-add a term, from zero; then the
  /// channel's bias is added, if there is one.
  ///
  /// - Parameters:
  ///   - weight: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - input: `[inputChannels, height, width, batch]`.
  ///   - bias: `[outputChannels]`.
  ///   - out: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - row: the batch of one feature.
  @inline(never)
  static func forward<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    bias: UnsafePointer<Scalar>? = nil, into out: UnsafeMutablePointer<Scalar>, row: BatchRow
  ) {
    let (height, width) = (geometry.height, geometry.width)
    let (kernel, padding) = (geometry.kernel, geometry.padding)
    let (outputHeight, outputWidth) = (geometry.outputHeight, geometry.outputWidth)
    let (stride, octets) = (geometry.stride, row.octets)
    for y in 0..<outputHeight {
      let top = y &* stride &- padding
      let ky = max(0, -top)..<min(kernel, height &- top)
      for x in 0..<outputWidth {
        let left = x &* stride &- padding
        let kx = max(0, -left)..<min(kernel, width &- left)
        let firstRow = top &+ ky.lowerBound
        let firstColumn = left &+ kx.lowerBound
        Contraction(
          weight: weight + (ky.lowerBound &* kernel &+ kx.lowerBound),
          weightRowStride: geometry.inputChannels &* kernel &* kernel,
          input: Registers(input), output: MutableRegisters(out),
          outputRowStride: outputHeight &* outputWidth &* octets,
          inputStart: (firstRow &* width &+ firstColumn) &* octets,
          outputStart: (y &* outputWidth &+ x) &* octets,
          bias: bias,
          outer: .init(
            count: geometry.inputChannels, weightStride: kernel &* kernel,
            inputStride: height &* width &* octets),
          middle: .init(count: ky.count, weightStride: kernel, inputStride: width &* octets),
          inner: .init(count: kx.count, weightStride: 1, inputStride: octets)
        ).cover(rows: geometry.outputChannels, octets: octets)
      }
    }
  }
}

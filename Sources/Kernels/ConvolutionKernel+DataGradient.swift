extension ConvolutionKernel {
  /// The derivative of the convolution with respect to its input, applied to a cotangent.
  ///
  /// ```
  /// out[c, y, x, b] = Σ_o Σ_ky Σ_kx weight[o, c, ky, kx] · g[o, y + p − ky, x + p − kx, b]
  /// ```
  /// `o` ascends, `ky` and `kx` descend (so `g` is read in the order of its storage), one fused
  /// multiply-add a term, from zero.
  ///
  /// - Parameters:
  ///   - weight: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - g: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - out: `[inputChannels, height, width, batch]`.
  ///   - registers: registers a feature.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func dataGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, g: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    let (height, width) = (geometry.height, geometry.width)
    let (kernel, padding) = (geometry.kernel, geometry.padding)
    let (outputHeight, outputWidth) = (geometry.outputHeight, geometry.outputWidth)
    for y in 0..<height {
      let rows = max(0, y &+ padding &- kernel &+ 1)..<min(outputHeight, y &+ padding &+ 1)
      for x in 0..<width {
        let columns = max(0, x &+ padding &- kernel &+ 1)..<min(outputWidth, x &+ padding &+ 1)
        let ky = y &+ padding &- rows.lowerBound
        let kx = x &+ padding &- columns.lowerBound
        Contraction(
          weight: weight + (ky &* kernel &+ kx), weightRowStride: kernel &* kernel,
          input: Registers(g), output: MutableRegisters(out),
          outputRowStride: height &* width &* registers,
          inputStart: (rows.lowerBound &* outputWidth &+ columns.lowerBound) &* registers,
          outputStart: (y &* width &+ x) &* registers,
          outer: .init(
            count: geometry.outputChannels,
            weightStride: geometry.inputChannels &* kernel &* kernel,
            inputStride: outputHeight &* outputWidth &* registers),
          middle: .init(
            count: rows.count, weightStride: -kernel, inputStride: outputWidth &* registers),
          inner: .init(count: columns.count, weightStride: -1, inputStride: registers)
        ).cover(rows: geometry.inputChannels, registers: registers)
      }
    }
  }
}

extension ConvolutionAlgorithm {
  /// The convolution, strictly a cross-correlation.
  ///
  /// ```
  /// out[o, y, x, b] = Σ_c Σ_ky Σ_kx weight[o, c, ky, kx] · input[c, s y + ky − p, s x + kx − p, b]
  /// ```
  /// Then the channel's bias is added, if there is one.
  ///
  /// - Parameters:
  ///   - weight: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - input: `[inputChannels, height, width, batch]`.
  ///   - bias: `[outputChannels]`.
  ///   - out: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - row: the batch of one feature.
  ///   - workspace: room for `workspace(for: .forward, of: geometry, row:)` scalars.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func forward<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    bias: UnsafePointer<Scalar>? = nil, into out: UnsafeMutablePointer<Scalar>, row: BatchRow,
    workspace: UnsafeMutablePointer<Scalar>
  ) {
    switch self {
    case .winograd4x4Of3x3:
      Winograd4x4Of3x3.forward(
        geometry, weight: weight, input: input, bias: bias, into: out, row: row,
        workspace: workspace)
    case .winograd2x2Of5x5:
      Winograd2x2Of5x5.forward(
        geometry, weight: weight, input: input, bias: bias, into: out, row: row,
        workspace: workspace)
    case .winogradRows4Of5:
      WinogradRows4Of5.forward(
        geometry, weight: weight, input: input, bias: bias, into: out, row: row,
        workspace: workspace)
    case .patches:
      PatchKernel.forward(
        geometry, weight: weight, input: input, bias: bias, into: out, row: row,
        workspace: workspace)
    case .direct:
      ConvolutionKernel.forward(
        geometry, weight: weight, input: input, bias: bias, into: out, row: row)
    }
  }

  /// The derivative with respect to the input, applied to a cotangent.
  ///
  /// ```
  /// out[c, y, x, b] =
  ///   Σ_o Σ_ky Σ_kx weight[o, c, ky, kx] · g[o, (y + p − ky) / s, (x + p − kx) / s, b]
  /// ```
  /// over those ky and kx that the stride s leaves no remainder of.
  ///
  /// - Parameters:
  ///   - weight: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - g: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - out: `[inputChannels, height, width, batch]`.
  ///   - row: the batch of one feature.
  ///   - workspace: room for `workspace(for: .dataGradient, of: geometry, row:)` scalars.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func dataGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, g: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    switch self {
    case .winograd4x4Of3x3:
      Winograd4x4Of3x3.dataGradient(
        geometry, weight: weight, g: g, into: out, row: row, workspace: workspace)
    case .winograd2x2Of5x5:
      Winograd2x2Of5x5.dataGradient(
        geometry, weight: weight, g: g, into: out, row: row, workspace: workspace)
    case .winogradRows4Of5: Self.noRowGradient(geometry)
    case .patches:
      PatchKernel.dataGradient(
        geometry, weight: weight, g: g, into: out, row: row, workspace: workspace)
    case .direct:
      ConvolutionKernel.dataGradient(geometry, weight: weight, g: g, into: out, row: row)
    }
  }

  /// The derivative with respect to the weight, applied to a cotangent.
  ///
  /// ```
  /// out[o, c, ky, kx] = Σ_y Σ_x Σ_b g[o, y, x, b] · input[c, s y + ky − p, s x + kx − p, b]
  /// ```
  /// Padding lanes must be zero in `g` or in `input` (and finite in both).
  ///
  /// - Parameters:
  ///   - g: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - input: `[inputChannels, height, width, batch]`.
  ///   - out: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - row: the batch of one feature.
  ///   - workspace: room for `workspace(for: .weightGradient, of: geometry, row:)` scalars.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package func weightGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, g: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    switch self {
    case .winograd4x4Of3x3:
      Winograd4x4Of3x3.weightGradient(
        geometry, g: g, input: input, into: out, row: row, workspace: workspace)
    case .winograd2x2Of5x5:
      Winograd2x2Of5x5.weightGradient(
        geometry, g: g, input: input, into: out, row: row, workspace: workspace)
    case .winogradRows4Of5: Self.noRowGradient(geometry)
    case .patches:
      PatchKernel.weightGradient(
        geometry, g: g, input: input, into: out, row: row, workspace: workspace)
    case .direct:
      ConvolutionKernel.weightGradient(
        geometry, g: g, input: input, into: out, row: row, workspace: workspace)
    }
  }
}

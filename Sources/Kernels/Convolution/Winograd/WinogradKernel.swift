/// A 5×5 or 3×3 convolution and its two derivatives with less than half of the multiplications, by the
/// transforms of ``Winograd``, ``WinogradLine`` and ``Winograd3``.
///
/// The results are those of ``ConvolutionKernel`` but for rounding, which differs from place to place in a
/// tile: where an image is flat, neighbouring sums are equal only nearly. A lane's bits depend on that lane
/// alone, and the order of every sum is fixed.
package enum WinogradKernel {
  /// Whether `forward` does this convolution; otherwise ``ConvolutionKernel`` does.
  package static func appliesForward(to geometry: ConvolutionGeometry) -> Bool {
    Winograd.applies(to: geometry) || WinogradLine.applies(to: geometry)
      || Winograd3.applies(to: geometry)
  }

  /// Whether both gradients are computed here; otherwise by ``ConvolutionKernel``.
  package static func appliesToGradients(of geometry: ConvolutionGeometry) -> Bool {
    Winograd.applies(to: geometry) || Winograd3.applies(to: geometry)
  }

  /// The convolution, with one bias a channel added if there is one.
  ///
  /// - Parameters:
  ///   - weight: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - input: `[inputChannels, height, width, batch]`.
  ///   - bias: `[outputChannels]`.
  ///   - out: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - row: the batch of one feature.
  ///   - workspace: room for `forwardWorkspace(geometry, row:)` scalars.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func forward<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    bias: UnsafePointer<Scalar>? = nil, into out: UnsafeMutablePointer<Scalar>, row: BatchRow,
    workspace: UnsafeMutablePointer<Scalar>
  ) {
    if Winograd3.applies(to: geometry) {
      let inputs = geometry.inputChannels
      let kernel = Winograd3Forward(
        geometry, input: input, bias: bias, output: out, row: row, workspace: workspace)
      kernel.prepare { weight[(($0 &* inputs &+ $1) &* 3 &+ $2) &* 3 &+ $3] }
      kernel.compute()
    } else if WinogradLine.applies(to: geometry) {
      let kernel = WinogradLineForward(
        geometry, input: input, bias: bias, output: out, row: row, workspace: workspace)
      kernel.prepare(weight)
      kernel.compute()
    } else {
      let kernel = WinogradForward(
        geometry, input: input, bias: bias, output: out, row: row, workspace: workspace)
      kernel.prepare(weight)
      kernel.compute()
    }
  }

  /// The derivative with respect to the input, applied to a cotangent.
  ///
  /// - Parameters:
  ///   - weight: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - g: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - out: `[inputChannels, height, width, batch]`.
  ///   - row: the batch of one feature.
  ///   - workspace: room for `dataGradientWorkspace(geometry, row:)` scalars.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func dataGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, g: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    guard !Winograd3.applies(to: geometry) else {
      // Stride 1: the convolution of g with the weights turned about, inputs and outputs exchanged.
      let outputs = geometry.inputChannels
      let kernel = Winograd3Forward(
        geometry.turned, input: g, bias: nil, output: out, row: row, workspace: workspace)
      kernel.prepare { weight[(($1 &* outputs &+ $0) &* 3 &+ 2 &- $2) &* 3 &+ 2 &- $3] }
      return kernel.compute()
    }
    let kernel = WinogradDataGradient(
      geometry, cotangent: g, output: out, row: row, workspace: workspace)
    kernel.prepare(weight)
    kernel.compute()
  }

  /// The derivative with respect to the weight, applied to a cotangent.
  ///
  /// Padding lanes must be zero in `g` or in `input` (and finite in both).
  ///
  /// - Parameters:
  ///   - g: `[outputChannels, outputHeight, outputWidth, batch]`.
  ///   - input: `[inputChannels, height, width, batch]`.
  ///   - out: `[outputChannels, inputChannels, kernel, kernel]`.
  ///   - row: the batch of one feature.
  ///   - workspace: room for `weightGradientWorkspace(geometry, row:)` scalars.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package static func weightGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, g: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    guard !Winograd3.applies(to: geometry) else {
      return Winograd3WeightGradient(
        geometry, cotangent: g, input: input, row: row, workspace: workspace
      ).compute(into: out)
    }
    WinogradWeightGradient(geometry, cotangent: g, input: input, row: row, workspace: workspace)
      .compute(into: out)
  }

  /// The scalars of memory that `forward` works in.
  package static func forwardWorkspace(_ geometry: ConvolutionGeometry, row: BatchRow) -> Int {
    if Winograd3.applies(to: geometry) {
      return Winograd3Forward<Float>.workspace(geometry, row: row)
    }
    return WinogradLine.applies(to: geometry)
      ? WinogradLineForward<Float>.workspace(geometry) : WinogradForward<Float>.workspace(geometry)
  }

  /// The scalars of memory that `dataGradient` works in.
  package static func dataGradientWorkspace(_ geometry: ConvolutionGeometry, row: BatchRow) -> Int {
    Winograd3.applies(to: geometry)
      ? Winograd3Forward<Float>.workspace(geometry.turned, row: row)
      : WinogradDataGradient<Float>.workspace(geometry)
  }

  /// The scalars of memory that `weightGradient` works in.
  package static func weightGradientWorkspace(
    _ geometry: ConvolutionGeometry, row: BatchRow
  ) -> Int {
    Winograd3.applies(to: geometry)
      ? Winograd3WeightGradient<Float>.workspace(geometry, row: row)
      : WinogradWeightGradient<Float>.workspace(geometry)
  }
}

extension ConvolutionGeometry {
  /// The convolution that the data gradient of stride 1 is.
  fileprivate var turned: ConvolutionGeometry {
    ConvolutionGeometry(
      inputChannels: outputChannels, outputChannels: inputChannels, height: outputHeight,
      width: outputWidth, kernel: kernel, padding: kernel - 1 - padding)
  }
}

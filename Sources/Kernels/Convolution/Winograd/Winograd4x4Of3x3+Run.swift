// Functions of their own, so that each is compiled once a scalar.
extension Winograd4x4Of3x3 {
  /// The convolution, as ``ConvolutionAlgorithm/forward(_:weight:input:bias:into:row:workspace:)``.
  @inline(never)
  static func forward<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    bias: UnsafePointer<Scalar>?, into out: UnsafeMutablePointer<Scalar>, row: BatchRow,
    workspace: UnsafeMutablePointer<Scalar>
  ) {
    let inputs = geometry.inputChannels
    let transform = Winograd4x4Of3x3Forward(
      geometry, input: input, bias: bias, output: out, row: row, workspace: workspace)
    transform.prepare { weight[(($0 &* inputs &+ $1) &* kernel &+ $2) &* kernel &+ $3] }
    transform.compute()
  }

  /// The derivative with respect to the input.
  ///
  /// With stride 1 that is the convolution of g with the weights turned about, inputs and outputs
  /// exchanged.
  @inline(never)
  static func dataGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, g: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    let (outputs, last) = (geometry.inputChannels, kernel &- 1)
    let transform = Winograd4x4Of3x3Forward(
      geometry.turned, input: g, bias: nil, output: out, row: row, workspace: workspace)
    transform.prepare {
      weight[(($1 &* outputs &+ $0) &* kernel &+ last &- $2) &* kernel &+ last &- $3]
    }
    transform.compute()
  }

  /// The derivative with respect to the weight.
  @inline(never)
  static func weightGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, g: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    Winograd4x4Of3x3WeightGradient(
      geometry, cotangent: g, input: input, row: row, workspace: workspace
    ).compute(into: out)
  }
}

extension ConvolutionGeometry {
  /// The convolution that the data gradient of stride 1 is.
  var turned: ConvolutionGeometry {
    ConvolutionGeometry(
      inputChannels: outputChannels, outputChannels: inputChannels, height: outputHeight,
      width: outputWidth, kernel: kernel, padding: kernel - 1 - padding)
  }
}

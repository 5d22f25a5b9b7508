// Functions of their own, so that each is compiled once a scalar.
extension Winograd2x2Of5x5 {
  /// The convolution, as ``ConvolutionAlgorithm/forward(_:weight:input:bias:into:row:workspace:)``.
  @inline(never)
  static func forward<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    bias: UnsafePointer<Scalar>?, into out: UnsafeMutablePointer<Scalar>, row: BatchRow,
    workspace: UnsafeMutablePointer<Scalar>
  ) {
    let transform = Winograd2x2Of5x5Forward(
      geometry, input: input, bias: bias, output: out, row: row, workspace: workspace)
    transform.prepare(weight)
    transform.compute()
  }

  /// The derivative with respect to the input.
  @inline(never)
  static func dataGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, weight: UnsafePointer<Scalar>, g: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    let transform = Winograd2x2Of5x5DataGradient(
      geometry, cotangent: g, output: out, row: row, workspace: workspace)
    transform.prepare(weight)
    transform.compute()
  }

  /// The derivative with respect to the weight.
  @inline(never)
  static func weightGradient<Scalar: KernelScalar>(
    _ geometry: ConvolutionGeometry, g: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>,
    into out: UnsafeMutablePointer<Scalar>, row: BatchRow, workspace: UnsafeMutablePointer<Scalar>
  ) {
    Winograd2x2Of5x5WeightGradient(
      geometry, cotangent: g, input: input, row: row, workspace: workspace
    ).compute(into: out)
  }
}

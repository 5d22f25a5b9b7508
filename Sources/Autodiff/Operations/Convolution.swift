import Kernels

// As with the matrix products, the three operations are each other's derivatives: all are partial
// derivatives of the trilinear form Σ g·(W ∗ x), so any order of derivative stays within them.

/// `W ∗ x` (cross-correlation): weight `[outputs, inputs, kernel, kernel]` and x
/// `[inputs, height, width, batch]` to `[outputs, height′, width′, batch]`, zero padding.
struct Convolution: Operation {
  let geometry: ConvolutionGeometry

  var name: String { "convolution" }
  var primitive: Primitive { .convolution(geometry) }

  func shape(of operands: [Shape]) -> Shape {
    precondition(
      operands[0] == geometry.weightShape && operands[1] == geometry.inputShape,
      "convolution: \(operands[0]) doesn't apply to \(operands[1]) under \(geometry)")
    return geometry.outputShape
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [
      convolutionWeightGradient(cotangent, operands[1], geometry),
      convolutionDataGradient(operands[0], cotangent, geometry),
    ]
  }

  func products(operands: [Shape], result: Shape) -> Products? {
    Products(.withWeights, count: geometry.termCount)
  }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    instruction(site, bias: nil)
  }

  func workspaceCount(_ operands: [Shape], row: BatchRow) -> Int {
    geometry.workspaceCount(for: .forward, row: row)
  }

  /// The instruction for the first two operands, with a bias or without.
  func instruction<Scalar: KernelScalar>(
    _ site: Site<Scalar>, bias: UnsafePointer<Scalar>?
  ) -> Instruction {
    let (weight, x, output) = (site.operands[0], site.operands[1], site.result)
    let (geometry, row, workspace) = (geometry, site.row, site.workspace)
    let algorithm = ConvolutionAlgorithm(for: .forward, of: geometry)
    return {
      algorithm.forward(
        geometry, weight: weight, input: x, bias: bias, into: output, row: row,
        workspace: workspace)
    }
  }
}

/// The cotangent of x: weight and g `[outputs, height′, width′, batch]` to x's shape.
struct ConvolutionDataGradient: Operation {
  let geometry: ConvolutionGeometry

  var name: String { "convolutionDataGradient" }
  var primitive: Primitive { .convolutionDataGradient(geometry) }

  func shape(of operands: [Shape]) -> Shape {
    precondition(
      operands[0] == geometry.weightShape && operands[1] == geometry.outputShape,
      "convolutionDataGradient: \(operands[0]) doesn't apply to \(operands[1]) under \(geometry)")
    return geometry.inputShape
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [
      convolutionWeightGradient(operands[1], cotangent, geometry),
      convolution(operands[0], cotangent, geometry),
    ]
  }

  func products(operands: [Shape], result: Shape) -> Products? {
    Products(.withTransposedWeights, count: geometry.termCount)
  }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (weight, g, output) = (site.operands[0], site.operands[1], site.result)
    let (geometry, row, workspace) = (geometry, site.row, site.workspace)
    let algorithm = ConvolutionAlgorithm(for: .dataGradient, of: geometry)
    return {
      algorithm.dataGradient(
        geometry, weight: weight, g: g, into: output, row: row, workspace: workspace)
    }
  }

  func workspaceCount(_ operands: [Shape], row: BatchRow) -> Int {
    geometry.workspaceCount(for: .dataGradient, row: row)
  }
}

/// The cotangent of the weight: g and x to the weight's shape, summed over the batch.
///
/// One of the operands is a cotangent, whose padding lanes are zero.
struct ConvolutionWeightGradient: Operation {
  let geometry: ConvolutionGeometry

  var name: String { "convolutionWeightGradient" }
  var primitive: Primitive { .convolutionWeightGradient(geometry) }

  func shape(of operands: [Shape]) -> Shape {
    precondition(
      operands[0] == geometry.outputShape && operands[1] == geometry.inputShape,
      "convolutionWeightGradient: \(operands[0]) doesn't fit \(operands[1]) under \(geometry)")
    return geometry.weightShape
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [
      convolution(cotangent, operands[1], geometry),
      convolutionDataGradient(cotangent, operands[0], geometry),
    ]
  }

  func products(operands: [Shape], result: Shape) -> Products? {
    Products(.ofWeightGradient, count: geometry.termCount)
  }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (g, x, output) = (site.operands[0], site.operands[1], site.result)
    let (geometry, row, workspace) = (geometry, site.row, site.workspace)
    let algorithm = ConvolutionAlgorithm(for: .weightGradient, of: geometry)
    return {
      algorithm.weightGradient(
        geometry, g: g, input: x, into: output, row: row, workspace: workspace)
    }
  }

  func workspaceCount(_ operands: [Shape], row: BatchRow) -> Int {
    geometry.workspaceCount(for: .weightGradient, row: row)
  }
}

/// The convolution `W ∗ x` (cross-correlation, as in every framework) with zero padding.
///
/// - Parameters:
///   - weight: `[outputs, inputs, kernel, kernel]`.
///   - x: `[inputs, height, width, batch]`.
///   - padding: zeros added on each side of height and width.
///   - stride: how far the window moves in height and width.
/// - Returns: `[outputs, ⌊(height + 2·padding − kernel) / stride⌋ + 1, ⌊(width + …, batch]`.
package func convolution(
  _ weight: Tensor, _ x: Tensor, padding: Int = 0, stride: Int = 1
) -> Tensor {
  let (w, d) = (weight.shape.dimensions, x.shape.dimensions)
  precondition(
    w.count == 4 && d.count == 3 && w[2] == w[3] && w[1] == d[0],
    "convolution: \(weight.shape) doesn't apply to \(x.shape)")
  let geometry = ConvolutionGeometry(
    inputChannels: w[1], outputChannels: w[0], height: d[1], width: d[2], kernel: w[2],
    padding: padding, stride: stride)
  return convolution(weight, x, geometry)
}

private func convolution(
  _ weight: Tensor, _ x: Tensor, _ geometry: ConvolutionGeometry
) -> Tensor {
  weight.graph.append(Convolution(geometry: geometry), [weight, x])
}

private func convolutionDataGradient(
  _ weight: Tensor, _ g: Tensor, _ geometry: ConvolutionGeometry
) -> Tensor {
  weight.graph.append(ConvolutionDataGradient(geometry: geometry), [weight, g])
}

private func convolutionWeightGradient(
  _ g: Tensor, _ x: Tensor, _ geometry: ConvolutionGeometry
) -> Tensor {
  g.graph.append(ConvolutionWeightGradient(geometry: geometry), [g, x])
}

extension ConvolutionGeometry {
  fileprivate var weightShape: Shape {
    .unbatched([outputChannels, inputChannels, kernel, kernel])
  }

  fileprivate var inputShape: Shape { .batched([inputChannels, height, width]) }

  fileprivate var outputShape: Shape { .batched([outputChannels, outputHeight, outputWidth]) }

  fileprivate func workspaceCount(for pass: ConvolutionPass, row: BatchRow) -> Int {
    ConvolutionAlgorithm(for: pass, of: self).workspace(for: pass, of: self, row: row)
  }
}

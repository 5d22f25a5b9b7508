import Kernels

/// Every so many rows and columns, with channels of zeros behind:
/// `[channels, height, width, batch]` to
/// `[outputChannels, ⌈height / stride⌉, ⌈width / stride⌉, batch]`.
///
/// Its derivative is ``Spreading``.
struct Subsampling: Operation {
  let geometry: SubsamplingKernel.Geometry

  var name: String { "subsampling" }
  var primitive: Primitive { .subsampling(geometry) }

  func shape(of operands: [Shape]) -> Shape {
    precondition(
      operands[0] == geometry.inputShape, "subsampling: \(geometry) doesn't take \(operands[0])")
    return geometry.outputShape
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent.graph.append(Spreading(geometry: geometry), [cotangent])]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (input, output) = (site.operands[0], site.result)
    let (geometry, row) = (geometry, site.row)
    return { SubsamplingKernel.take(geometry, input, into: output, row: row) }
  }
}

/// Values back in the rows and columns that ``Subsampling`` takes them from, zeros between them.
///
/// The channels behind are dropped. Its derivative is ``Subsampling``.
struct Spreading: Operation {
  let geometry: SubsamplingKernel.Geometry

  var name: String { "spreading" }
  var primitive: Primitive { .spreading(geometry) }

  func shape(of operands: [Shape]) -> Shape {
    precondition(
      operands[0] == geometry.outputShape, "spreading: \(geometry) doesn't take \(operands[0])")
    return geometry.inputShape
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent.graph.append(Subsampling(geometry: geometry), [cotangent])]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (input, output) = (site.operands[0], site.result)
    let (geometry, row) = (geometry, site.row)
    return { SubsamplingKernel.spread(geometry, input, into: output, row: row) }
  }
}

extension SubsamplingKernel.Geometry {
  fileprivate var inputShape: Shape { .batched([channels, height, width]) }

  fileprivate var outputShape: Shape { .batched([outputChannels, outputHeight, outputWidth]) }
}

extension Tensor {
  /// Every `stride`-th row and column from the first on, with channels of zeros behind.
  ///
  /// That is the shortcut without parameters of He, Zhang, Ren, Sun 2015 (§3.3, option A).
  /// `[channels, height, width, batch]` gives
  /// `[outputChannels, ⌈height / stride⌉, ⌈width / stride⌉, batch]`.
  package func subsampled(stride: Int, channels outputChannels: Int) -> Tensor {
    let d = shape.dimensions
    precondition(d.count == 3, "subsampled: \(shape) is no image")
    if stride == 1, outputChannels == d[0] { return self }
    return graph.append(
      Subsampling(
        geometry: .init(
          channels: d[0], height: d[1], width: d[2], stride: stride,
          outputChannels: outputChannels)), [self])
  }

  /// The mean of each `stride` × `stride` window, with channels of zeros behind.
  ///
  /// The shortcut in the code of Varga et al. 2018. The stride divides height and width;
  /// `[channels, height, width, batch]` gives
  /// `[outputChannels, height / stride, width / stride, batch]`. Windows are summed from their
  /// first row, from left to right.
  package func averagePooled(stride: Int, channels outputChannels: Int) -> Tensor {
    let d = shape.dimensions
    precondition(
      d.count == 3 && d[1].isMultiple(of: stride) && d[2].isMultiple(of: stride),
      "averagePooled: windows of \(stride) don't divide \(shape)")
    if stride == 1 { return subsampled(stride: 1, channels: outputChannels) }
    let places = (0..<stride).flatMap { row in (0..<stride).map { (row, $0) } }
    let parts = places.map { row, column in
      graph.append(
        Subsampling(
          geometry: .init(
            channels: d[0], height: d[1], width: d[2], stride: stride,
            outputChannels: outputChannels, firstRow: row, firstColumn: column)), [self])
    }
    return parts.dropFirst().reduce(parts[0], +) * (1 / Double(stride * stride))
  }
}

import Kernels

/// Windows of an image laid side by side: `[channels, height, width, batch]` to
/// `[channels, rows · window, columns · window, batch]`.
///
/// Its derivative is ``Folding``.
struct Unfolding: Operation {
  let geometry: UnfoldingKernel.Geometry

  var name: String { "unfolding" }
  var primitive: Primitive { .unfolding(geometry) }

  func shape(of operands: [Shape]) -> Shape {
    precondition(
      operands[0] == geometry.inputShape, "unfolding: \(geometry) doesn't take \(operands[0])")
    return geometry.outputShape
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent.graph.append(Folding(geometry: geometry), [cotangent])]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (input, output) = (site.operands[0], site.result)
    let (geometry, row) = (geometry, site.row)
    return { UnfoldingKernel.unfold(geometry, input, into: output, row: row) }
  }
}

/// The sum of what ``Unfolding`` repeats, each in its place of the image; its derivative is
/// ``Unfolding``.
struct Folding: Operation {
  let geometry: UnfoldingKernel.Geometry

  var name: String { "folding" }
  var primitive: Primitive { .folding(geometry) }

  func shape(of operands: [Shape]) -> Shape {
    precondition(
      operands[0] == geometry.outputShape, "folding: \(geometry) doesn't take \(operands[0])")
    return geometry.inputShape
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent.graph.append(Unfolding(geometry: geometry), [cotangent])]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (input, output) = (site.operands[0], site.result)
    let (geometry, row) = (geometry, site.row)
    return { UnfoldingKernel.fold(geometry, input, into: output, row: row) }
  }
}

extension UnfoldingKernel.Geometry {
  fileprivate var inputShape: Shape { .batched([channels, height, width]) }

  fileprivate var outputShape: Shape { .batched([channels, rows * window, columns * window]) }
}

extension Tensor {
  /// Max pooling with windows that may overlap: `[channels, height, width, batch]` to
  /// `[channels, ⌊(height + 2·padding − window) / stride⌋ + 1, …, batch]`.
  ///
  /// The windows are laid side by side first. What lies outside the image counts as 0, so with
  /// padding the values must not be negative, as those of a ReLU aren't. Derivatives are those of
  /// ``maxPooled(window:)``.
  package func maxPooled(window: Int, stride: Int, padding: Int) -> Tensor {
    if stride == window, padding == 0 { return maxPooled(window: window) }
    let d = shape.dimensions
    precondition(d.count == 3, "maxPooled: \(shape) is no image")
    let geometry = UnfoldingKernel.Geometry(
      channels: d[0], height: d[1], width: d[2], window: window, stride: stride, padding: padding)
    return graph.append(Unfolding(geometry: geometry), [self]).maxPooled(window: window)
  }
}

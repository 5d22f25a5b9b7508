import Kernels

/// Which of a window's values is the largest: `[channels, height, width, batch]` to
/// `[channels, height / window, width / window, batch]`, an index row by row from 0.
///
/// Kink: the first of equal values wins; it carries no derivative, so the second derivative through
/// it is 0.
struct PoolingChoice: Operation {
  let window: Int

  var name: String { "poolingChoice" }
  var primitive: Primitive { .poolingChoice(window: window) }

  func shape(of operands: [Shape]) -> Shape {
    let shape = operands[0]
    precondition(
      shape.isBatched && shape.dimensions.count == 3
        && shape.dimensions[1] % window == 0 && shape.dimensions[2] % window == 0,
      "poolingChoice: windows of \(window) don't divide \(shape)")
    let d = shape.dimensions
    return .batched([d[0], d[1] / window, d[2] / window])
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] { [nil] }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (input, output) = (site.operands[0], site.result)
    let (geometry, row) = (site.poolingGeometry(window, of: 0), site.row)
    return {
      PoolingKernel.choice(geometry, input, into: output, row: row)
    }
  }
}

/// Takes each window's chosen value; its derivative is ``PoolingScatter``.
struct PoolingGather: Operation {
  let window: Int

  var name: String { "poolingGather" }
  var primitive: Primitive { .poolingGather(window: window) }

  func shape(of operands: [Shape]) -> Shape { operands[1] }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent.graph.append(PoolingScatter(window: window), [cotangent, operands[1]]), nil]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    Self.instruction(site, window: window, mask: nil)
  }

  /// The instruction for the first two operands, with a mask or without.
  static func instruction<Scalar: KernelScalar>(
    _ site: Site<Scalar>, window: Int, mask: UnsafePointer<Scalar>?
  ) -> Instruction {
    let (input, choice, output) = (site.operands[0], site.operands[1], site.result)
    let (geometry, row) = (site.poolingGeometry(window, of: 0), site.row)
    return {
      PoolingKernel.gather(geometry, input, choice: choice, mask: mask, into: output, row: row)
    }
  }
}

/// Puts each window's value at its chosen place, zeros elsewhere; its derivative is
/// ``PoolingGather``.
struct PoolingScatter: Operation {
  let window: Int

  var name: String { "poolingScatter" }
  var primitive: Primitive { .poolingScatter(window: window) }

  func shape(of operands: [Shape]) -> Shape {
    precondition(
      operands[0] == operands[1],
      "poolingScatter: cotangent \(operands[0]) doesn't fit choice \(operands[1])")
    let d = operands[0].dimensions
    return .batched([d[0], d[1] * window, d[2] * window])
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent.graph.append(PoolingGather(window: window), [cotangent, operands[1]]), nil]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    Self.instruction(site, window: window, mask: nil)
  }

  /// The instruction for the first two operands, with a mask or without.
  static func instruction<Scalar: KernelScalar>(
    _ site: Site<Scalar>, window: Int, mask: UnsafePointer<Scalar>?
  ) -> Instruction {
    let (g, choice, output) = (site.operands[0], site.operands[1], site.result)
    let d = site.shape.dimensions
    let geometry = PoolingGeometry(channels: d[0], height: d[1], width: d[2], window: window)
    let row = site.row
    return {
      PoolingKernel.scatter(geometry, g, choice: choice, mask: mask, into: output, row: row)
    }
  }
}

extension Site {
  func poolingGeometry(_ window: Int, of operand: Int) -> PoolingGeometry {
    let d = operandShapes[operand].dimensions
    return PoolingGeometry(channels: d[0], height: d[1], width: d[2], window: window)
  }
}

extension Tensor {
  /// Max pooling with windows side by side: `[channels, height, width, batch]` to
  /// `[channels, height / window, width / window, batch]`.
  ///
  /// The first of equal values gets the derivative; the choice itself carries none, so the second
  /// derivative through it is 0.
  package func maxPooled(window: Int) -> Tensor {
    let choice = graph.append(PoolingChoice(window: window), [self])
    return graph.append(PoolingGather(window: window), [self, choice])
  }
}

import Kernels

/// Sums over trailing feature dimensions: `[leading…, trailing…]` to `[leading…]`, batched or not.
///
/// Its derivative is ``BroadcastTrailing``.
struct SumTrailing: Operation {
  let leading: Int

  var name: String { "sum" }
  var primitive: Primitive { .sumTrailing }

  func shape(of operands: [Shape]) -> Shape {
    Self.reducedShape(operands[0], leading: leading, name: name)
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent.broadcast(trailing: Array(operands[0].shape.dimensions.dropFirst(leading)))]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (input, output, row) = (site.operands[0], site.result, site.row)
    let count = site.shape.count
    let trailing = site.operandShapes[0].count / count
    guard site.shape.isBatched else {
      return { RowReduction.sum(input, into: output, leading: count, trailing: trailing) }
    }
    return {
      TrailingReduction.sum(
        input, into: output, leading: count, trailing: trailing, row: row)
    }
  }

  static func reducedShape(_ shape: Shape, leading: Int, name: String) -> Shape {
    precondition(
      (0...shape.dimensions.count).contains(leading),
      "\(name): cannot keep \(leading) dimensions of \(shape)")
    return Shape(Array(shape.dimensions.prefix(leading)), isBatched: shape.isBatched)
  }
}

/// Repeats a tensor along new trailing dimensions: `[leading…]` to `[leading…, trailing…]`.
///
/// Its derivative is ``SumTrailing``.
struct BroadcastTrailing: Operation {
  let trailing: [Int]

  var name: String { "broadcast" }
  var primitive: Primitive { .broadcastTrailing }

  func shape(of operands: [Shape]) -> Shape {
    Shape(operands[0].dimensions + trailing, isBatched: operands[0].isBatched)
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent.sum(keeping: operands[0].shape.dimensions.count)]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (input, output, row) = (site.operands[0], site.result, site.row)
    let leading = site.operandShapes[0].count
    let count = trailing.reduce(1, *)
    guard site.shape.isBatched else {
      return {
        RowReduction.broadcast(input, into: output, leading: leading, trailing: count)
      }
    }
    return {
      TrailingReduction.broadcast(
        input, into: output, leading: leading, trailing: count, row: row)
    }
  }
}

/// The maximum over trailing feature dimensions.
///
/// Kink: it carries no derivative, for it only shifts a softmax, which doesn't depend on the shift.
struct MaximumTrailing: Operation {
  let leading: Int

  var name: String { "maximum" }
  var primitive: Primitive { .maximumTrailing }

  func shape(of operands: [Shape]) -> Shape {
    SumTrailing.reducedShape(operands[0], leading: leading, name: name)
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] { [nil] }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (input, output, row) = (site.operands[0], site.result, site.row)
    let count = site.shape.count
    let trailing = site.operandShapes[0].count / count
    guard site.shape.isBatched else {
      return {
        RowReduction.maximum(input, into: output, leading: count, trailing: trailing)
      }
    }
    return {
      TrailingReduction.maximum(
        input, into: output, leading: count, trailing: trailing, row: row)
    }
  }
}

extension Tensor {
  /// The sum over all feature dimensions but the first `leading`; a batch stays.
  ///
  /// `[channels, height, width, batch]` keeping 1 gives `[channels, batch]`, keeping 0 `[batch]`.
  package func sum(keeping leading: Int = 0) -> Tensor {
    leading == shape.dimensions.count
      ? self : graph.append(SumTrailing(leading: leading), [self])
  }

  /// The maximum over all feature dimensions but the first `leading`; it carries no derivative.
  package func maximum(keeping leading: Int = 0) -> Tensor {
    graph.append(MaximumTrailing(leading: leading), [self])
  }

  /// The tensor repeated along new trailing feature dimensions.
  package func broadcast(trailing: [Int]) -> Tensor {
    trailing.isEmpty ? self : graph.append(BroadcastTrailing(trailing: trailing), [self])
  }
}

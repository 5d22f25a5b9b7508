import Kernels

/// Sums over the examples of the batch: `[feature…, batch]` to `[feature…]`.
///
/// Its derivative is ``BroadcastOverBatch``. Padding lanes don't count.
struct SumOverBatch: Operation {
  var name: String { "sumOverBatch" }
  var primitive: Primitive { .sumOverBatch }

  func shape(of operands: [Shape]) -> Shape {
    precondition(operands[0].isBatched, "sumOverBatch: \(operands[0]) has no batch")
    return .unbatched(operands[0].dimensions)
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent.broadcastOverBatch()]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (input, output) = (site.operands[0], site.result)
    let (features, row) = (site.shape.count, site.row)
    return {
      BatchSums.sum(
        input, into: output, features: features, row: row)
    }
  }
}

/// Repeats a tensor for each example: `[feature…]` to `[feature…, batch]`.
///
/// Padding lanes become zero: that is how cotangents stay out of them. Its derivative is
/// ``SumOverBatch``.
struct BroadcastOverBatch: Operation {
  var name: String { "broadcastOverBatch" }
  var primitive: Primitive { .broadcastOverBatch }

  func shape(of operands: [Shape]) -> Shape {
    precondition(!operands[0].isBatched, "broadcastOverBatch: \(operands[0]) already has a batch")
    return .batched(operands[0].dimensions)
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent.sumOverBatch()]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (input, output) = (site.operands[0], site.result)
    let (features, row) = (site.shape.count, site.row)
    return {
      BatchSums.broadcast(
        input, into: output, features: features, row: row)
    }
  }
}

extension Tensor {
  /// The sum over the batch's examples, `[feature…]`.
  package func sumOverBatch() -> Tensor { graph.append(SumOverBatch(), [self]) }

  /// The mean over the batch's examples, `[feature…]`.
  package func meanOverBatch() -> Tensor { sumOverBatch() * (1 / Double(graph.batch)) }

  /// The tensor once for each example, `[feature…, batch]`.
  package func broadcastOverBatch() -> Tensor { graph.append(BroadcastOverBatch(), [self]) }
}

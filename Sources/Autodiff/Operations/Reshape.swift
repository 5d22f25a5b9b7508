import Kernels

/// The same values under other feature dimensions; it costs nothing when run.
struct Reshape: Operation {
  let dimensions: [Int]

  var name: String { "reshape" }
  var primitive: Primitive { .reshape }

  func shape(of operands: [Shape]) -> Shape {
    let shape = Shape(dimensions, isBatched: operands[0].isBatched)
    precondition(
      shape.count == operands[0].count, "reshape: \(operands[0]) doesn't hold \(dimensions)")
    return shape
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent.reshaped(operands[0].shape.dimensions)]
  }

  func products(operands: [Shape], result: Shape) -> Products? { nil }

  /// The result shares its operand's memory, so there is nothing to do.
  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction { {} }
}

extension Tensor {
  /// The same values under other feature dimensions of the same count.
  package func reshaped(_ dimensions: [Int]) -> Tensor {
    dimensions == shape.dimensions
      ? self : graph.append(Reshape(dimensions: dimensions), [self])
  }
}

import Kernels

// The three products below are each other's derivatives: with weight W `[outputs, inputs]`, x
// `[inputs, batch]` and g `[outputs, batch]`, all are partial derivatives of the trilinear form
// Σ g·(W x), so any order of derivative stays within them.

/// `W x`: `[outputs, inputs]` and `[inputs, batch]` to `[outputs, batch]`.
struct MatrixProduct: Operation {
  var name: String { "matrixProduct" }
  var primitive: Primitive { .matrixProduct }

  func shape(of operands: [Shape]) -> Shape {
    let (weight, x) = (operands[0], operands[1])
    precondition(
      !weight.isBatched && x.isBatched && weight.dimensions.count == 2
        && x.dimensions == [weight.dimensions[1]],
      "matrixProduct: \(weight) doesn't apply to \(x)")
    return .batched([weight.dimensions[0]])
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [outerProduct(cotangent, operands[1]), transposedMatrixProduct(operands[0], cotangent)]
  }

  func products(operands: [Shape], result: Shape) -> Products? {
    Products(.withWeights, count: operands[0].count)
  }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    Self.instruction(site, bias: nil)
  }

  /// The instruction for the first two operands, with a bias or without.
  static func instruction<Scalar: KernelScalar>(
    _ site: Site<Scalar>, bias: UnsafePointer<Scalar>?
  ) -> Instruction {
    let (weight, x, output) = (site.operands[0], site.operands[1], site.result)
    let weightShape = site.operandShapes[0].dimensions
    let (outputs, inputs, row) = (weightShape[0], weightShape[1], site.row)
    return {
      MatrixKernel.product(
        weight, x, bias: bias, into: output, outputs: outputs, inputs: inputs, row: row)
    }
  }
}

/// `Wᵀ g`: `[outputs, inputs]` and `[outputs, batch]` to `[inputs, batch]`.
struct TransposedMatrixProduct: Operation {
  var name: String { "transposedMatrixProduct" }
  var primitive: Primitive { .transposedMatrixProduct }

  func shape(of operands: [Shape]) -> Shape {
    let (weight, g) = (operands[0], operands[1])
    precondition(
      !weight.isBatched && g.isBatched && weight.dimensions.count == 2
        && g.dimensions == [weight.dimensions[0]],
      "transposedMatrixProduct: \(weight) doesn't apply to \(g)")
    return .batched([weight.dimensions[1]])
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [outerProduct(operands[1], cotangent), matrixProduct(operands[0], cotangent)]
  }

  func products(operands: [Shape], result: Shape) -> Products? {
    Products(.withTransposedWeights, count: operands[0].count)
  }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (weight, g, output) = (site.operands[0], site.operands[1], site.result)
    let weightShape = site.operandShapes[0].dimensions
    let (outputs, inputs, row) = (weightShape[0], weightShape[1], site.row)
    return {
      MatrixKernel.transposedProduct(
        weight, g, into: output, outputs: outputs, inputs: inputs, row: row)
    }
  }
}

/// `g xᵀ` summed over the batch: `[outputs, batch]` and `[inputs, batch]` to `[outputs, inputs]`.
struct OuterProduct: Operation {
  var name: String { "outerProduct" }
  var primitive: Primitive { .outerProduct }

  func shape(of operands: [Shape]) -> Shape {
    let (g, x) = (operands[0], operands[1])
    precondition(
      g.isBatched && x.isBatched && g.dimensions.count == 1 && x.dimensions.count == 1,
      "outerProduct: takes two batched vectors, got \(g) and \(x)")
    return .unbatched([g.dimensions[0], x.dimensions[0]])
  }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [matrixProduct(cotangent, operands[1]), transposedMatrixProduct(cotangent, operands[0])]
  }

  func products(operands: [Shape], result: Shape) -> Products? {
    Products(.ofWeightGradient, count: result.count)
  }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (g, x, output) = (site.operands[0], site.operands[1], site.result)
    let (outputs, inputs) = (site.shape.dimensions[0], site.shape.dimensions[1])
    let (row, workspace) = (site.row, site.workspace)
    return {
      MatrixKernel.outerProduct(
        g, x, into: output, outputs: outputs, inputs: inputs, row: row, workspace: workspace)
    }
  }

  func workspaceCount(_ operands: [Shape], row: BatchRow) -> Int {
    MatrixKernel.outerProductWorkspace(
      outputs: operands[0].count, inputs: operands[1].count, row: row)
  }
}

/// The product `W x` of a matrix `[outputs, inputs]` and a vector an example, `[inputs, batch]`.
package func matrixProduct(_ weight: Tensor, _ x: Tensor) -> Tensor {
  weight.graph.append(MatrixProduct(), [weight, x])
}

/// The product `Wᵀ g` of a transposed matrix and a vector an example, `[outputs, batch]`.
package func transposedMatrixProduct(_ weight: Tensor, _ g: Tensor) -> Tensor {
  weight.graph.append(TransposedMatrixProduct(), [weight, g])
}

/// The outer product `g xᵀ` of two vectors an example, summed over the batch.
package func outerProduct(_ g: Tensor, _ x: Tensor) -> Tensor {
  g.graph.append(OuterProduct(), [g, x])
}

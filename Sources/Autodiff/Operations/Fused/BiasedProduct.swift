import Kernels

/// `W ∗ x + b`: a convolution and the bias a channel after it.
struct BiasedConvolution: Computation {
  let convolution: Convolution

  var name: String { "biasedConvolution" }

  func products(operands: [Shape], result: Shape) -> Products? {
    convolution.products(operands: operands, result: result)
  }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    convolution.instruction(site, bias: site.operands[2])
  }

  func workspaceCount(_ operands: [Shape], row: BatchRow) -> Int {
    convolution.workspaceCount(operands, row: row)
  }
}

/// `W x + b`: a matrix product and the bias a row after it.
struct BiasedMatrixProduct: Computation {
  var name: String { "biasedMatrixProduct" }

  func products(operands: [Shape], result: Shape) -> Products? {
    MatrixProduct().products(operands: operands, result: result)
  }

  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    MatrixProduct.instruction(site, bias: site.operands[2])
  }
}

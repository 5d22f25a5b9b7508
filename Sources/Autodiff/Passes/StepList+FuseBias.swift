extension StepList {
  /// Makes a bias part of the convolution or matrix product before it.
  ///
  /// The kernel adds it to the finished sum before it is written, so the bits are the same and a
  /// pass over the result is saved.
  mutating func fuseBiases() {
    for index in indices {
      guard let step = self[index], step.computation is AddBias,
        let producer = soleProducer(of: step.operands[0].id, readBy: index),
        let product = self[producer], product.results[0].shape == step.operands[0].shape
      else { continue }
      let biased: any Computation
      switch product.computation {
      case let convolution as Convolution: biased = BiasedConvolution(convolution: convolution)
      case is MatrixProduct: biased = BiasedMatrixProduct()
      default: continue
      }
      self[producer] = nil
      self[index] = ProgramStep(
        computation: biased, operands: product.operands + [step.operands[1]],
        results: step.results)
    }
  }
}

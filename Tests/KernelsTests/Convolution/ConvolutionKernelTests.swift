import Kernels
import Testing

/// Direct sums, of the convolution and its derivatives, against plain loops that add in the
/// documented order.
struct ConvolutionKernelTests {
  private let direct = ConvolutionAlgorithm.direct

  /// Padding is computed like examples, so the whole rows are compared.
  private func checkForward<Scalar: KernelScalar>(_ type: Scalar.Type, _ test: ConvolutionCase) {
    let (geometry, width) = (test.geometry, test.width)
    let weight = GuardedBuffer<Scalar>(random: geometry.weightCount, seed: 1)
    let input = GuardedBuffer<Scalar>(features: geometry.inputCount, row: test.row, seed: 2)
    let out = direct.forward(test, weight, input)
    var expected = Array(repeating: Scalar.zero, count: out.count)
    geometry.forEachTerm { term in
      for b in 0..<width {
        expected[term.output * width + b] = expected[term.output * width + b].addingProduct(
          weight.pointer[term.weight], input.pointer[term.input * width + b])
      }
    }
    out.expect(expected)
  }

  private func checkData<Scalar: KernelScalar>(_ type: Scalar.Type, _ test: ConvolutionCase) {
    let (geometry, width) = (test.geometry, test.width)
    let weight = GuardedBuffer<Scalar>(random: geometry.weightCount, seed: 1)
    let g = GuardedBuffer<Scalar>(features: geometry.outputCount, row: test.row, seed: 2)
    let out = direct.dataGradient(test, weight, g)
    var expected = Array(repeating: Scalar.zero, count: out.count)
    geometry.forEachTerm { term in
      for b in 0..<width {
        expected[term.input * width + b] = expected[term.input * width + b].addingProduct(
          weight.pointer[term.weight], g.pointer[term.output * width + b])
      }
    }
    out.expect(expected)
  }

  /// A row of outputs is one run of scalars, whose places modulo 16 are the lanes.
  ///
  /// Padding holds zeros in one operand and anything finite in the other, or zeros in both.
  private func checkWeight<Scalar: KernelScalar>(_ type: Scalar.Type, _ test: ConvolutionCase) {
    let (geometry, width) = (test.geometry, test.width)
    var sums = Array(repeating: Scalar.zero, count: geometry.weightCount * lanes)
    let operands = { (paddings: (g: Scalar?, input: Scalar?)) in
      let g = GuardedBuffer<Scalar>(features: geometry.outputCount, row: test.row, seed: 1)
      let input = GuardedBuffer<Scalar>(features: geometry.inputCount, row: test.row, seed: 2)
      if let padding = paddings.g { g.setPadding(test.row, to: padding) }
      if let padding = paddings.input { input.setPadding(test.row, to: padding) }
      return (g, input)
    }
    let (g, input) = operands((nil, nil))
    geometry.forEachTerm { term in
      for b in 0..<test.row.examples {
        let index = term.weight * lanes + (term.column * width + b) % lanes
        sums[index] = sums[index].addingProduct(
          g.pointer[term.output * width + b], input.pointer[term.input * width + b])
      }
    }
    let expected = (0..<geometry.weightCount).map {
      treeSum(sums[($0 * lanes)..<(($0 + 1) * lanes)])
    }
    let paddings: [(Scalar?, Scalar?)] = [(0, 0), (0, nil), (nil, 0), (0, 1e30), (-1e30, 0)]
    for padding in paddings {
      let (g, input) = operands(padding)
      direct.weightGradient(test, g, input).expect(expected)
    }
  }

  @Test(arguments: ConvolutionCase.all + ConvolutionCase.everyBatch)
  func forwardMatchesPlainLoops(test: ConvolutionCase) {
    checkForward(Float.self, test)
    checkForward(Double.self, test)
  }

  @Test(arguments: ConvolutionCase.all + ConvolutionCase.everyBatch)
  func dataGradientMatchesPlainLoops(test: ConvolutionCase) {
    checkData(Float.self, test)
    checkData(Double.self, test)
  }

  @Test(arguments: ConvolutionCase.all + ConvolutionCase.everyBatch)
  func weightGradientMatchesPlainLoops(test: ConvolutionCase) {
    checkWeight(Float.self, test)
    checkWeight(Double.self, test)
  }

  /// What lies in the padding, NaN too, changes no example of the two that keep the batch.
  @Test(arguments: batchSizes, [1, 6])
  func paddingDoesNotMixWithExamples(examples: Int, channels: Int) {
    let test = ConvolutionCase(channels, 5, 4, 6, kernel: 3, padding: 1, examples: examples)
    let (geometry, row) = (test.geometry, test.row)
    let weight = GuardedBuffer<Float>(random: geometry.weightCount, seed: 1)
    func results(padding: Float) -> [[Float]] {
      let input = GuardedBuffer<Float>(features: geometry.inputCount, row: row, seed: 2)
      let g = GuardedBuffer<Float>(features: geometry.outputCount, row: row, seed: 3)
      input.setPadding(row, to: padding)
      g.setPadding(row, to: padding)
      return [
        direct.forward(test, weight, input).examples(row),
        direct.dataGradient(test, weight, g).examples(row),
      ]
    }
    let plain = results(padding: 0)
    for (garbage, plain) in zip(results(padding: .nan), plain) { expectSameBits(garbage, plain) }
    for (garbage, plain) in zip(results(padding: 1e30), plain) { expectSameBits(garbage, plain) }
  }

  /// One output channel computed alone has the bits it has among 13.
  @Test(arguments: [50, 100])
  func bitsDoNotDependOnTheBlock(examples: Int) {
    let all = ConvolutionCase(3, 13, 6, 6, kernel: 5, padding: 2, examples: examples)
    let one = ConvolutionCase(3, 1, 6, 6, kernel: 5, padding: 2, examples: examples)
    let weight = GuardedBuffer<Float>(random: all.geometry.weightCount, seed: 1)
    let input = GuardedBuffer<Float>(features: all.geometry.inputCount, row: all.row, seed: 2)
    let g = GuardedBuffer<Float>(features: all.geometry.outputCount, row: all.row, seed: 3)
    g.setPadding(all.row, to: 0)
    let out = direct.forward(all, weight, input).values
    let gradient = direct.weightGradient(all, g, input).values
    let (weights, outputs) = (one.geometry.weightCount, one.geometry.outputCount * one.width)
    for o in 0..<13 {
      let (ofWeight, ofOutput) = (
        (o * weights)..<((o + 1) * weights), (o * outputs)..<((o + 1) * outputs)
      )
      direct.forward(one, GuardedBuffer(Array(weight.values[ofWeight])), input)
        .expect(Array(out[ofOutput]))
      direct.weightGradient(one, GuardedBuffer(Array(g.values[ofOutput])), input)
        .expect(Array(gradient[ofWeight]))
    }
  }
}

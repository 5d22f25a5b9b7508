import Kernels
import Testing

/// Convolutions by patches against plain loops that add in the documented order: bit for bit, so no
/// tolerance.
struct PatchKernelTests {
  private let patches = ConvolutionAlgorithm.patches

  /// Strides, borders and batches of the direct sums, windows of 1×1 and 3×3 without a stride,
  /// channels that fill registers or don't.
  static let cases =
    ConvolutionCase.strided + [
      ConvolutionCase(3, 18, 6, 5, kernel: 3, padding: 1, examples: 128),
      ConvolutionCase(3, 16, 5, 7, kernel: 3, padding: 0, examples: 100),
      ConvolutionCase(9, 17, 4, 4, kernel: 1, padding: 0, examples: 50),
      ConvolutionCase(20, 33, 6, 6, kernel: 3, padding: 1, stride: 2, examples: 130),
      ConvolutionCase(5, 16, 9, 9, kernel: 1, padding: 0, stride: 2, examples: 1),
    ]

  private func check<Scalar: KernelScalar>(_ type: Scalar.Type, _ test: ConvolutionCase) {
    let (geometry, width) = (test.geometry, test.width)
    let weight = GuardedBuffer<Scalar>(random: geometry.weightCount, seed: 1)
    let input = GuardedBuffer<Scalar>(features: geometry.inputCount, row: test.row, seed: 2)
    let g = GuardedBuffer<Scalar>(features: geometry.outputCount, row: test.row, seed: 3)
    let bias = GuardedBuffer<Scalar>(random: geometry.outputChannels, seed: 4)
    var outputs = Array(repeating: Scalar.zero, count: geometry.outputCount * width)
    var inputs = Array(repeating: Scalar.zero, count: geometry.inputCount * width)
    geometry.forEachTerm { term in
      for b in 0..<width {
        let (o, i) = (term.output * width + b, term.input * width + b)
        outputs[o] = outputs[o].addingProduct(weight.pointer[term.weight], input.pointer[i])
        inputs[i] = inputs[i].addingProduct(weight.pointer[term.weight], g.pointer[o])
      }
    }
    patches.forward(test, weight, input).expect(outputs)
    let area = outputs.count / geometry.outputChannels
    patches.forward(test, weight, input, bias: bias)
      .expect(outputs.enumerated().map { $0.element + bias.pointer[$0.offset / area] })
    patches.dataGradient(test, weight, g).expect(inputs)
  }

  /// Sums over the examples of some neighbouring outputs, as many as make 128 scalars, are added
  /// up.
  private func checkWeight<Scalar: KernelScalar>(_ type: Scalar.Type, _ test: ConvolutionCase) {
    let (geometry, row) = (test.geometry, test.row)
    let together = min(geometry.outputWidth, max(1, 128 / row.scalars))
    let input = GuardedBuffer<Scalar>(features: geometry.inputCount, row: row, seed: 2)
    let g = GuardedBuffer<Scalar>(features: geometry.outputCount, row: row, seed: 3)
    var terms = Array(repeating: [ConvolutionGeometry.Term](), count: geometry.weightCount)
    geometry.forEachTerm { terms[$0.weight].append($0) }
    let expected = terms.map { terms -> Scalar in
      var (total, share, run) = (Scalar.zero, Scalar.zero, -1)
      for term in terms {
        let line = term.output / geometry.outputWidth
        let current = line * geometry.outputWidth + term.column / together
        if current != run { (total, share, run) = (total + share, 0, current) }
        for b in 0..<row.examples {
          share = share.addingProduct(
            g.pointer[term.output * row.scalars + b], input.pointer[term.input * row.scalars + b])
        }
      }
      return total + share
    }
    let paddings: [(g: Scalar, input: Scalar)] = [(0, 0), (0, 1e30), (-1e30, 0)]
    for padding in paddings {
      g.setPadding(row, to: padding.g)
      input.setPadding(row, to: padding.input)
      patches.weightGradient(test, g, input).expect(expected)
    }
  }

  @Test(arguments: cases)
  func convolutionAndDataGradientMatchPlainLoops(test: ConvolutionCase) {
    check(Float.self, test)
    check(Double.self, test)
  }

  @Test(arguments: cases)
  func weightGradientMatchesPlainLoops(test: ConvolutionCase) {
    checkWeight(Float.self, test)
    checkWeight(Double.self, test)
  }
}

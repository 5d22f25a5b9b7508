import Kernels
import Testing

/// Convolutions by patches against plain loops that add in the documented order: bit for bit, so no tolerance.
struct PatchKernelTests {
  /// Strides, borders and batches of the direct sums, windows of 1×1 and 3×3 without a stride, channels that
  /// fill registers or don't.
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
    let forward = workspace(Scalar.self, PatchKernel.forwardWorkspace(geometry, row: test.row))
    let out = GuardedBuffer<Scalar>(count: outputs.count)
    PatchKernel.forward(
      geometry, weight: weight.pointer, input: input.pointer, into: out.pointer, row: test.row,
      workspace: forward.pointer)
    out.expect(outputs)
    PatchKernel.forward(
      geometry, weight: weight.pointer, input: input.pointer, bias: bias.pointer,
      into: out.pointer, row: test.row, workspace: forward.pointer)
    let area = outputs.count / geometry.outputChannels
    out.expect(outputs.enumerated().map { $0.element + bias.pointer[$0.offset / area] })
    forward.expectWholeMargins()
    let data = workspace(Scalar.self, PatchKernel.dataGradientWorkspace(geometry, row: test.row))
    let back = GuardedBuffer<Scalar>(count: inputs.count)
    PatchKernel.dataGradient(
      geometry, weight: weight.pointer, g: g.pointer, into: back.pointer, row: test.row,
      workspace: data.pointer)
    back.expect(inputs)
    data.expectWholeMargins()
  }

  /// Sums over the examples of some neighbouring outputs, as many as make 128 scalars, are added up.
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
      let out = GuardedBuffer<Scalar>(count: geometry.weightCount)
      let workspace = workspace(
        Scalar.self, PatchKernel.weightGradientWorkspace(geometry, row: row))
      PatchKernel.weightGradient(
        geometry, g: g.pointer, input: input.pointer, into: out.pointer, row: row,
        workspace: workspace.pointer)
      out.expect(expected)
      workspace.expectWholeMargins()
    }
  }

  /// What lies in a workspace beforehand must not matter.
  private func workspace<Scalar: KernelScalar>(
    _: Scalar.Type, _ count: Int
  ) -> GuardedBuffer<Scalar> {
    let buffer = GuardedBuffer<Scalar>(count: count)
    buffer.pointer.update(repeating: .nan, count: count)
    return buffer
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

  /// Those of residual networks that change sizes; not those of LeNet-5.
  @Test func itIsForManyChannelsThatWinogradLeaves() {
    func applies(_ test: ConvolutionCase) -> Bool { PatchKernel.applies(to: test.geometry) }
    #expect(applies(ConvolutionCase(48, 96, 32, 32, kernel: 3, padding: 1, stride: 2, examples: 9)))
    #expect(applies(ConvolutionCase(9, 64, 32, 32, kernel: 1, padding: 0, examples: 9)))
    #expect(!applies(ConvolutionCase(3, 48, 32, 32, kernel: 3, padding: 1, examples: 9)))
    #expect(!applies(ConvolutionCase(48, 48, 32, 32, kernel: 3, padding: 1, examples: 9)))
    #expect(!applies(ConvolutionCase(1, 6, 28, 28, kernel: 5, padding: 2, examples: 9)))
    #expect(!applies(ConvolutionCase(6, 16, 14, 14, kernel: 5, padding: 0, examples: 9)))
  }
}

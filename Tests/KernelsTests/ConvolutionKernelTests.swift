import Kernels
import Testing

/// A geometry and a batch.
struct ConvolutionCase: CustomTestStringConvertible, Sendable {
  var geometry: ConvolutionGeometry
  var registers: Int

  init(
    _ inputChannels: Int, _ outputChannels: Int, _ height: Int, _ width: Int, kernel: Int,
    padding: Int, registers: Int
  ) {
    geometry = ConvolutionGeometry(
      inputChannels: inputChannels, outputChannels: outputChannels, height: height, width: width,
      kernel: kernel, padding: padding)
    self.registers = registers
  }

  var testDescription: String {
    """
    [\(geometry.outputChannels), \(geometry.inputChannels), \(geometry.kernel), \
    \(geometry.kernel)] on [\(geometry.height), \(geometry.width)] padded by \
    \(geometry.padding), \(registers) registers
    """
  }

  var batch: Int { registers * lanes }

  static let all = [
    ConvolutionCase(1, 6, 9, 8, kernel: 5, padding: 2, registers: 4),
    ConvolutionCase(6, 16, 7, 7, kernel: 5, padding: 0, registers: 4),
    ConvolutionCase(1, 1, 1, 1, kernel: 1, padding: 0, registers: 1),
    ConvolutionCase(1, 1, 1, 1, kernel: 3, padding: 1, registers: 1),
    ConvolutionCase(2, 5, 4, 6, kernel: 3, padding: 1, registers: 3),
    ConvolutionCase(3, 7, 5, 4, kernel: 2, padding: 1, registers: 5),
    ConvolutionCase(7, 3, 6, 5, kernel: 4, padding: 3, registers: 2),
    ConvolutionCase(5, 13, 2, 3, kernel: 5, padding: 4, registers: 1),
    ConvolutionCase(2, 2, 8, 9, kernel: 7, padding: 3, registers: 7),
    ConvolutionCase(13, 1, 3, 3, kernel: 3, padding: 0, registers: 4),
    ConvolutionCase(1, 3, 3, 20, kernel: 5, padding: 2, registers: 5),
  ]
}

struct ConvolutionKernelTests {
  /// The terms of the convolution: calls `body` with the indices of weight, input and output
  /// features, in the order of the output's storage and of the documented sum.
  private func forEachTerm(
    _ geometry: ConvolutionGeometry, _ body: (_ weight: Int, _ input: Int, _ output: Int) -> Void
  ) {
    let (kernel, padding) = (geometry.kernel, geometry.padding)
    for o in 0..<geometry.outputChannels {
      for y in 0..<geometry.outputHeight {
        for x in 0..<geometry.outputWidth {
          for c in 0..<geometry.inputChannels {
            for ky in 0..<kernel {
              for kx in 0..<kernel {
                let (row, column) = (y + ky - padding, x + kx - padding)
                guard (0..<geometry.height).contains(row), (0..<geometry.width).contains(column)
                else { continue }
                body(
                  ((o * geometry.inputChannels + c) * kernel + ky) * kernel + kx,
                  (c * geometry.height + row) * geometry.width + column,
                  (o * geometry.outputHeight + y) * geometry.outputWidth + x)
              }
            }
          }
        }
      }
    }
  }

  private func checkForward<Scalar: KernelScalar>(_ type: Scalar.Type, _ test: ConvolutionCase) {
    let (geometry, batch) = (test.geometry, test.batch)
    let weight = randomBuffer(geometry.weightCount, seed: 1, of: type)
    let input = randomBuffer(geometry.inputCount * batch, seed: 2, of: type)
    let out = AlignedBuffer<Scalar>(count: geometry.outputCount * batch)
    ConvolutionKernel.forward(
      geometry, weight: weight.pointer, input: input.pointer, into: out.pointer,
      registers: test.registers)
    var expected = Array(repeating: Scalar.zero, count: out.count)
    forEachTerm(geometry) { w, i, o in
      for b in 0..<batch {
        expected[o * batch + b] = expected[o * batch + b].addingProduct(
          weight.pointer[w], input.pointer[i * batch + b])
      }
    }
    expectSameBits(out.values, expected)
  }

  /// The terms come in the order of ascending output features, as the documented sum takes them:
  /// `o` ascends, and within one channel `y` and `x`, so `ky` and `kx` descend.
  private func checkData<Scalar: KernelScalar>(_ type: Scalar.Type, _ test: ConvolutionCase) {
    let (geometry, batch) = (test.geometry, test.batch)
    let weight = randomBuffer(geometry.weightCount, seed: 1, of: type)
    let g = randomBuffer(geometry.outputCount * batch, seed: 2, of: type)
    let out = AlignedBuffer<Scalar>(count: geometry.inputCount * batch)
    ConvolutionKernel.dataGradient(
      geometry, weight: weight.pointer, g: g.pointer, into: out.pointer, registers: test.registers)
    var expected = Array(repeating: Scalar.zero, count: out.count)
    forEachTerm(geometry) { w, i, o in
      for b in 0..<batch {
        expected[i * batch + b] = expected[i * batch + b].addingProduct(
          weight.pointer[w], g.pointer[o * batch + b])
      }
    }
    expectSameBits(out.values, expected)
  }

  private func checkWeight<Scalar: KernelScalar>(_ type: Scalar.Type, _ test: ConvolutionCase) {
    let (geometry, batch) = (test.geometry, test.batch)
    let g = randomBuffer(geometry.outputCount * batch, seed: 1, of: type)
    let input = randomBuffer(geometry.inputCount * batch, seed: 2, of: type)
    let out = AlignedBuffer<Scalar>(count: geometry.weightCount)
    ConvolutionKernel.weightGradient(
      geometry, g: g.pointer, input: input.pointer, into: out.pointer, registers: test.registers)
    var sums = Array(
      repeating: Array(repeating: Scalar.zero, count: lanes), count: geometry.weightCount)
    forEachTerm(geometry) { w, i, o in
      for b in 0..<batch {
        sums[w][b % lanes] = sums[w][b % lanes].addingProduct(
          g.pointer[o * batch + b], input.pointer[i * batch + b])
      }
    }
    expectSameBits(out.values, sums.map(treeSum))
  }

  @Test(arguments: ConvolutionCase.all)
  func forwardMatchesPlainLoops(test: ConvolutionCase) {
    checkForward(Float.self, test)
    checkForward(Double.self, test)
  }

  @Test(arguments: ConvolutionCase.all)
  func dataGradientMatchesPlainLoops(test: ConvolutionCase) {
    checkData(Float.self, test)
    checkData(Double.self, test)
  }

  @Test(arguments: ConvolutionCase.all)
  func weightGradientMatchesPlainLoops(test: ConvolutionCase) {
    checkWeight(Float.self, test)
    checkWeight(Double.self, test)
  }

  /// One output channel computed alone has the bits it has among 13.
  @Test func bitsDoNotDependOnTheBlock() {
    let all = ConvolutionCase(3, 13, 6, 6, kernel: 5, padding: 2, registers: 7)
    let one = ConvolutionCase(3, 1, 6, 6, kernel: 5, padding: 2, registers: 7)
    let weight = randomBuffer(all.geometry.weightCount, seed: 1, of: Float.self)
    let input = randomBuffer(all.geometry.inputCount * all.batch, seed: 2, of: Float.self)
    let g = randomBuffer(all.geometry.outputCount * all.batch, seed: 3, of: Float.self)
    let out = AlignedBuffer<Float>(count: all.geometry.outputCount * all.batch)
    let gradient = AlignedBuffer<Float>(count: all.geometry.weightCount)
    ConvolutionKernel.forward(
      all.geometry, weight: weight.pointer, input: input.pointer, into: out.pointer, registers: 7)
    ConvolutionKernel.weightGradient(
      all.geometry, g: g.pointer, input: input.pointer, into: gradient.pointer, registers: 7)
    let (weights, outputs) = (one.geometry.weightCount, one.geometry.outputCount * one.batch)
    for o in 0..<13 {
      let channel = AlignedBuffer<Float>(count: outputs)
      ConvolutionKernel.forward(
        one.geometry, weight: weight.pointer + o * weights, input: input.pointer,
        into: channel.pointer, registers: 7)
      expectSameBits(channel.values, Array(out.values[(o * outputs)..<((o + 1) * outputs)]))
      let alone = AlignedBuffer<Float>(count: weights)
      ConvolutionKernel.weightGradient(
        one.geometry, g: g.pointer + o * outputs, input: input.pointer, into: alone.pointer,
        registers: 7)
      expectSameBits(alone.values, Array(gradient.values[(o * weights)..<((o + 1) * weights)]))
    }
  }
}

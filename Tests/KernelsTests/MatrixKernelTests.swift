import Kernels
import Testing

/// `[outputs, inputs]` and a batch, whose blocks end in every way they can.
struct MatrixSize: CustomTestStringConvertible, Sendable {
  var outputs: Int
  var inputs: Int
  var registers: Int

  var testDescription: String { "[\(outputs), \(inputs)], \(registers) registers" }
  var batch: Int { registers * lanes }

  static let all: [MatrixSize] =
    [1, 2, 3, 4, 5, 6, 7, 13].flatMap { outputs in
      [1, 5, 6, 7, 13].flatMap { inputs in
        [1, 2, 3, 4, 5, 7].map {
          MatrixSize(outputs: outputs, inputs: inputs, registers: $0)
        }
      }
    } + [
      MatrixSize(outputs: 10, inputs: 84, registers: 4),
      MatrixSize(outputs: 64, inputs: 64, registers: 7),
      MatrixSize(outputs: 1, inputs: 64, registers: 7),
      MatrixSize(outputs: 64, inputs: 1, registers: 7),
    ]
}

struct MatrixKernelTests {
  private func checkProduct<Scalar: KernelScalar>(_ type: Scalar.Type, _ size: MatrixSize) {
    let weight = randomBuffer(size.outputs * size.inputs, seed: 1, of: type)
    let x = randomBuffer(size.inputs * size.batch, seed: 2, of: type)
    let out = AlignedBuffer<Scalar>(count: size.outputs * size.batch)
    MatrixKernel.product(
      weight.pointer, x.pointer, into: out.pointer, outputs: size.outputs, inputs: size.inputs,
      registers: size.registers)
    let expected = (0..<(size.outputs * size.batch)).map { index in
      let (o, b) = (index / size.batch, index % size.batch)
      return (0..<size.inputs).reduce(Scalar.zero) { sum, i in
        sum.addingProduct(weight.pointer[o * size.inputs + i], x.pointer[i * size.batch + b])
      }
    }
    expectSameBits(out.values, expected)
  }

  private func checkTransposed<Scalar: KernelScalar>(_ type: Scalar.Type, _ size: MatrixSize) {
    let weight = randomBuffer(size.outputs * size.inputs, seed: 1, of: type)
    let g = randomBuffer(size.outputs * size.batch, seed: 2, of: type)
    let out = AlignedBuffer<Scalar>(count: size.inputs * size.batch)
    MatrixKernel.transposedProduct(
      weight.pointer, g.pointer, into: out.pointer, outputs: size.outputs, inputs: size.inputs,
      registers: size.registers)
    let expected = (0..<(size.inputs * size.batch)).map { index in
      let (i, b) = (index / size.batch, index % size.batch)
      return (0..<size.outputs).reduce(Scalar.zero) { sum, o in
        sum.addingProduct(weight.pointer[o * size.inputs + i], g.pointer[o * size.batch + b])
      }
    }
    expectSameBits(out.values, expected)
  }

  private func checkOuter<Scalar: KernelScalar>(_ type: Scalar.Type, _ size: MatrixSize) {
    let g = randomBuffer(size.outputs * size.batch, seed: 1, of: type)
    let x = randomBuffer(size.inputs * size.batch, seed: 2, of: type)
    let out = AlignedBuffer<Scalar>(count: size.outputs * size.inputs)
    MatrixKernel.outerProduct(
      g.pointer, x.pointer, into: out.pointer, outputs: size.outputs, inputs: size.inputs,
      registers: size.registers)
    let expected = (0..<(size.outputs * size.inputs)).map { index in
      let (o, i) = (index / size.inputs, index % size.inputs)
      var sums = Array(repeating: Scalar.zero, count: lanes)
      for b in 0..<size.batch {
        sums[b % lanes] = sums[b % lanes].addingProduct(
          g.pointer[o * size.batch + b], x.pointer[i * size.batch + b])
      }
      return treeSum(sums)
    }
    expectSameBits(out.values, expected)
  }

  @Test(arguments: MatrixSize.all)
  func productMatchesPlainLoops(size: MatrixSize) {
    checkProduct(Float.self, size)
    checkProduct(Double.self, size)
  }

  @Test(arguments: MatrixSize.all)
  func transposedProductMatchesPlainLoops(size: MatrixSize) {
    checkTransposed(Float.self, size)
    checkTransposed(Double.self, size)
  }

  @Test(arguments: MatrixSize.all)
  func outerProductMatchesPlainLoops(size: MatrixSize) {
    checkOuter(Float.self, size)
    checkOuter(Double.self, size)
  }

  /// Each row, and each register of the batch, computed alone has the bits it has in a block.
  @Test func bitsDoNotDependOnTheBlock() {
    let size = MatrixSize(outputs: 13, inputs: 37, registers: 7)
    let weight = randomBuffer(size.outputs * size.inputs, seed: 1, of: Float.self)
    let x = randomBuffer(size.inputs * size.batch, seed: 2, of: Float.self)
    let out = AlignedBuffer<Float>(count: size.outputs * size.batch)
    MatrixKernel.product(
      weight.pointer, x.pointer, into: out.pointer, outputs: size.outputs, inputs: size.inputs,
      registers: size.registers)
    for o in 0..<size.outputs {
      let row = AlignedBuffer<Float>(count: size.batch)
      MatrixKernel.product(
        weight.pointer + o * size.inputs, x.pointer, into: row.pointer, outputs: 1,
        inputs: size.inputs, registers: size.registers)
      expectSameBits(row.values, Array(out.values[(o * size.batch)..<((o + 1) * size.batch)]))
    }
    for register in 0..<size.registers {
      let column = AlignedBuffer(
        (0..<(size.inputs * lanes)).map {
          x.pointer[$0 / lanes * size.batch + register * lanes + $0 % lanes]
        })
      let alone = AlignedBuffer<Float>(count: size.outputs * lanes)
      MatrixKernel.product(
        weight.pointer, column.pointer, into: alone.pointer, outputs: size.outputs,
        inputs: size.inputs, registers: 1)
      let expected = (0..<(size.outputs * lanes)).map {
        out.pointer[$0 / lanes * size.batch + register * lanes + $0 % lanes]
      }
      expectSameBits(alone.values, expected)
    }
  }
}

import Kernels
import Testing

/// The products against plain loops that add in the documented order.
struct MatrixKernelTests {
  /// Padding is computed like examples, so the whole rows are compared.
  private func checkProduct<Scalar: KernelScalar>(_ type: Scalar.Type, _ size: MatrixSize) {
    let (width, inputs) = (size.width, size.inputs)
    let weight = GuardedBuffer<Scalar>(random: size.outputs * inputs, seed: 1)
    let x = GuardedBuffer<Scalar>(features: inputs, row: size.row, seed: 2)
    let out = GuardedBuffer<Scalar>(count: size.outputs * width)
    MatrixKernel.product(
      weight.pointer, x.pointer, into: out.pointer, outputs: size.outputs, inputs: inputs,
      row: size.row)
    var expected = Array(repeating: Scalar.zero, count: out.count)
    for o in 0..<size.outputs {
      for i in 0..<inputs {
        for b in 0..<width {
          expected[o * width + b] = expected[o * width + b].addingProduct(
            weight.pointer[o * inputs + i], x.pointer[i * width + b])
        }
      }
    }
    out.expect(expected)
  }

  private func checkTransposed<Scalar: KernelScalar>(_ type: Scalar.Type, _ size: MatrixSize) {
    let (width, inputs) = (size.width, size.inputs)
    let weight = GuardedBuffer<Scalar>(random: size.outputs * inputs, seed: 1)
    let g = GuardedBuffer<Scalar>(features: size.outputs, row: size.row, seed: 2)
    let out = GuardedBuffer<Scalar>(count: inputs * width)
    MatrixKernel.transposedProduct(
      weight.pointer, g.pointer, into: out.pointer, outputs: size.outputs, inputs: inputs,
      row: size.row)
    var expected = Array(repeating: Scalar.zero, count: out.count)
    for o in 0..<size.outputs {
      for i in 0..<inputs {
        for b in 0..<width {
          expected[i * width + b] = expected[i * width + b].addingProduct(
            weight.pointer[o * inputs + i], g.pointer[o * width + b])
        }
      }
    }
    out.expect(expected)
  }

  /// Padding isn't read: it holds NaN in both operands, and so does the workspace.
  private func checkOuter<Scalar: KernelScalar>(_ type: Scalar.Type, _ size: MatrixSize) {
    let (width, inputs) = (size.width, size.inputs)
    let g = GuardedBuffer<Scalar>(features: size.outputs, row: size.row, seed: 1)
    let x = GuardedBuffer<Scalar>(features: inputs, row: size.row, seed: 2)
    g.setPadding(size.row, to: .nan)
    x.setPadding(size.row, to: .nan)
    let out = GuardedBuffer<Scalar>(count: size.outputs * inputs)
    let workspace = GuardedBuffer<Scalar>(
      count: MatrixKernel.outerProductWorkspace(
        outputs: size.outputs, inputs: inputs, row: size.row))
    workspace.pointer.update(repeating: .nan, count: workspace.count)
    MatrixKernel.outerProduct(
      g.pointer, x.pointer, into: out.pointer, outputs: size.outputs, inputs: inputs,
      row: size.row, workspace: workspace.pointer)
    var expected = Array(repeating: Scalar.zero, count: out.count)
    for o in 0..<size.outputs {
      for i in 0..<inputs {
        for b in 0..<size.row.examples {
          expected[o * inputs + i] = expected[o * inputs + i].addingProduct(
            g.pointer[o * width + b], x.pointer[i * width + b])
        }
      }
    }
    out.expect(expected)
    workspace.expectWholeMargins()
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

  /// What lies in the padding, NaN too, changes no example.
  @Test(arguments: batchSizes)
  func paddingDoesNotMixWithExamples(examples: Int) {
    let (outputs, inputs, row) = (13, 7, BatchRow(examples: examples))
    let weight = GuardedBuffer<Float>(random: outputs * inputs, seed: 1)
    func results(padding: Float) -> [[Float]] {
      let x = GuardedBuffer<Float>(features: inputs, row: row, seed: 2)
      let g = GuardedBuffer<Float>(features: outputs, row: row, seed: 3)
      x.setPadding(row, to: padding)
      g.setPadding(row, to: padding)
      let y = GuardedBuffer<Float>(count: outputs * row.scalars)
      MatrixKernel.product(
        weight.pointer, x.pointer, into: y.pointer, outputs: outputs, inputs: inputs, row: row)
      let back = GuardedBuffer<Float>(count: inputs * row.scalars)
      MatrixKernel.transposedProduct(
        weight.pointer, g.pointer, into: back.pointer, outputs: outputs, inputs: inputs, row: row)
      return [y.examples(row), back.examples(row)]
    }
    let plain = results(padding: 0)
    for (garbage, plain) in zip(results(padding: .nan), plain) { expectSameBits(garbage, plain) }
    for (garbage, plain) in zip(results(padding: 1e30), plain) { expectSameBits(garbage, plain) }
  }

  /// Each row, and each example, computed alone has the bits it has in a block.
  @Test(arguments: [50, 100])
  func bitsDoNotDependOnTheBlock(examples: Int) {
    let (outputs, inputs, row) = (13, 37, BatchRow(examples: examples))
    let weight = GuardedBuffer<Float>(random: outputs * inputs, seed: 1)
    let x = GuardedBuffer<Float>(features: inputs, row: row, seed: 2)
    let out = GuardedBuffer<Float>(count: outputs * row.scalars)
    MatrixKernel.product(
      weight.pointer, x.pointer, into: out.pointer, outputs: outputs, inputs: inputs, row: row)
    for o in 0..<outputs {
      let alone = GuardedBuffer<Float>(count: row.scalars)
      MatrixKernel.product(
        weight.pointer + o * inputs, x.pointer, into: alone.pointer, outputs: 1, inputs: inputs,
        row: row)
      alone.expect(Array(out.values[(o * row.scalars)..<((o + 1) * row.scalars)]))
    }
    let single = BatchRow(examples: 1)
    for b in 0..<examples {
      let column = GuardedBuffer<Float>(count: inputs * single.scalars)
      for i in 0..<inputs {
        column.pointer[i * single.scalars] = x.pointer[i * row.scalars + b]
      }
      let alone = GuardedBuffer<Float>(count: outputs * single.scalars)
      MatrixKernel.product(
        weight.pointer, column.pointer, into: alone.pointer, outputs: outputs, inputs: inputs,
        row: single)
      expectSameBits(
        alone.examples(single), (0..<outputs).map { out.pointer[$0 * row.scalars + b] })
    }
  }
}

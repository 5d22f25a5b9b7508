import Kernels
import Testing

/// A kernel of one input, with what it computes for one scalar.
private struct Unary<Scalar: KernelScalar> {
  var name: String
  var kernel: (UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>, Int) -> Void
  var reference: (Scalar) -> Scalar

  static var all: [Unary] {
    [
      Unary(name: "copy", kernel: { Elementwise.copy($0, into: $1, registers: $2) }) { $0 },
      Unary(name: "negate", kernel: { Elementwise.negate($0, into: $1, registers: $2) }) { -$0 },
      Unary(name: "scale", kernel: { Elementwise.scale($0, by: 0.3, into: $1, registers: $2) }) {
        $0 * 0.3
      },
      Unary(
        name: "addScalar", kernel: { Elementwise.addScalar($0, 0.3, into: $1, registers: $2) }
      ) { $0 + 0.3 },
      Unary(name: "reciprocal", kernel: { Elementwise.reciprocal($0, into: $1, registers: $2) }) {
        1 / $0
      },
      Unary(name: "squareRoot", kernel: { Elementwise.squareRoot($0, into: $1, registers: $2) }) {
        $0.squareRoot()
      },
      Unary(name: "absolute", kernel: { Elementwise.absolute($0, into: $1, registers: $2) }) {
        $0.magnitude
      },
      Unary(name: "sign", kernel: { Elementwise.sign($0, into: $1, registers: $2) }) {
        $0 > 0 ? 1 : $0 < 0 ? -1 : 0
      },
      Unary(name: "step", kernel: { Elementwise.step($0, into: $1, registers: $2) }) {
        $0 > 0 ? 1 : 0
      },
      Unary(name: "rectify", kernel: { Elementwise.rectify($0, into: $1, registers: $2) }) {
        $0 <= 0 ? 0 : $0
      },
    ]
  }
}

/// A kernel of two inputs, with what it computes for two scalars.
private struct Binary<Scalar: KernelScalar> {
  typealias Pointer = UnsafePointer<Scalar>

  var name: String
  var kernel: (Pointer, Pointer, UnsafeMutablePointer<Scalar>, Int) -> Void
  var reference: (Scalar, Scalar) -> Scalar

  static var all: [Binary] {
    [
      Binary(name: "add", kernel: { Elementwise.add($0, $1, into: $2, registers: $3) }) { $0 + $1 },
      Binary(name: "subtract", kernel: { Elementwise.subtract($0, $1, into: $2, registers: $3) }) {
        $0 - $1
      },
      Binary(name: "multiply", kernel: { Elementwise.multiply($0, $1, into: $2, registers: $3) }) {
        $0 * $1
      },
      Binary(
        name: "multiplyAccumulate",
        kernel: { Elementwise.multiplyAccumulate($0, $1, plus: $1, into: $2, registers: $3) }
      ) { $1.addingProduct($0, $1) },
    ]
  }
}

struct ElementwiseTests {
  /// Values with all special ones among them.
  private func input<Scalar: KernelScalar>(registers: Int, of type: Scalar.Type) -> [Scalar] {
    let special: [Scalar] = [
      0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNormalMagnitude, -.leastNonzeroMagnitude,
      .greatestFiniteMagnitude,
    ]
    return Array(
      (special + randomBuffer(registers * lanes, seed: 7, of: type).values)
        .prefix(registers * lanes))
  }

  private func checkUnary<Scalar: KernelScalar>(_ type: Scalar.Type, registers: Int) {
    let input = input(registers: registers, of: type)
    for function in Unary<Scalar>.all {
      let x = AlignedBuffer(input)
      let out = randomBuffer(input.count, seed: 9, of: type)
      function.kernel(x.pointer, out.pointer, registers)
      expectSameBits(out.values, input.map(function.reference))
      function.kernel(x.pointer, x.pointer, registers)
      expectSameBits(x.values, out.values)
    }
  }

  private func checkBinary<Scalar: KernelScalar>(_ type: Scalar.Type, registers: Int) {
    let input = input(registers: registers, of: type)
    for function in Binary<Scalar>.all {
      let a = AlignedBuffer(input)
      let b = randomBuffer(input.count, seed: 5, of: type)
      let expected = zip(input, b.values).map(function.reference)
      let out = randomBuffer(input.count, seed: 9, of: type)
      function.kernel(a.pointer, b.pointer, out.pointer, registers)
      expectSameBits(out.values, expected)
      function.kernel(a.pointer, b.pointer, b.pointer, registers)
      expectSameBits(b.values, expected)
    }
  }

  @Test(arguments: [1, 2, 3, 7])
  func unaryKernelsMatchScalarsAlsoInPlace(registers: Int) {
    checkUnary(Float.self, registers: registers)
    checkUnary(Double.self, registers: registers)
  }

  @Test(arguments: [1, 2, 3, 7])
  func binaryKernelsMatchScalarsAlsoInPlace(registers: Int) {
    checkBinary(Float.self, registers: registers)
    checkBinary(Double.self, registers: registers)
  }

  @Test func fillSetsEveryRegisterAskedFor() {
    let buffer = AlignedBuffer<Float>(count: 3 * lanes)
    Elementwise.fill(buffer.pointer, with: 2.5, registers: 2)
    expectSameBits(
      buffer.values, Array(repeating: 2.5, count: 2 * lanes) + Array(repeating: 0, count: lanes))
  }

  @Test func noRegistersMeansNothingIsWritten() {
    let x = randomBuffer(lanes, seed: 1, of: Float.self)
    let out = AlignedBuffer<Float>(count: lanes)
    Elementwise.negate(x.pointer, into: out.pointer, registers: 0)
    expectSameBits(out.values, Array(repeating: 0, count: lanes))
  }
}

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
      (special + GuardedBuffer<Scalar>(random: registers * lanes, seed: 7).values)
        .prefix(registers * lanes))
  }

  private func checkUnary<Scalar: KernelScalar>(_ type: Scalar.Type, registers: Int) {
    let input = input(registers: registers, of: type)
    for function in Unary<Scalar>.all {
      let expected = input.map(function.reference)
      let x = GuardedBuffer(input)
      let out = GuardedBuffer<Scalar>(count: input.count)
      function.kernel(x.pointer, out.pointer, registers)
      out.expect(expected)
      x.expect(input)
      function.kernel(x.pointer, x.pointer, registers)
      x.expect(expected)
    }
  }

  /// Into other memory, over the first operand, over the second, and of one operand with itself.
  private func checkBinary<Scalar: KernelScalar>(_ type: Scalar.Type, registers: Int) {
    let first = input(registers: registers, of: type)
    let second = GuardedBuffer<Scalar>(random: first.count, seed: 5).values
    for function in Binary<Scalar>.all {
      let expected = zip(first, second).map(function.reference)
      let (a, b) = (GuardedBuffer(first), GuardedBuffer(second))
      let out = GuardedBuffer<Scalar>(count: first.count)
      function.kernel(a.pointer, b.pointer, out.pointer, registers)
      out.expect(expected)
      a.expect(first)
      b.expect(second)
      function.kernel(a.pointer, b.pointer, a.pointer, registers)
      a.expect(expected)
      let c = GuardedBuffer(first)
      function.kernel(c.pointer, b.pointer, b.pointer, registers)
      b.expect(expected)
      function.kernel(c.pointer, c.pointer, c.pointer, registers)
      c.expect(zip(first, first).map(function.reference))
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

  /// A tensor of an odd number of octets ends in the middle of a register, and its memory with that
  /// register: in place, each scalar is still computed once.
  @Test(arguments: [(1, 17), (3, 24), (5, 50), (7, 130)])
  func tensorsThatEndInARegisterAreComputedOnceInPlace(features: Int, examples: Int) {
    let row = BatchRow(examples: examples)
    let x = AlignedBuffer<Float>(count: features * row.scalars)
    #expect(row.octets % 2 == 1 && features % 2 == 1)
    #expect(x.capacity == x.count + 8)
    let values = GuardedBuffer<Float>(features: features, row: row, seed: 1).values
    for (index, value) in values.enumerated() { x.pointer[index] = value }
    Elementwise.addScalar(x.pointer, 1, into: x.pointer, registers: x.capacity / lanes)
    Elementwise.multiply(x.pointer, x.pointer, into: x.pointer, registers: x.capacity / lanes)
    expectSameBits(
      Array(UnsafeBufferPointer(start: x.pointer, count: x.count)),
      values.map { ($0 + 1) * ($0 + 1) })
  }

  @Test func fillSetsEveryRegisterAskedFor() {
    let buffer = GuardedBuffer<Float>(zeros: 3 * lanes)
    Elementwise.fill(buffer.pointer, with: 2.5, registers: 2)
    buffer.expect(
      Array(repeating: 2.5, count: 2 * lanes) + Array(repeating: 0, count: lanes))
  }

  @Test func noRegistersMeansNothingIsWritten() {
    let x = GuardedBuffer<Float>(random: lanes, seed: 1)
    let out = GuardedBuffer<Float>(zeros: lanes)
    Elementwise.absolute(x.pointer, into: out.pointer, registers: 0)
    out.expect(Array(repeating: 0, count: lanes))
  }
}

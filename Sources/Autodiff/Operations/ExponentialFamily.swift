import Kernels

/// `exp(x)`; derivative `exp(x)`.
struct Exponential: UnaryElementwise {
  var name: String { "exponential" }
  var primitive: Primitive { .exponential }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent * result]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.exponential(input, into: output, registers: registers)
  }
}

/// `log(x)`; derivative `1/x`.
struct Logarithm: UnaryElementwise {
  var name: String { "logarithm" }
  var primitive: Primitive { .logarithm }
  var isSingularAtZero: Bool { true }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent * operands[0].reciprocal()]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.logarithm(input, into: output, registers: registers)
  }
}

/// `1/x`; derivative `−1/x²`.
struct Reciprocal: UnaryElementwise {
  var name: String { "reciprocal" }
  var primitive: Primitive { .reciprocal }
  var isSingularAtZero: Bool { true }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [-(cotangent * result.squared())]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.reciprocal(input, into: output, registers: registers)
  }
}

/// `√x`; derivative `1/(2√x)`.
///
/// Kink: at 0 the first derivative is infinite.
struct SquareRoot: UnaryElementwise {
  var name: String { "squareRoot" }
  var primitive: Primitive { .squareRoot }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent * result.reciprocal() * 0.5]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.squareRoot(input, into: output, registers: registers)
  }
}

extension Tensor {
  /// `exp` of each value.
  package func exponential() -> Tensor { graph.append(Exponential(), [self]) }

  /// The natural logarithm of each value.
  package func logarithm() -> Tensor { graph.append(Logarithm(), [self]) }

  /// One over each value.
  package func reciprocal() -> Tensor { graph.append(Reciprocal(), [self]) }

  /// The square root of each value.
  package func squareRoot() -> Tensor { graph.append(SquareRoot(), [self]) }
}

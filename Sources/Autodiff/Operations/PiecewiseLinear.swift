import Kernels

/// `max(x, 0)`, known as ReLU.
///
/// Kink: at 0 the first derivative, `step(x)`, is 0; the second is 0 everywhere.
struct Rectify: UnaryElementwise {
  var name: String { "rectify" }
  var primitive: Primitive { .rectify }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent * operands[0].step()]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.rectify(input, into: output, registers: registers)
  }
}

/// 1 where `x > 0`, else 0.
///
/// Kink: at 0 the value is 0; it carries no derivative.
struct Step: UnaryElementwise {
  var name: String { "step" }
  var primitive: Primitive { .step }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [nil]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.step(input, into: output, registers: registers)
  }
}

/// `|x|`, the absolute value.
///
/// Kink: at 0 the first derivative, `sign(x)`, is 0; the second is 0 everywhere.
struct Absolute: UnaryElementwise {
  var name: String { "absolute" }
  var primitive: Primitive { .absolute }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent * operands[0].sign()]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.absolute(input, into: output, registers: registers)
  }
}

/// −1, 0 or 1: the sign.
///
/// Kink: at 0 the value is 0; it carries no derivative.
struct Sign: UnaryElementwise {
  var name: String { "sign" }
  var primitive: Primitive { .sign }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [nil]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.sign(input, into: output, registers: registers)
  }
}

extension Tensor {
  /// `max(x, 0)` of each value: the ReLU activation.
  package func rectified() -> Tensor { graph.append(Rectify(), [self]) }

  /// 1 where the value is positive, else 0; no derivative.
  package func step() -> Tensor { graph.append(Step(), [self]) }

  /// The absolute value of each value.
  package func absolute() -> Tensor { graph.append(Absolute(), [self]) }

  /// The sign of each value, 0 for 0; no derivative.
  package func sign() -> Tensor { graph.append(Sign(), [self]) }
}

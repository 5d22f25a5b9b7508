import Kernels

/// `tanh(x)`; derivative `1 − tanh²(x)`.
struct HyperbolicTangent: UnaryElementwise {
  var name: String { "hyperbolicTangent" }
  var primitive: Primitive { .hyperbolicTangent }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent - cotangent * result.squared()]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.hyperbolicTangent(input, into: output, registers: registers)
  }
}

/// `log(1 + exp(x))`; derivative the logistic sigmoid.
struct Softplus: UnaryElementwise {
  var name: String { "softplus" }
  var primitive: Primitive { .softplus }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent * operands[0].sigmoid()]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.softplus(input, into: output, registers: registers)
  }
}

/// `1/(1 + exp(−x))`; derivative `s − s²`.
struct Sigmoid: UnaryElementwise {
  var name: String { "sigmoid" }
  var primitive: Primitive { .sigmoid }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent * (result - result.squared())]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.sigmoid(input, into: output, registers: registers)
  }
}

extension Tensor {
  /// The hyperbolic tangent of each value.
  package func hyperbolicTangent() -> Tensor { graph.append(HyperbolicTangent(), [self]) }

  /// `log(1 + exp(x))` of each value.
  package func softplus() -> Tensor { graph.append(Softplus(), [self]) }

  /// `1/(1 + exp(−x))` of each value.
  package func sigmoid() -> Tensor { graph.append(Sigmoid(), [self]) }
}

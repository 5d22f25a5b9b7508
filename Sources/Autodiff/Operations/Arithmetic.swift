import Kernels

/// `a + b`.
struct Add: BinaryElementwise {
  var name: String { "add" }
  var primitive: Primitive { .add }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent, cotangent]
  }

  func combine<Scalar: KernelScalar>(
    _ left: UnsafePointer<Scalar>, _ right: UnsafePointer<Scalar>,
    _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.add(left, right, into: output, registers: registers)
  }
}

/// `a − b`.
struct Subtract: BinaryElementwise {
  var name: String { "subtract" }
  var primitive: Primitive { .subtract }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent, -cotangent]
  }

  func combine<Scalar: KernelScalar>(
    _ left: UnsafePointer<Scalar>, _ right: UnsafePointer<Scalar>,
    _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.subtract(left, right, into: output, registers: registers)
  }
}

/// `a · b`, value by value.
struct Multiply: BinaryElementwise {
  var name: String { "multiply" }
  var primitive: Primitive { .multiply }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent * operands[1], cotangent * operands[0]]
  }

  func combine<Scalar: KernelScalar>(
    _ left: UnsafePointer<Scalar>, _ right: UnsafePointer<Scalar>,
    _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.multiply(left, right, into: output, registers: registers)
  }
}

/// `factor · a`.
struct Scaling: UnaryElementwise {
  let factor: Double

  var name: String { "scale" }
  var primitive: Primitive { .scale(factor) }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent * factor]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.scale(input, by: Scalar(factor), into: output, registers: registers)
  }
}

/// `a + offset`.
struct Offset: UnaryElementwise {
  let offset: Double

  var name: String { "offset" }
  var primitive: Primitive { .offset(offset) }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.addScalar(input, Scalar(offset), into: output, registers: registers)
  }
}

/// `a²`.
struct Square: UnaryElementwise {
  var name: String { "square" }
  var primitive: Primitive { .square }

  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    [cotangent * 2 * operands[0]]
  }

  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int
  ) {
    Elementwise.multiply(input, input, into: output, registers: registers)
  }
}

extension Tensor {
  /// The sum, value by value, of two tensors of one shape; of channel combinations one of these.
  package static func + (left: Tensor, right: Tensor) -> Tensor {
    ChannelTerms.sum(left, right) ?? left.graph.append(Add(), [left, right])
  }

  /// The difference, value by value, of two tensors of one shape.
  package static func - (left: Tensor, right: Tensor) -> Tensor {
    left.graph.append(Subtract(), [left, right])
  }

  /// The product, value by value, of two tensors of one shape.
  package static func * (left: Tensor, right: Tensor) -> Tensor {
    left.graph.append(Multiply(), [left, right])
  }

  /// The tensor times a number.
  package static func * (tensor: Tensor, factor: Double) -> Tensor {
    factor == 1 ? tensor : tensor.graph.append(Scaling(factor: factor), [tensor])
  }

  /// A number times the tensor.
  package static func * (factor: Double, tensor: Tensor) -> Tensor { tensor * factor }

  /// The tensor with its sign changed.
  package static prefix func - (tensor: Tensor) -> Tensor { tensor * -1 }

  /// The tensor plus a number.
  package static func + (tensor: Tensor, offset: Double) -> Tensor {
    offset == 0 ? tensor : tensor.graph.append(Offset(offset: offset), [tensor])
  }

  /// The tensor minus a number.
  package static func - (tensor: Tensor, offset: Double) -> Tensor { tensor + -offset }

  /// The square of each value.
  package func squared() -> Tensor { graph.append(Square(), [self]) }
}

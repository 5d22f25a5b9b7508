import Kernels

/// An operation that maps each value by itself: same shape in and out, any shape.
protocol UnaryElementwise: Operation {
  /// Writes the result of each of `registers` registers.
  func map<Scalar: KernelScalar>(
    _ input: UnsafePointer<Scalar>, _ output: UnsafeMutablePointer<Scalar>, registers: Int)

  /// Whether the result at 0 is infinite: then a batch's padding, which starts as zeros, is
  /// cleared.
  var isSingularAtZero: Bool { get }
}

extension UnaryElementwise {
  var isSingularAtZero: Bool { false }

  /// None: a value by itself meets no weight.
  package func products(operands: [Shape], result: Shape) -> Products? { nil }

  /// Always: each value is read just before its result is written.
  package func mayOverwrite(operand index: Int) -> Bool { true }

  /// The operand's.
  package func shape(of operands: [Shape]) -> Shape { operands[0] }

  /// Maps the operand's registers, and clears the batch's padding where zero has no finite result.
  package func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (input, output, registers) = (site.operands[0], site.result, site.registers)
    let padding = site.row.scalars - site.row.examples
    guard isSingularAtZero, site.shape.isBatched, padding > 0 else {
      return { map(input, output, registers: registers) }
    }
    let (features, row, examples) = (site.shape.count, site.row.scalars, site.row.examples)
    return {
      map(input, output, registers: registers)
      for feature in 0..<features {
        (output + (feature * row + examples)).update(repeating: 0, count: padding)
      }
    }
  }
}

/// An operation on two tensors of one shape, value by value.
protocol BinaryElementwise: Operation {
  /// Writes the result of each pair of `registers` registers.
  func combine<Scalar: KernelScalar>(
    _ left: UnsafePointer<Scalar>, _ right: UnsafePointer<Scalar>,
    _ output: UnsafeMutablePointer<Scalar>, registers: Int)
}

extension BinaryElementwise {
  /// None: products value by value don't count.
  package func products(operands: [Shape], result: Shape) -> Products? { nil }

  /// Always: each pair of values is read just before its result is written.
  package func mayOverwrite(operand index: Int) -> Bool { true }

  /// That of both operands.
  package func shape(of operands: [Shape]) -> Shape {
    precondition(
      operands[0] == operands[1], "\(name): shapes differ: \(operands[0]) and \(operands[1])")
    return operands[0]
  }

  /// Combines the operands' registers.
  package func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction {
    let (left, right, output) = (site.operands[0], site.operands[1], site.result)
    let registers = site.registers
    return { combine(left, right, output, registers: registers) }
  }
}

import Kernels

/// A node's rule: the shape of its result, its derivative, and the kernel that computes it.
///
/// An operation lives in one file with its derivative rule. The rule is written with tensors, never
/// with raw memory: that is what makes derivatives of any order come for free. Two nodes with equal
/// operations and equal operands are one node, hence `Hashable`.
package protocol Operation: Hashable, Sendable {
  /// The operation's name in messages and listings.
  var name: String { get }

  /// The result's shape; a caller's mistake ends in a precondition that names both shapes.
  func shape(of operands: [Shape]) -> Shape

  /// The cotangents of the operands, given the result's; nil says "no derivative", on purpose.
  ///
  /// Rules are written for all operands; what isn't needed is dropped before it is compiled.
  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?]

  /// The instruction that computes the result at `site`.
  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction

  /// Whether the result may be written over an operand of the same shape.
  var isElementwise: Bool { get }

  /// The floating-point operations of the multiply-adds that the result needs, two each: those of
  /// convolutions, matrix products and their derivatives. `OperationCount.swift` says what counts.
  func multiplyAddOperations(operands: [Shape], result: Shape, examples: Int) -> Int
}

extension Operation {
  package var isElementwise: Bool { false }

  package func multiplyAddOperations(operands: [Shape], result: Shape, examples: Int) -> Int { 0 }
}

/// One step of a ``Program``: calls one kernel on memory fixed when the program was made.
package typealias Instruction = () -> Void

/// Where a node is computed: its operands' and its result's memory, with their shapes.
package struct Site<Scalar: KernelScalar> {
  package let operands: [UnsafePointer<Scalar>]
  package let operandShapes: [Shape]
  package let result: UnsafeMutablePointer<Scalar>
  package let shape: Shape
  /// Registers of 16 examples a feature: the padded batch divided by 16.
  package let batchRegisters: Int
  /// Examples in the batch, without padding.
  package let examples: Int

  /// The number of 16-lane registers that hold the whole result.
  package var registers: Int {
    shape.isBatched ? shape.count * batchRegisters : (shape.count + lanes - 1) / lanes
  }
}

import Kernels

/// What one step of a ``Program`` computes: an ``Operation``, or several that were fused into one.
package protocol Computation: Sendable {
  /// The name in messages and listings.
  var name: String { get }

  /// The instruction that computes the results at `site`.
  func instruction<Scalar: KernelScalar>(_ site: Site<Scalar>) -> Instruction

  /// The scalars of memory that the instruction works in, beside operands and results.
  func workspaceCount(_ operands: [Shape], row: BatchRow) -> Int

  /// Whether a result of the same size may be written over the operand at this index: each of its
  /// values has been read for the last time when the result's value at its place is written.
  func mayOverwrite(operand index: Int) -> Bool

  /// The multiply-adds with weights that the result needs; nil where there are none.
  ///
  /// It has no default: an operation that forgot its products would be missing from every count of
  /// operations and every share of a peak.
  func products(operands: [Shape], result: Shape) -> Products?
}

extension Computation {
  /// None, for most.
  package func workspaceCount(_ operands: [Shape], row: BatchRow) -> Int { 0 }

  /// Never, for most.
  package func mayOverwrite(operand index: Int) -> Bool { false }
}

/// One step of a ``Program``: calls one kernel on memory fixed when the program was made.
package typealias Instruction = () -> Void

/// Where a step is computed: its operands' and its results' memory, with their shapes.
package struct Site<Scalar: KernelScalar> {
  /// The operands' memory, in their order.
  package let operands: [UnsafePointer<Scalar>]
  /// The operands' shapes, in their order.
  package let operandShapes: [Shape]
  /// The results' memory, in their order.
  package let results: [UnsafeMutablePointer<Scalar>]
  /// The shape of the first result.
  package let shape: Shape
  /// The batch of one feature.
  package let row: BatchRow
  /// Memory for the instruction's use while it runs.
  package let workspace: UnsafeMutablePointer<Scalar>

  /// The first result, for most computations the only one.
  package var result: UnsafeMutablePointer<Scalar> { results[0] }

  /// The number of 16-lane registers that hold the whole result.
  package var registers: Int { row.registers(shape) }
}

extension BatchRow {
  /// The scalars of a tensor's memory.
  func scalars(_ shape: Shape) -> Int { shape.isBatched ? shape.count * scalars : shape.count }

  /// The registers that hold a tensor, the last one in part.
  func registers(_ shape: Shape) -> Int { (scalars(shape) + lanes - 1) / lanes }
}

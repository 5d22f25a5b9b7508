import Kernels

/// A node's rule: the shape of its result, its derivative, its products, and the kernel that
/// computes it.
///
/// An operation lives in one file with its derivative rule. The rule is written with tensors, never
/// with raw memory: that is what makes derivatives of any order come for free. Two nodes with equal
/// operations and equal operands are one node, hence `Hashable`.
package protocol Operation: Computation, Hashable {
  /// What it computes, as data.
  var primitive: Primitive { get }

  /// The result's shape; a caller's mistake ends in a precondition that names both shapes.
  func shape(of operands: [Shape]) -> Shape

  /// The cotangents of the operands, given the result's; nil says "no derivative", on purpose.
  ///
  /// Rules are written for all operands; what isn't needed is dropped before it is compiled.
  func pullback(_ cotangent: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?]
}

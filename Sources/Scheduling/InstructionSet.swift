import Kernels

/// The instruction set that training uses, as the ledger names it.
package enum InstructionSet {
  /// What the kernels were compiled for, whatever machine they run on: `avx512f` or `avx2+fma`.
  package static let name = CompiledInstructionSet.name()
}

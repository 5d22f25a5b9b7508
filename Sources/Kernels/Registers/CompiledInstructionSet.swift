internal import CRegisters

/// The instruction set for which the kernels were compiled.
///
/// Everything here runs on any x86-64 processor, so that the program can say that the kernels
/// don't.
package enum CompiledInstructionSet {
  /// As the ledger names it: `avx512f`, `avx2+fma` or `unknown`.
  @inline(never)
  package static func name() -> String {
    switch compiledInstructionSet() {
    case 2: "avx512f"
    case 1: "avx2+fma"
    default: "unknown"
    }
  }

  /// The first extension that the compiler was allowed to use and this processor lacks; nil where
  /// it has all.
  package static var missing: String? {
    guard let name = missingExtension() else { return nil }
    return String(cString: name)
  }
}

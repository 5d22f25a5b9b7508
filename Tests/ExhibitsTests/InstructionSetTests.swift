import Exhibits
import Kernels
import Scheduling
import Testing

/// The ledger names what the kernels were compiled for, and a program says so before it meets an
/// instruction that the processor lacks.
@Suite struct InstructionSetTests {
  @Test func theNameIsThatOfTheBuild() {
    #expect(InstructionSet.name == CompiledInstructionSet.name())
    #expect(["avx512f", "avx2+fma", "unknown"].contains(InstructionSet.name))
  }

  /// These tests run the kernels, so nothing is missing here.
  @Test func nothingIsMissingWhereTheTestsRun() {
    #expect(CompiledInstructionSet.missing == nil)
  }
}

import Exhibits
import Testing

@Suite struct InstructionSetTests {
  @Test(arguments: [
    ("processor\t: 0\nflags\t\t: fpu sse2 avx2 fma avx512f\n", "avx512f"),
    ("processor\t: 0\nflags\t\t: fpu sse2 avx2 fma\n", "avx2+fma"),
    ("processor\t: 0\nflags\t\t: fpu sse2 avx2\n", "unknown"),
    ("", "unknown"),
  ])
  func theWidestFlagNamesTheSet(information: String, name: String) {
    #expect(InstructionSet.name(cpuInformation: information) == name)
  }
}

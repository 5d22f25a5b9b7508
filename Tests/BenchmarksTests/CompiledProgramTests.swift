import Benchmarks
import Testing

/// Counting in what a compiler gave back.
@Suite struct CompiledProgramTests {
  /// A field of text: its number and kind, its length, its bytes.
  private func field(_ key: [UInt8], _ text: String) -> [UInt8] {
    key + [UInt8(text.utf8.count)] + Array(text.utf8)
  }

  @Test func callsAndInstructionsAreCountedByTheirFields() {
    let (opcode, target): ([UInt8], [UInt8]) = ([0x12], [0xE2, 0x01])
    let bytes =
      field(opcode, "custom-call") + field(target, "__cudnn$convForward") + field(opcode, "add")
      + field(opcode, "convolution") + field(target, "__cudnn$convForward")
      // A name that only begins so, and a word in another field.
      + field(target, "__cudnn$convForwardGraph") + field([0x0A], "convolution")
    let program = CompiledProgram(bytes)
    #expect(program.count(ofTargets: ["__cudnn$convForward"]) == 2)
    #expect(program.count(ofTargets: ["__cudnn$convForward", "__cudnn$convForwardGraph"]) == 3)
    #expect(program.count(ofOperations: "convolution") == 1)
    #expect(CompiledProgram([]).count(ofOperations: "convolution") == 0)
  }
}

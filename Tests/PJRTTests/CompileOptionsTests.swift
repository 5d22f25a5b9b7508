import PJRT
import Testing

/// The bytes of a `CompileOptionsProto`.
@Suite struct CompileOptionsTests {
  @Test func oneReplicaOnOnePartition() {
    #expect(CompileOptions().encoded == [0x1A, 4, 0x20, 1, 0x28, 1])
  }

  @Test func flagsAreMapEntriesInOrderOfTheirNames() {
    let options = CompileOptions(flags: ["b": .integer(300), "a": .bool(true)])
    #expect(
      Array(options.encoded.dropFirst(6)) == [
        0x3A, 7, 0x0A, 1, 0x61, 0x12, 2, 0x10, 1,  // 7: { 1: "a", 2: { 2: 1 } }
        0x3A, 8, 0x0A, 1, 0x62, 0x12, 3, 0x18, 0xAC, 2,  // 7: { 1: "b", 2: { 3: 300 } }
      ])
  }

  @Test func longTextsHaveTheirLengthInSeveralBytes() {
    let options = CompileOptions(flags: ["f": .string(String(repeating: "x", count: 200))])
    #expect(Array(options.encoded[12..<15]) == [0x12, 0xCB, 1])
    #expect(Array(options.encoded[15..<18]) == [0x0A, 0xC8, 1])
  }
}

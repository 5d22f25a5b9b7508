import Exchange
import Foundation
import Testing

/// The format, held against bytes made by hand and against what a hostile file may say.
@Suite struct SafetensorsFileTests {
  /// A file of that header and so many bytes of values.
  private func file(_ header: String, values: Int, length: UInt64? = nil) -> Data {
    var bytes = withUnsafeBytes(of: (length ?? UInt64(header.utf8.count)).littleEndian) {
      Data($0)
    }
    bytes += Data(header.utf8)
    bytes += Data((0..<values).map { UInt8($0 % 256) })
    return bytes
  }

  @Test func theBytesAreThoseOfTheFormat() throws {
    let written = SafetensorsFile(
      [.init("a", [2], [1, -2]), .init("b", [], [0.5])], metadata: ["format": "pt"])
    let header =
      #"{"__metadata__":{"format":"pt"},"a":{"data_offsets":[0,8],"dtype":"F32","shape":[2]},"#
      + #""b":{"data_offsets":[8,12],"dtype":"F32","shape":[]}}"#
    let padded = header + String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
    var expected = withUnsafeBytes(of: UInt64(padded.utf8.count).littleEndian) { Array($0) }
    expected += Array(padded.utf8)
    expected += [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0, 0, 0, 0, 0x3F]
    #expect(written.bytes == expected)
    #expect(try SafetensorsFile(parsing: Data(expected)) == written)
  }

  @Test func theOrderOfTheBytesDecidesNotThatOfTheHeader() throws {
    let read = try SafetensorsFile(
      parsing: file(
        #"{"z":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"#
          + #""a":{"dtype":"I64","shape":[1,1],"data_offsets":[1,9]}}"#, values: 9))
    #expect(read.tensors.map(\.name) == ["z", "a"])
    #expect(read.tensors[1].element == .int64 && read.tensors[1].floats == nil)
    #expect(Array(read.tensors[1].bytes) == Array(1...8))
  }

  @Test(
    arguments: [
      (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, 7, "leave the file"),
      (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, 9, "belong to no array"),
      (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}"#, 8, "leave the file"),
      (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}"#, 8, "leave the file"),
      (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}"#, 8, "leave the file"),
      (#"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}"#, 8, "shape"),
      (#"{"a":{"dtype":"F32","shape":[-1,-2],"data_offsets":[0,8]}}"#, 8, "shape"),
      (
        #"{"a":{"dtype":"F32","shape":[4294967296,4294967296,2],"data_offsets":[0,8]}}"#, 8, "shape"
      ),
      (#"{"a":{"dtype":"F32","shape":[1e30],"data_offsets":[0,8]}}"#, 8, "header"),
      (#"{"a":{"dtype":"C64","shape":[1],"data_offsets":[0,8]}}"#, 8, "unknown type"),
      (#"{"a":{"dtype":"F32","shape":[2]}}"#, 8, "header"),
      (#"{"__metadata__":{"a":1}}"#, 0, "header"),
      ("[]", 0, "not a safetensors file"),
      (
        #"{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"#
          + #""b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}}"#, 6, "overlap"
      ),
      (
        #"{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"#
          + #""b":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}}"#, 8, "hole"
      ),
    ] as [(String, Int, String)])
  func whatDoesNotAgreeIsRefused(header: String, values: Int, words: String) {
    let error = #expect(throws: SafetensorsFault.self) {
      try SafetensorsFile(parsing: file(header, values: values))
    }
    #expect(error.map { "\($0)".contains(words) } ?? false, "\(error as Any)")
  }

  @Test(arguments: [3, 1 << 24 + 1, 1 << 63 - 1, UInt64.max] as [UInt64])
  func aLengthThatIsntTheHeadersIsRefused(length: UInt64) {
    #expect(throws: SafetensorsFault.self) {
      try SafetensorsFile(parsing: file("{}", values: 0, length: length))
    }
  }

  @Test func fewerThanEightBytesAreNoFile() {
    #expect(throws: SafetensorsFault.notSafetensors) {
      try SafetensorsFile(parsing: Data([1, 2, 3]))
    }
  }

  @Test func aPathThatIsNoFileIsNamed() {
    for path in ["/nosuch.safetensors", "/tmp", "/dev/zero"] {
      let error = #expect(throws: ExchangeError.self) { try SafetensorsFile(reading: path) }
      #expect(error.map { "\($0)".hasPrefix(path + ": ") } ?? false)
    }
  }
}

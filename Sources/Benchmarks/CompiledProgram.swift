/// XLA's `HloModuleProto` as far as it is asked here: how often an instruction occurs.
///
/// In it an instruction's opcode is field 2 and the target of a call to a library is field 28, both
/// text (OpenXLA's xla/service/hlo.proto); a field of text is its number, its length and its bytes.
/// Looking for those bytes needs no schema; text that holds another field's bytes by chance isn't
/// to be expected.
package struct CompiledProgram {
  private let bytes: [UInt8]

  /// A serialized module.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The calls to any of these functions of a library.
  package func count(ofTargets targets: [String]) -> Int {
    targets.reduce(0) { $0 + occurrences(of: Self.field(28, $1)) }
  }

  /// The instructions with that opcode.
  package func count(ofOperations opcode: String) -> Int { occurrences(of: Self.field(2, opcode)) }

  private static func field(_ number: UInt64, _ text: String) -> [UInt8] {
    let key = number << 3 | 2
    let keyBytes = key < 0x80 ? [UInt8(key)] : [UInt8(key & 0x7f | 0x80), UInt8(key >> 7)]
    return keyBytes + [UInt8(text.utf8.count)] + Array(text.utf8)
  }

  private func occurrences(of pattern: [UInt8]) -> Int {
    var count = 0
    var place = 0
    while place + pattern.count <= bytes.count {
      if bytes[place] == pattern[0], bytes[place..<place + pattern.count].elementsEqual(pattern) {
        count += 1
        place += pattern.count
      } else {
        place += 1
      }
    }
    return count
  }
}

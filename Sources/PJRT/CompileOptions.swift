/// How a module is compiled: for one device, with flags of XLA.
///
/// A plugin takes a `CompileOptionsProto` of OpenXLA's xla/pjrt/proto/compile_options.proto. Of it
/// only these fields are written, by hand: `executable_build_options` = 3 with `num_replicas` = 4
/// and `num_partitions` = 5, both 1, and `env_option_overrides` = 7, a map from a flag's name to an
/// `OptionOverrideProto` with one of `string_field` = 1, `bool_field` = 2, `int_field` = 3.
package struct CompileOptions: Hashable, Sendable {
  /// What a flag is set to.
  package enum Value: Hashable, Sendable {
    /// A flag of text.
    case string(String)
    /// A flag that is on or off.
    case bool(Bool)
    /// A flag of a whole number.
    case integer(Int)

    /// The value as XLA_FLAGS has it.
    package var text: String {
      switch self {
      case .string(let text): text
      case .bool(let isOn): "\(isOn)"
      case .integer(let number): "\(number)"
      }
    }
  }

  /// Flags by name, as XLA_FLAGS has them without the dashes; a plugin refuses those that it
  /// doesn't know.
  package var flags: [String: Value]

  /// Options with some flags.
  package init(flags: [String: Value] = [:]) { self.flags = flags }

  /// The serialized message, flags in order of their names.
  package var encoded: [UInt8] {
    let onOneDevice = Self.field(4, integer: 1) + Self.field(5, integer: 1)
    var bytes = Self.field(3, onOneDevice)
    for (name, value) in flags.sorted(by: { $0.key < $1.key }) {
      let setting =
        switch value {
        case .string(let text): Self.field(1, Array(text.utf8))
        case .bool(let isOn): Self.field(2, integer: isOn ? 1 : 0)
        case .integer(let number): Self.field(3, integer: UInt64(bitPattern: Int64(number)))
        }
      bytes += Self.field(7, Self.field(1, Array(name.utf8)) + Self.field(2, setting))
    }
    return bytes
  }

  // Protocol buffers' encoding: field number and wire type (0 a number, 2 bytes with their
  // length), then the content; numbers in groups of seven bits, the lowest first.

  private static func field(_ number: UInt64, integer: UInt64) -> [UInt8] {
    variableLength(number << 3) + variableLength(integer)
  }

  private static func field(_ number: UInt64, _ content: [UInt8]) -> [UInt8] {
    variableLength(number << 3 | 2) + variableLength(UInt64(content.count)) + content
  }

  private static func variableLength(_ number: UInt64) -> [UInt8] {
    var (rest, bytes) = (number, [UInt8]())
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}

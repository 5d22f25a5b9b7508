/// The type of a tensor's elements, as StableHLO spells it.
package enum ElementType: String, Hashable, Sendable {
  /// Truth values.
  case boolean = "i1"
  /// Unsigned bytes.
  case byte = "ui8"
  /// Signed integers of 32 bits.
  case int32 = "i32"
  /// Unsigned integers of 32 bits.
  case uint32 = "ui32"
  /// Unsigned integers of 64 bits.
  case uint64 = "ui64"
  /// IEEE 754 numbers of 32 bits.
  case float32 = "f32"
  /// IEEE 754 numbers of 64 bits.
  case float64 = "f64"

  /// Whether the elements are floating-point numbers.
  package var isFloat: Bool { self == .float32 || self == .float64 }

  /// The literal of a number: a float's bits, so that no reader rounds it again.
  ///
  /// - Parameter value: rounded to the type; an integer must fit.
  package func literal(_ value: Double) -> String {
    switch self {
    case .float32: Self.hexadecimal(UInt64(Float(value).bitPattern), digits: 8)
    case .float64: Self.hexadecimal(value.bitPattern, digits: 16)
    case .boolean: value == 0 ? "false" : "true"
    case .byte, .int32, .uint32, .uint64: "\(Int(value))"
    }
  }

  private static func hexadecimal(_ bits: UInt64, digits: Int) -> String {
    let text = String(bits, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: digits - text.count) + text
  }

  /// How StableHLO's `compare` compares such elements.
  var comparison: String {
    switch self {
    case .float32, .float64: "FLOAT"
    case .int32: "SIGNED"
    case .boolean, .byte, .uint32, .uint64: "UNSIGNED"
    }
  }
}

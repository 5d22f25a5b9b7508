import Foundation

/// A file of named arrays in the safetensors format
/// (github.com/huggingface/safetensors, "Format").
///
/// ```
/// 8 bytes          N, the header's length, little-endian
/// N bytes          the header: JSON with each array's type, shape and range of bytes
/// the rest         the arrays' values, row-major, little-endian
/// ```
/// The ranges cover the rest without holes and don't overlap.
package struct SafetensorsFile: Hashable, Sendable {
  /// What an array's values are.
  package enum Element: String, Codable, Hashable, Sendable, CaseIterable {
    case float64 = "F64"
    case float32 = "F32"
    case float16 = "F16"
    case bfloat16 = "BF16"
    case float8WithFiveBitExponent = "F8_E5M2"
    case float8WithFourBitExponent = "F8_E4M3"
    case int64 = "I64"
    case int32 = "I32"
    case int16 = "I16"
    case int8 = "I8"
    case uint64 = "U64"
    case uint32 = "U32"
    case uint16 = "U16"
    case uint8 = "U8"
    case boolean = "BOOL"

    /// The bytes of a value.
    package var byteCount: Int {
      switch self {
      case .float64, .int64, .uint64: 8
      case .float32, .int32, .uint32: 4
      case .float16, .bfloat16, .int16, .uint16: 2
      case .float8WithFiveBitExponent, .float8WithFourBitExponent, .int8, .uint8, .boolean: 1
      }
    }
  }

  /// One array.
  package struct Tensor: Hashable, Sendable {
    /// Its name, unique in the file.
    package let name: String
    /// What its values are.
    package let element: Element
    /// Its dimensions, the slowest first; none for a single value.
    package let dimensions: [Int]
    /// Its values' bytes.
    package let bytes: Data

    /// An array of Float32 values, row-major.
    package init(_ name: String, _ dimensions: [Int], _ values: [Float]) {
      precondition(
        values.count == dimensions.reduce(1, *),
        "SafetensorsFile: \(values.count) values for \(name) \(dimensions)")
      self.init(
        name: name, element: .float32, dimensions: dimensions,
        bytes: values.map(\.bitPattern.littleEndian).withUnsafeBytes { Data($0) })
    }

    /// An array by its bytes, of which there are as many as its dimensions need.
    init(name: String, element: Element, dimensions: [Int], bytes: Data) {
      self.name = name
      self.element = element
      self.dimensions = dimensions
      self.bytes = bytes
    }

    /// The values of an array of Float32, row-major; nil for another type.
    package var floats: [Float]? {
      guard element == .float32 else { return nil }
      return bytes.withUnsafeBytes { buffer in
        stride(from: 0, to: buffer.count, by: 4).map { place in
          Float(
            bitPattern: UInt32(
              littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
        }
      }
    }
  }

  /// The arrays, in the order of their bytes.
  package let tensors: [Tensor]
  /// Words about them, by name.
  package let metadata: [String: String]

  /// A file of `tensors`, whose names differ.
  package init(_ tensors: [Tensor], metadata: [String: String] = [:]) {
    precondition(
      Set(tensors.map(\.name)).count == tensors.count,
      "SafetensorsFile: two arrays of one name among \(tensors.map(\.name))")
    self.tensors = tensors
    self.metadata = metadata
  }
}

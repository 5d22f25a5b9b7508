import Foundation

/// A measurement's values as bytes: Float64, little-endian, in their order.
package enum ValuesData {
  /// The bytes of `values`.
  package static func encoded(_ values: [Double]) -> Data {
    values.map(\.bitPattern.littleEndian).withUnsafeBytes { Data($0) }
  }

  /// The values of `bytes`, whose count is a multiple of 8.
  package static func decoded(_ bytes: Data) -> [Double] {
    precondition(
      bytes.count.isMultiple(of: 8), "ValuesData: \(bytes.count) bytes aren't whole Float64s")
    return bytes.withUnsafeBytes { buffer in
      stride(from: 0, to: buffer.count, by: 8).map { offset in
        Double(
          bitPattern: UInt64(
            littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      }
    }
  }
}

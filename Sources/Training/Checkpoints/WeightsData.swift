import Foundation

/// Parameters as bytes: Float32, little-endian, in the network's order, without padding.
package enum WeightsData {
  /// The bytes of `values`.
  package static func encoded(_ values: [Float]) -> Data {
    values.map(\.bitPattern.littleEndian).withUnsafeBytes { Data($0) }
  }

  /// The values of `bytes`, whose count is a multiple of 4.
  package static func decoded(_ bytes: Data) -> [Float] {
    precondition(
      bytes.count.isMultiple(of: 4), "WeightsData: \(bytes.count) bytes aren't whole Float32s")
    return stride(from: 0, to: bytes.count, by: 4).map { offset in
      Float(bitPattern: bytes.littleEndian(at: offset))
    }
  }
}

extension Data {
  /// Appends the bytes of `value`, the lowest first.
  mutating func append(littleEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  /// The integer whose lowest byte is `offset` bytes after the first.
  func littleEndian<Integer: FixedWidthInteger>(at offset: Int) -> Integer {
    precondition(offset + MemoryLayout<Integer>.size <= count, "Data: no integer at \(offset)")
    return withUnsafeBytes {
      Integer(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Integer.self))
    }
  }
}

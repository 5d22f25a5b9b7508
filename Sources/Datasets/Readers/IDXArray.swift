// The IDX format of MNIST: two zero bytes, a type (8: unsigned byte), the number of dimensions,
// each dimension as a big-endian 32-bit number, then the values, last dimension fastest.
// LeCun, Cortes, Burges 1998, "The MNIST database of handwritten digits".

import Digests
import Foundation

/// An array of unsigned bytes out of an IDX file.
package struct IDXArray: Sendable {
  /// Its dimensions; the first counts the examples.
  package let dimensions: [Int]

  /// Its values, last dimension fastest.
  package let values: [UInt8]

  /// Reads `file`, plain or gzipped, and holds its bytes against `sha256` before handing them out.
  ///
  /// - Parameter rank: the number of dimensions it must have.
  /// - Throws: `unreadable`, `damagedGzip`, `notIDX`, `truncatedIDX`, `digestMismatch`.
  package static func read(_ file: URL, rank: Int, sha256: String?) throws -> IDXArray {
    let headerSize = 4 + 4 * rank
    let digest = SHA256Digest()
    var header: [UInt8] = []
    var values: [UInt8] = []
    // A small gzip file can hold any number of zeros.
    var most = Int.max
    try FileBytes.forEachUnzippedPiece(of: file) { piece in
      digest.update(piece)
      var rest = piece[...]
      if header.count < headerSize {
        let taken = rest.prefix(headerSize - header.count)
        header.append(contentsOf: taken)
        rest = rest.dropFirst(taken.count)
        if header.count == headerSize {
          let promised = try Self.dimensions(header, rank: rank, file: file)
          // A damaged header must not ask for more memory than any data set here has.
          let count = Self.product(promised) ?? 0
          values.reserveCapacity(min(count, 1 << 26))
          most = min(count, 1 << 32) + (1 << 20)
        }
      }
      values.append(contentsOf: rest)
      guard values.count <= most else {
        throw DatasetError.notIDX(file: file, reason: "more values follow than it promises")
      }
    }
    guard header.count == headerSize else {
      throw DatasetError.truncatedIDX(file: file, expected: headerSize, found: header.count)
    }
    let dimensions = try Self.dimensions(header, rank: rank, file: file)
    guard let count = product(dimensions), count >= 0 else {
      throw DatasetError.notIDX(file: file, reason: "dimensions \(dimensions) are too large")
    }
    guard values.count >= count else {
      throw DatasetError.truncatedIDX(
        file: file, expected: headerSize + count, found: headerSize + values.count)
    }
    guard values.count == count else {
      throw DatasetError.notIDX(
        file: file, reason: "\(values.count) values follow dimensions \(dimensions)")
    }
    let found = digest.finish()
    if let sha256, found != sha256 {
      throw DatasetError.digestMismatch(file: file, expected: sha256, found: found)
    }
    return IDXArray(dimensions: dimensions, values: values)
  }

  private static func dimensions(_ header: [UInt8], rank: Int, file: URL) throws -> [Int] {
    guard header[0] == 0, header[1] == 0, header[2] == 8, Int(header[3]) == rank else {
      let start = header.prefix(4).map { String($0) }.joined(separator: " ")
      throw DatasetError.notIDX(
        file: file, reason: "it starts with bytes \(start) instead of 0 0 8 \(rank)")
    }
    return (0..<rank).map { axis in
      header[(4 + 4 * axis)..<(8 + 4 * axis)].reduce(0) { $0 << 8 | Int($1) }
    }
  }

  /// The number of values, or nil if it does not fit.
  private static func product(_ dimensions: [Int]) -> Int? {
    var result = 1
    for dimension in dimensions {
      let (product, overflow) = result.multipliedReportingOverflow(by: dimension)
      if overflow { return nil }
      result = product
    }
    return result
  }
}

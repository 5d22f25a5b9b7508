// The USPS test set as The Elements of Statistical Learning publishes it (Hull 1994; Hastie,
// Tibshirani, Friedman 2009): a line an image, the digit and 16 × 16 values in [−1, 1], rows first,
// −1 for paper and 1 for ink.

import Foundation

extension DataLibrary {
  /// The 2007 images of the USPS test set: features `[2007, 1, 16, 16]` in [−1, 1], ten classes.
  ///
  /// - Throws: `DatasetError` for a missing or altered file.
  package func usps() throws -> ExampleSet {
    let entry = DataCatalogue.usps
    let file = entry.files[0]
    let location = try folders.require(file, of: entry)
    try FileBytes.requireDigest(of: location, file)
    return try USPS.read(location)
  }
}

/// Reading of the text format.
package enum USPS {
  static let side = 16

  /// The images in `file`, plain or gzipped.
  ///
  /// - Throws: `unreadable`, `damagedGzip`, `malformedLine`.
  package static func read(_ file: URL) throws -> ExampleSet {
    var text: [UInt8] = []
    try FileBytes.forEachUnzippedPiece(of: file) {
      text.append(contentsOf: $0)
      guard text.count <= 1 << 26 else {
        throw DatasetError.unreadable(file: file, reason: "it has more than 64 MiB of text")
      }
    }
    var features: [Float] = []
    var labels: [UInt16] = []
    for (index, line) in text.split(separator: UInt8(ascii: "\n")).enumerated() {
      func malformed(_ reason: String) -> DatasetError {
        .malformedLine(file: file, line: index + 1, reason: reason)
      }
      let fields = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
      guard fields.count == 1 + side * side else {
        throw malformed("\(fields.count) numbers instead of \(1 + side * side)")
      }
      let numbers = try fields.map { field in
        guard let number = Float(String(decoding: field, as: UTF8.self)) else {
          throw malformed("'\(String(decoding: field, as: UTF8.self))' is not a number")
        }
        return number
      }
      guard let label = UInt16(exactly: numbers[0]), label < 10 else {
        throw malformed("the digit is \(numbers[0])")
      }
      guard let stray = numbers.dropFirst().first(where: { !(-1...1).contains($0) }) else {
        labels.append(label)
        features.append(contentsOf: numbers.dropFirst())
        continue
      }
      throw malformed("\(stray) is not in [-1, 1]")
    }
    return ExampleSet(
      name: "usps test", featureShape: [1, side, side], features: .floats(features),
      targets: .classes(labels, count: 10))
  }
}

import Foundation

extension SafetensorsFile {
  /// The file's bytes: the same ones for the same arrays and words.
  package var bytes: [UInt8] {
    var entries: [String: HeaderEntry] = [:]
    var start = 0
    for tensor in tensors {
      let end = start + tensor.bytes.count
      entries[tensor.name] = .tensor(
        .init(
          dtype: tensor.element.rawValue, shape: tensor.dimensions, data_offsets: [start, end]))
      start = end
    }
    if !metadata.isEmpty { entries[HeaderEntry.metadataName] = .metadata(metadata) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var header: [UInt8]
    do {
      header = Array(try encoder.encode(entries))
    } catch {
      preconditionFailure("SafetensorsFile: the header can't be written: \(error)")
    }
    // Spaces behind the header let the values begin at a multiple of 8.
    header += [UInt8](repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
    var bytes = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) }
    bytes += header
    for tensor in tensors { bytes += tensor.bytes }
    return bytes
  }
}

/// What the header has under a name.
enum HeaderEntry: Encodable {
  /// The name of what is no array.
  static let metadataName = "__metadata__"

  /// An array, in the format's own words.
  struct Tensor: Codable {
    var dtype: String
    var shape: [Int]
    var data_offsets: [Int]
  }

  case tensor(Tensor)
  case metadata([String: String])

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .tensor(let tensor): try tensor.encode(to: encoder)
    case .metadata(let words): try words.encode(to: encoder)
    }
  }
}

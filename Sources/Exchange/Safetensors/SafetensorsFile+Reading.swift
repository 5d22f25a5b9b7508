import Foundation

extension SafetensorsFile {
  /// The most bytes that a header may have.
  static let greatestHeader = 16 << 20
  /// The most bytes that a file may have: it is read into memory.
  package static let greatestFile = 4 << 30
  /// The most dimensions that an array may have.
  static let greatestRank = 16

  /// Reads a file's bytes, of which nothing is believed: lengths, ranges, types and shapes must
  /// agree with each other and with the number of bytes.
  package init(parsing bytes: Data) throws(SafetensorsFault) {
    let bytes = Data(bytes)
    guard bytes.count >= 8 else { throw .notSafetensors }
    let length = bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self))
    }
    guard length <= UInt64(Self.greatestHeader) else {
      throw .headerTooLarge(bytes: length, most: Self.greatestHeader)
    }
    let values = 8 + Int(length)
    guard values <= bytes.count, length >= 2, bytes[8] == UInt8(ascii: "{") else {
      throw .notSafetensors
    }
    let header: Header
    do {
      header = try JSONDecoder().decode(Header.self, from: bytes[8..<values])
    } catch {
      throw .header
    }
    let sorted = header.tensors.sorted { ($0.start, $0.end, $0.name) < ($1.start, $1.end, $1.name) }
    var place = 0
    var tensors: [Tensor] = []
    for entry in sorted {
      let (element, range) = try entry.checked(available: bytes.count - values)
      guard range.lowerBound == place else { throw .ranges(entry.name) }
      place = range.upperBound
      tensors.append(
        Tensor(
          name: entry.name, element: element, dimensions: entry.tensor.shape,
          bytes: bytes.subdata(in: values + range.lowerBound..<values + range.upperBound)))
    }
    guard place == bytes.count - values else {
      throw .unusedBytes(bytes.count - values - place)
    }
    self.tensors = tensors
    metadata = header.metadata
  }
}

/// A header as it stands in the file.
private struct Header: Decodable {
  struct Entry {
    var name: String
    var tensor: HeaderEntry.Tensor

    var start: Int { tensor.data_offsets.first ?? 0 }
    var end: Int { tensor.data_offsets.last ?? 0 }

    /// The type and the range, once shape, type and range agree.
    func checked(
      available: Int
    ) throws(SafetensorsFault) -> (SafetensorsFile.Element, Range<Int>) {
      guard let element = SafetensorsFile.Element(rawValue: tensor.dtype) else {
        throw .unknownType(tensor.dtype, name)
      }
      guard tensor.data_offsets.count == 2, 0 <= start, start <= end, end <= available else {
        throw .ranges(name)
      }
      guard tensor.shape.count <= SafetensorsFile.greatestRank else { throw .shape(name) }
      var count = element.byteCount
      for dimension in tensor.shape {
        let (product, isTooLarge) = count.multipliedReportingOverflow(by: dimension)
        guard dimension >= 0, !isTooLarge else { throw .shape(name) }
        count = product
      }
      guard count == end - start else { throw .shape(name) }
      return (element, start..<end)
    }
  }

  var tensors: [Entry] = []
  var metadata: [String: String] = [:]

  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    for name in container.allKeys {
      if name.stringValue == HeaderEntry.metadataName {
        metadata = try container.decode([String: String].self, forKey: name)
      } else {
        tensors.append(
          Entry(
            name: name.stringValue,
            tensor: try container.decode(HeaderEntry.Tensor.self, forKey: name)))
      }
    }
  }
}

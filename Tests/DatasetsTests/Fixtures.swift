import Datasets
import Foundation

/// A folder of its own that goes when the test is over.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("datasets-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes `bytes` to the relative path `name` and returns its location.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> URL {
    let file = url.appendingPathComponent(name, isDirectory: false)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file
  }

  /// The names in the folder, at any depth.
  func contents() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
  }
}

/// An IDX file of unsigned bytes.
func idx(_ dimensions: [Int], _ values: [UInt8]) -> [UInt8] {
  [0, 0, 8, UInt8(dimensions.count)]
    + dimensions.flatMap { dimension in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: dimension >> $0) }
    } + values
}

/// A gzip file (RFC 1952) of stored blocks, which needs no compressor.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  func littleEndian(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
  var rest = bytes[...]
  repeat {
    let block = rest.prefix(0xFFFF)
    rest = rest.dropFirst(block.count)
    result.append(rest.isEmpty ? 1 : 0)
    result += littleEndian(block.count, 2) + littleEndian(~block.count, 2) + block
  } while !rest.isEmpty
  var checksum: UInt32 = .max
  for byte in bytes {
    checksum ^= UInt32(byte)
    for _ in 0..<8 {
      checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1
    }
  }
  return result + littleEndian(Int(~checksum), 4) + littleEndian(bytes.count, 4)
}

/// Bytes without a pattern that a reader could mistake for its own.
func noise(_ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
}

/// The data folder that `REPLICATE_DATA` names, if it names one.
let realData: URL? = ProcessInfo.processInfo.environment["REPLICATE_DATA"].flatMap {
  $0.isEmpty ? nil : URL(fileURLWithPath: $0, isDirectory: true)
}

/// The error that `body` throws, if it throws one of this target.
func datasetError(_ body: () throws -> Void) -> DatasetError? {
  do {
    try body()
    return nil
  } catch {
    return error as? DatasetError
  }
}

/// A tar archive (POSIX.1-1988) of `files`.
func tar(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
  var archive: [UInt8] = []
  for (path, bytes) in files {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
    }
    func octal(_ number: Int, _ digits: Int) -> String {
      let text = String(number, radix: 8)
      return String(repeating: "0", count: digits - text.count) + text
    }
    put(path, at: 0)
    put(octal(0o644, 7), at: 100)
    put(octal(0, 7), at: 108)
    put(octal(0, 7), at: 116)
    put(octal(bytes.count, 11), at: 124)
    put(octal(0, 11), at: 136)
    put("0", at: 156)
    put("ustar\u{0}00", at: 257)
    put("        ", at: 148)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0}", at: 148)
    archive += header + bytes
    archive += [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
  }
  return archive + [UInt8](repeating: 0, count: 1024)
}

/// Whether that folder holds a data set's own, such as `usps`: it may have some and lack others.
func hasRealData(_ name: String) -> Bool {
  realData.map { FileManager.default.fileExists(atPath: $0.path + "/\(name)") } ?? false
}

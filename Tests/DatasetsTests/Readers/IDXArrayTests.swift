import Datasets
import Digests
import Foundation
import Testing

@Suite struct IDXArrayTests {
  let folder = try? TemporaryFolder()
  let values = noise(2 * 3 * 4)
  var bytes: [UInt8] { idx([2, 3, 4], values) }

  private func write(_ bytes: [UInt8], _ name: String = "file") throws -> URL {
    try #require(folder).write(bytes, to: name)
  }

  @Test(arguments: [false, true])
  func readsPlainAndGzippedFiles(isGzipped: Bool) throws {
    let file = try write(isGzipped ? gzip(bytes) : bytes)
    let array = try IDXArray.read(file, rank: 3, sha256: SHA256Digest.hex(of: Data(bytes)))
    #expect(array.dimensions == [2, 3, 4])
    #expect(array.values == values)
  }

  @Test func readsFilesOfManyPieces() throws {
    // Larger than the pieces of 2¹⁸ bytes in which files are read and gunzipped.
    let large = noise(700_000)
    let file = try write(gzip(idx([700_000], large)))
    #expect(try IDXArray.read(file, rank: 1, sha256: nil).values == large)
  }

  @Test func readsSeveralGzipMembers() throws {
    let file = try write(gzip(Array(bytes[..<9])) + gzip(Array(bytes[9...])))
    #expect(try IDXArray.read(file, rank: 3, sha256: nil).values == values)
  }

  @Test(arguments: [0, 3, 15, 16, 39])
  func namesWhatIsMissingOfATruncatedFile(length: Int) throws {
    let file = try write(Array(bytes[..<length]))
    let error = datasetError { _ = try IDXArray.read(file, rank: 3, sha256: nil) }
    #expect(
      error == .truncatedIDX(file: file, expected: length < 16 ? 16 : 40, found: length))
  }

  @Test func refusesOtherBytes() throws {
    var altered = bytes
    altered[20] ^= 1
    let file = try write(altered)
    let expected = SHA256Digest.hex(of: Data(bytes))
    let error = datasetError { _ = try IDXArray.read(file, rank: 3, sha256: expected) }
    let found = SHA256Digest.hex(of: Data(altered))
    #expect(error == .digestMismatch(file: file, expected: expected, found: found))
  }

  @Test(arguments: [1, 9, 20, 47, 60])
  func refusesACutGzipFile(length: Int) throws {
    let whole = gzip(bytes)
    #expect(whole.count == 63)
    let file = try write(Array(whole[..<length]))
    switch datasetError({ _ = try IDXArray.read(file, rank: 3, sha256: nil) }) {
    case .damagedGzip(file, _): break
    // One byte is not known for gzip yet.
    case .truncatedIDX(file, 16, 1): #expect(length == 1)
    case let error: Issue.record("\(String(describing: error))")
    }
  }

  @Test func refusesADamagedGzipFile() throws {
    var damaged = gzip(bytes)
    damaged[30] ^= 1  // within the stored bytes: only the checksum tells
    let file = try write(damaged)
    guard
      case .damagedGzip(file, _) = datasetError({
        _ = try IDXArray.read(file, rank: 3, sha256: nil)
      })
    else {
      Issue.record("a wrong checksum went unnoticed")
      return
    }
  }

  @Test func refusesWhatIsNotIDX() throws {
    let files = [
      try write([1] + bytes.dropFirst(), "magic"), try write(idx([4], [1, 2, 3, 4]) + noise(20)),
      try write(bytes + [0], "longer"),
      try write(idx([1 << 31, 1 << 31, 1 << 31], []), "huge"),
    ]
    for file in files {
      guard
        case .notIDX(file, _) = datasetError({
          _ = try IDXArray.read(file, rank: 3, sha256: nil)
        })
      else {
        Issue.record("\(file.lastPathComponent) was read")
        continue
      }
    }
  }

  @Test func namesAFileThatIsNotThere() throws {
    let file = try #require(folder).url.appendingPathComponent("absent")
    let error = datasetError { _ = try IDXArray.read(file, rank: 1, sha256: nil) }
    #expect(error == .unreadable(file: file, reason: "No such file or directory"))
  }
}

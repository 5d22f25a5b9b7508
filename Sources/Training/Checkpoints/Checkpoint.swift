import Digests
import Foundation

/// The state of a run between two iterations, as bytes.
///
/// Little-endian: 8 bytes `REPLCKPT`, format version (UInt32), number of value lists (UInt32), the
/// run's key (64 ASCII digits), iterations done (UInt64), seconds so far (Float64), values a list
/// (UInt64); the lists (Float32): parameters, then the optimizer's moments; what was measured on
/// the way (Float64), where the run asks for that; last, the SHA-256 of all that, 64 ASCII digits.
package struct Checkpoint: Equatable {
  /// The key of the run.
  package var runKey: String
  /// The number of iterations done.
  package var iteration: Int
  /// The seconds of training so far; they decide nothing.
  package var seconds: Double
  /// The parameters, then the optimizer's moments, each in logical order.
  package var lists: [[Float]]
  /// What was measured on the way; its number follows from the run and the iteration.
  package var measured: [Double]

  private static let magic = Array("REPLCKPT".utf8)
  private static let formatVersion: UInt32 = 1
  private static let digestLength = 64
  private static let headerLength = 8 + 4 + 4 + 64 + 8 + 8 + 8

  /// The bytes.
  package func encoded() -> Data {
    var bytes = Data(Self.magic)
    bytes.append(littleEndian: Self.formatVersion)
    bytes.append(littleEndian: UInt32(lists.count))
    bytes.append(contentsOf: runKey.utf8)
    bytes.append(littleEndian: UInt64(iteration))
    bytes.append(littleEndian: seconds.bitPattern)
    bytes.append(littleEndian: UInt64(lists.first?.count ?? 0))
    for list in lists {
      bytes.append(WeightsData.encoded(list))
    }
    for value in measured {
      bytes.append(littleEndian: value.bitPattern)
    }
    bytes.append(contentsOf: SHA256Digest.hex(of: bytes).utf8)
    return bytes
  }

  /// Reads the bytes of a checkpoint of the run with `key`.
  ///
  /// - Parameters:
  ///   - lists: how many lists of values the run's checkpoint has.
  ///   - count: how many values each has.
  ///   - measured: how many values the run has measured by an iteration.
  /// - Throws: the fault, if the bytes are damaged or not of this run.
  package init(
    decoding bytes: Data, runKey key: String, lists listCount: Int, count: Int,
    measured measuredCount: (_ iteration: Int) -> Int = { _ in 0 }
  ) throws(CheckpointFault) {
    let bytes = Data(bytes)
    guard bytes.starts(with: Self.magic) else { throw .notACheckpoint }
    let measuredStart = Self.headerLength + listCount * count * 4
    guard bytes.count >= Self.headerLength + Self.digestLength else {
      throw .size(expected: measuredStart + Self.digestLength, found: bytes.count)
    }
    let version: UInt32 = bytes.littleEndian(at: 8)
    guard version == Self.formatVersion else { throw .formatVersion(Int(version)) }
    let digest = bytes.suffix(Self.digestLength)
    guard digest.elementsEqual(SHA256Digest.hex(of: bytes.dropLast(Self.digestLength)).utf8) else {
      throw .digest
    }
    let foundKey = String(decoding: bytes[16..<80], as: UTF8.self)
    guard foundKey == key else { throw .otherRun(key: foundKey) }
    let foundLists: UInt32 = bytes.littleEndian(at: 12)
    let foundCount: UInt64 = bytes.littleEndian(at: 96)
    iteration = Int(truncatingIfNeeded: bytes.littleEndian(at: 80) as UInt64)
    let measuredCount = measuredCount(iteration)
    let expected = measuredStart + measuredCount * 8 + Self.digestLength
    guard
      foundLists == UInt32(listCount), foundCount == UInt64(count), bytes.count == expected
    else {
      throw .size(expected: expected, found: bytes.count)
    }
    runKey = key
    seconds = Double(bitPattern: bytes.littleEndian(at: 88))
    lists = (0..<listCount).map { list in
      let start = Self.headerLength + list * count * 4
      return WeightsData.decoded(bytes[start..<start + count * 4])
    }
    measured = (0..<measuredCount).map { place in
      Double(bitPattern: bytes.littleEndian(at: measuredStart + place * 8))
    }
  }

  /// A checkpoint by its parts.
  package init(
    runKey: String, iteration: Int, seconds: Double, lists: [[Float]], measured: [Double] = []
  ) {
    self.runKey = runKey
    self.iteration = iteration
    self.seconds = seconds
    self.lists = lists
    self.measured = measured
  }
}

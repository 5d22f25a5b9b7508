import Foundation
import Testing
import Training

@Suite struct CheckpointTests {
  private static let key = String(repeating: "0123456789abcdef", count: 4)
  private let checkpoint = Checkpoint(
    runKey: key, iteration: 77, seconds: 1.5,
    lists: [[1, -2.5, 3], [0.1, .leastNonzeroMagnitude, 7]]
  )

  private func decode(
    _ data: Data, key: String = CheckpointTests.key, lists: Int = 2, count: Int = 3
  ) throws(CheckpointFault) -> Checkpoint {
    try Checkpoint(decoding: data, runKey: key, lists: lists, count: count)
  }

  @Test func whatIsWrittenIsRead() throws {
    let decoded = try decode(checkpoint.encoded())
    #expect(decoded == checkpoint)
  }

  @Test func whatWasMeasuredIsKept() throws {
    var measured = checkpoint
    measured.measured = [97.25, .infinity, -0.0, 1e-300]
    let bytes = measured.encoded()
    #expect(bytes.count == checkpoint.encoded().count + 32)
    let decoded = try Checkpoint(decoding: bytes, runKey: Self.key, lists: 2, count: 3) {
      iteration in iteration == 77 ? 4 : 0
    }
    #expect(decoded == measured)
    #expect(throws: CheckpointFault.size(expected: bytes.count - 32, found: bytes.count)) {
      try decode(bytes)
    }
  }

  @Test func aSliceOfLargerDataIsRead() throws {
    let data = Data([1, 2, 3]) + checkpoint.encoded()
    let decoded = try decode(data.dropFirst(3))
    #expect(decoded == checkpoint)
  }

  @Test func everyDamagedByteIsNoticed() {
    let good = checkpoint.encoded()
    for position in good.indices {
      var damaged = good
      damaged[position] ^= 0x10
      #expect(throws: CheckpointFault.self, "byte \(position)") { try decode(damaged) }
    }
  }

  @Test func everyShorterPieceIsRefused() {
    let good = checkpoint.encoded()
    for length in 0..<good.count {
      #expect(throws: CheckpointFault.self, "\(length) bytes") { try decode(good.prefix(length)) }
    }
  }

  @Test func theFaultIsNamed() {
    let good = checkpoint.encoded()
    #expect(throws: CheckpointFault.notACheckpoint) { try decode(Data("something else".utf8)) }
    #expect(throws: CheckpointFault.digest) { try decode(good + [0]) }
    #expect(throws: CheckpointFault.otherRun(key: Self.key)) {
      try decode(good, key: String(repeating: "f", count: 64))
    }
    #expect(throws: CheckpointFault.size(expected: 104 + 36 + 64, found: good.count)) {
      try decode(good, lists: 3)
    }
    var future = good
    future[8] = 9
    #expect(throws: CheckpointFault.formatVersion(9)) { try decode(future) }
  }
}

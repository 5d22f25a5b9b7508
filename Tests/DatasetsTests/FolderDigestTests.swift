import Datasets
import Digests
import Foundation
import Testing

@Suite struct FolderDigestTests {
  private let folder: TemporaryFolder
  private let memory: TemporaryFolder

  init() throws {
    (folder, memory) = (try TemporaryFolder(), try TemporaryFolder())
    try folder.write([1, 2], to: "a/b/2")
    try folder.write([3], to: "a/1")
    try folder.write([4], to: "list")
    try folder.write([5], to: "other")
  }

  private func digest() throws -> String {
    try FolderDigest(memory: memory.url).digest(of: folder.url, parts: ["list", "a"])
  }

  @Test func itIsOverTheSortedFilesOfTheParts() throws {
    func hex(_ bytes: [UInt8]) -> String { SHA256Digest.hex(of: Data(bytes)) }
    let lines = "a/1 \(hex([3]))\na/b/2 \(hex([1, 2]))\nlist \(hex([4]))\n"
    #expect(try digest() == hex(Array(lines.utf8)))
  }

  /// A file with the same size and time of change as before is taken for the same: nothing is read again.
  @Test func itIsRememberedUntilAFileChanges() throws {
    let first = try digest()
    let file = folder.url.appendingPathComponent("list")
    let changed = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
    try folder.write([9], to: "list")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: file.path)
    let second = try digest()
    #expect(second != first)
    try folder.write([4], to: "list")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: file.path)
    #expect(try digest() == second && changed != nil)
    #expect(
      try FolderDigest(memory: nil).digest(of: folder.url, parts: ["list", "a"]) == first)
  }

  @Test func aDamagedMemoryIsNotBelieved() throws {
    let first = try digest()
    for name in try memory.contents() { try memory.write(Array("nonsense".utf8), to: name) }
    #expect(try digest() == first)
  }

  @Test func whatIsNotThereIsNamed() throws {
    guard
      case .unreadable = datasetError({
        _ = try FolderDigest(memory: nil).digest(of: folder.url, parts: ["nowhere"])
      })
    else {
      Issue.record("a part that isn't there has a digest")
      return
    }
  }
}

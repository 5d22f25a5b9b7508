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

  /// What is remembered is believed as long as the system says that no file was touched: its sizes
  /// and times of change, that which no program sets back among them.
  @Test func itIsRememberedUntilAFileIsTouched() throws {
    let first = try digest()
    let memorized = try #require(try memory.contents().first)
    let text = try String(
      contentsOf: memory.url.appendingPathComponent(memorized), encoding: .utf8)
    try memory.write(Array(text.replacing(first, with: "remembered").utf8), to: memorized)
    #expect(try digest() == "remembered")
    #expect(
      try FolderDigest(memory: nil).digest(of: folder.url, parts: ["list", "a"]) == first)

    let file = folder.url.appendingPathComponent("list")
    let time = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: Data([9]))
    try handle.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(time)], ofItemAtPath: file.path)
    let second = try digest()
    #expect(second != "remembered" && second != first)
  }

  @Test func hiddenFilesDontExist() throws {
    let first = try digest()
    try folder.write([1], to: "a/.DS_Store")
    try folder.write([1], to: "a/b/._2")
    try folder.write([1], to: "a/.git/3")
    #expect(try digest() == first)
    try folder.write([1], to: "a/b/3")
    #expect(try digest() != first)
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

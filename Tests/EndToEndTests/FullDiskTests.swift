import Foundation
import Testing

/// A disk without room: status 2, one line beside progress, and what was there before stays whole.
@Suite(.enabled(if: SmallDisk.isPossible, "needs the right to mount a small tmpfs"))
struct FullDiskTests {
  @Test func aFullDiskUnderTheCache() throws {
    let bench = try Workbench()
    let disk = try SmallDisk(at: bench.url("disk"), kilobytes: 96)
    defer { disk.remove() }
    let outcome = try bench.run(
      "varga", "table7", "--scale", "smoke", "--cache", "disk/cache.sqlite")
    #expect(outcome.status == 2)
    let last = try #require(outcome.errorLines.last)
    #expect(last.contains("disk is full") && last.contains("cache.sqlite"))
    #expect(!FileManager.default.fileExists(atPath: bench.url("figures").path))
  }

  @Test func aFullDiskUnderTheReports() throws {
    let bench = try Workbench()
    let disk = try SmallDisk(at: bench.url("disk"), kilobytes: 4)
    defer { disk.remove() }
    try bench.write(Data(repeating: 1, count: 4096), to: "disk/filler")
    let outcome = try bench.run(
      "varga", "table7", "--scale", "smoke", "--seeds", "1", "--output", "disk/figures")
    #expect(outcome.status == 2)
    let last = try #require(outcome.errorLines.last)
    #expect(last.contains("disk/figures"))
    // The runs themselves are kept: with room, nothing is trained again.
    let again = try bench.run("varga", "table7", "--scale", "smoke", "--seeds", "1")
    #expect(again.status == 0)
    #expect(again.errors.contains("are in the cache"))
  }
}

/// A file system of a few kilobytes in memory.
struct SmallDisk {
  private let place: URL

  init(at place: URL, kilobytes: Int) throws {
    self.place = place
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try #require(
      Self.system("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", place.path))
  }

  func remove() { _ = Self.system("umount", place.path) }

  static let isPossible: Bool = {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("EndToEndTests-\(UUID().uuidString)")
    guard let disk = try? SmallDisk(at: place, kilobytes: 64) else { return false }
    disk.remove()
    try? FileManager.default.removeItem(at: place)
    return true
  }()

  private static func system(_ words: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

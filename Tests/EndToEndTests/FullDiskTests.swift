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

  /// An interruption doesn't hide that no checkpoint can be saved.
  @Test func aDiskThatIsFullWhenInterrupted() throws {
    let bench = try Workbench()
    let disk = try SmallDisk(at: bench.url("disk"), kilobytes: 2048)
    defer { disk.remove() }
    // Paper scale takes minutes: the signal always comes in the middle.
    let process = bench.process([
      "varga", "table7", "--seeds", "1", "--jobs", "1", "--cache", "disk/cache.sqlite",
      "--checkpoint-seconds", "86400",
    ])
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let locks = bench.url("disk/cache.sqlite.locks").path
    while process.isRunning, !Self.hasRunLock(locks) { usleep(1000) }
    try disk.fill()
    kill(process.processIdentifier, SIGINT)
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 2, "\(text)")
    let last = try #require(text.split(separator: "\n").last)
    #expect(last.contains("disk is full") && last.contains("cache.sqlite"), "\(text)")
  }

  /// Whether a run is being trained.
  private static func hasRunLock(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { !$0.hasSuffix("schema.lock") }
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

  /// Fills it to its last page.
  func fill() throws {
    let file = open(place.appendingPathComponent("filler").path, O_WRONLY | O_CREAT, 0o600)
    try #require(file >= 0)
    let page = [UInt8](repeating: 1, count: 4096)
    while write(file, page, page.count) > 0 {}
    close(file)
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

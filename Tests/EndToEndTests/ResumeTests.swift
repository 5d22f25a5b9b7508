import Foundation
import Testing

/// Runs that are killed or interrupted end in the same weights as runs that aren't.
@Suite struct ResumeTests {
  private static let words = [
    "varga", "table7", "--scale", "smoke", "--seeds", "1", "--jobs", "2",
  ]

  @Test func afterKillsAndAnInterruptionTheWeightsAreTheSame() throws {
    let whole = try Workbench()
    #expect(try whole.run("varga", "table7", "--scale", "smoke", "--seeds", "1").status == 0)
    let expected = try whole.digests()
    #expect(expected.count == 30)

    let bench = try Workbench()
    // A checkpoint after each step, so that a kill meets every kind of moment.
    let slow = Self.words + ["--checkpoint-seconds", "0"]
    for milliseconds in [60, 90, 130, 250] {
      let process = bench.process(slow)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
      // 0.06 to 0.25 s in: some runs are done, some begun; whichever, none may be half written.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let process = bench.process(slow)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: 0.1)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect([0, 130].contains(process.terminationStatus))

    #expect(try bench.run("varga", "table7", "--scale", "smoke", "--seeds", "1").status == 0)
    #expect(try bench.digests() == expected)
    #expect(
      try bench.text("figures/smoke/varga/table7.json")
        == whole.text("figures/smoke/varga/table7.json"))
  }

  /// What a kill between the making of a cache and its first table leaves.
  @Test func aCacheWithoutTablesIsMadeWhole() throws {
    let bench = try Workbench()
    try bench.write(Data(), to: ".cache/replicate.sqlite")
    let outcome = try bench.run("varga", "table7", "--scale", "smoke", "--seeds", "1")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try bench.digests().count == 30)
  }

  /// Commands that look at the cache before they train, or never train, take such a cache for none.
  @Test(arguments: [
    ["varga", "table7", "--scale", "smoke", "--seeds", "1", "--only", "λ = 0.1"],
    ["varga", "table7", "--scale", "smoke", "--seeds", "1", "--plan"], ["list"],
  ])
  func aCacheWithoutTablesIsNoHindrance(words: [String]) throws {
    let bench = try Workbench()
    try bench.write(Data(), to: ".cache/replicate.sqlite")
    let outcome = try bench.run(words)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func anInterruptionSaysSoAndExits130() throws {
    let bench = try Workbench()
    // Paper scale takes minutes: the signal always comes in the middle.
    let process = bench.process(["varga", "table7", "--seeds", "1", "--output", "figures"])
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let cache = bench.url(".cache/replicate.sqlite.locks")
    while process.isRunning,
      (try? FileManager.default.contentsOfDirectory(atPath: cache.path))?.isEmpty ?? true
    {
      usleep(1000)
    }
    kill(process.processIdentifier, SIGINT)
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 130)
    #expect(
      text.split(separator: "\n").last
        == "replicate: interrupted; what was reached is kept, the same command goes on from there")
    #expect(!FileManager.default.fileExists(atPath: bench.url("figures").path))
  }
}

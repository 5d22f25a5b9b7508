import Foundation
import Testing

/// Whatever a command does, one Ctrl-C ends it within two seconds, with status 130.
@Suite struct InterruptionTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  /// Starts the program, waits for `isReached`, sends `number` once and returns how it ended and
  /// after how long.
  private func interrupt(
    _ words: [String], by number: Int32 = SIGINT, environment: [String: String] = [:],
    once isReached: () -> Bool
  ) throws -> (status: Int32, errors: String, seconds: Double) {
    let process = bench.process(words, environment: environment)
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let start = ContinuousClock.now
    while process.isRunning, !isReached() || !Self.takes(number, process.processIdentifier),
      ContinuousClock.now - start < .seconds(60)
    {
      usleep(10_000)
    }
    let signalled = ContinuousClock.now
    kill(process.processIdentifier, number)
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let seconds = (ContinuousClock.now - signalled) / .seconds(1)
    let status =
      process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
    return (status, String(decoding: text, as: UTF8.self), seconds)
  }

  /// Whether a process handles a signal, which ends it without a word before.
  private static func takes(_ number: Int32, _ process: pid_t) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
    let mask = line?.split(whereSeparator: \.isWhitespace).last.flatMap { UInt64($0, radix: 16) }
    return (mask ?? 0) & 1 << UInt64(number - 1) != 0
  }

  /// A class of images one of which is as large as it takes long to read: a file of holes.
  private func hugeFolder() throws {
    let image = Workbench.repository.appendingPathComponent(
      "Tests/DatasetsTests/Fixtures/tiny-imagenet-200/train/n01/images/n01_0.JPEG")
    try bench.write(try Data(contentsOf: image), to: "data/imagenet/val/n01/b.JPEG")
    try bench.write(Data(), to: "data/imagenet/train/n01/a.JPEG")
    truncate(bench.url("data/imagenet/train/n01/a.JPEG").path, 1 << 36)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func hashingEnds(signal: Int32) throws {
    try hugeFolder()
    let start = ContinuousClock.now
    let outcome = try interrupt(["data", "verify", "--data", "data"], by: signal) {
      ContinuousClock.now - start > .seconds(3)
    }
    #expect(outcome.status == 130 && outcome.seconds < 4, "\(outcome)")
    // Progress was shown, then the one line.
    #expect(outcome.errors.contains("reading ") && outcome.errors.contains("interrupted"))
  }

  @Test func aListReadsNoImages() throws {
    try hugeFolder()
    let start = ContinuousClock.now
    let outcome = try bench.run("list", "--data", "data")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("imagenet not read yet"), "\(outcome.output)")
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func planningEnds() throws {
    let start = ContinuousClock.now
    let outcome = try interrupt(["list", "--seeds", "1000"]) {
      ContinuousClock.now - start > .milliseconds(700)
    }
    #expect((outcome.status == 130 || outcome.status == 0) && outcome.seconds < 4, "\(outcome)")
  }

  /// Nothing of the self-check is kept, and it says so.
  @Test func whatKeepsNothingSaysSo() throws {
    let outcome = try interrupt(["selfcheck"]) { true }
    #expect(outcome.status == 130, "\(outcome)")
    #expect(
      outcome.errors
        == "replicate: interrupted; the same command starts over, nothing of it is kept\n")
  }

  /// With --force what was finished is trained again by the same command.
  @Test func whatIsForcedPromisesNoMore() throws {
    let locks = bench.url(".cache/replicate.sqlite.locks").path
    // Paper scale takes minutes: the signal always comes in the middle.
    let outcome = try interrupt(["varga", "table7", "--seeds", "1", "--force"]) {
      (try? FileManager.default.contentsOfDirectory(atPath: locks))?.isEmpty == false
    }
    #expect(outcome.status == 130, "\(outcome)")
    #expect(
      outcome.errors.hasSuffix(
        "replicate: interrupted; what was finished is kept, but the same command does it again\n"),
      "\(outcome)")
  }

  /// A gnuplot that hangs, with a child of its own: both are ended, and nothing is left in the
  /// folder of reports.
  @Test func drawingEnds() throws {
    try bench.write(
      Data("#!/bin/sh\nsleep 600 & echo $$ $! > \"$HOME/pids\"\nwait\n".utf8), to: "bin/gnuplot")
    chmod(bench.url("bin/gnuplot").path, 0o755)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let pids = bench.url("home/pids").path
    let outcome = try interrupt(
      ["varga", "table7", "--scale", "smoke", "--seeds", "1"],
      environment: ["PATH": bench.url("bin").path + ":" + path]
    ) { FileManager.default.contents(atPath: pids)?.isEmpty == false }
    #expect(outcome.status == 130 && outcome.seconds < 4, "\(outcome)")
    #expect(outcome.errors.contains("interrupted while drawing; older files are as they were"))
    for word in try bench.text("home/pids").split(whereSeparator: \.isWhitespace) {
      let pid = try #require(pid_t(word))
      for _ in 0..<100 where kill(pid, 0) == 0 { usleep(10_000) }
      let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? "Z"
      #expect(status.contains("State:\tZ") || status == "Z")
    }
    let left = try FileManager.default.contentsOfDirectory(
      atPath: bench.url("figures/smoke/varga").path)
    #expect(left.isEmpty)
  }
}

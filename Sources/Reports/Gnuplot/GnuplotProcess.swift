import Foundation

/// Runs gnuplot on a script, as a user would by hand in the script's folder.
struct GnuplotProcess {
  /// The program, looked for on the search path unless it is a path, and its first arguments.
  var command = ["gnuplot"]

  /// Draws `drawing` by running `script`, both names in `folder`.
  ///
  /// - Throws: `ReportError.gnuplotMissing`, `.gnuplotFailed` (a status other than 0, or anything
  ///   on standard error: a script of ours has nothing to warn of), `.gnuplotKilled`,
  ///   `.drawingIncomplete`.
  func run(script: String, drawing: String, in folder: URL) throws(ReportError) {
    let process = Process()
    process.executableURL = try located()
    process.arguments = command.dropFirst() + [script]
    process.currentDirectoryURL = folder
    // Without a locale that knows them, gnuplot complains of signs such as λ.
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) {
      _, locale in locale
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw .gnuplotNotStarted(
        executable: executable, reason: StagingFolder.reason(error))
    }
    let message = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationReason == .uncaughtSignal {
      throw .gnuplotKilled(script: script, signal: process.terminationStatus)
    }
    if process.terminationStatus != 0 || !message.isEmpty {
      throw .gnuplotFailed(
        script: script, status: process.terminationStatus, message: message)
    }
    guard Self.isWhole(folder.appendingPathComponent(drawing)) else {
      throw .drawingIncomplete(script: script, drawing: drawing)
    }
  }

  /// Whether `drawing` is there to its last element: gnuplot doesn't notice a full disk.
  private static func isWhole(_ drawing: URL) -> Bool {
    guard let bytes = try? Data(contentsOf: drawing) else { return false }
    return bytes.suffix(16).range(of: Data("</svg>".utf8)) != nil
  }

  private var executable: String { command.first ?? "gnuplot" }

  private func located() throws(ReportError) -> URL {
    if executable.contains("/") { return URL(fileURLWithPath: executable) }
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for folder in folders.split(separator: ":") {
      let path = "\(folder)/\(executable)"
      if FileManager.default.isExecutableFile(atPath: path) { return URL(fileURLWithPath: path) }
    }
    throw .gnuplotMissing(executable: executable)
  }
}

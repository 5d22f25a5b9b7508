import Foundation

/// Runs gnuplot on a script, as a user would by hand in the script's folder: `gnuplot -d <script>`.
///
/// Nothing of the user's decides what is drawn: `-d` reads no start-up file, and the environment is
/// the one below.
struct GnuplotProcess {
  /// The program, looked for on the search path unless it is a path, and its first arguments.
  var command = ["gnuplot"]
  /// After how many seconds a drawing counts as hanging.
  var limit = 600.0
  /// Asked often; once it says so, gnuplot is ended.
  var shouldStop: @Sendable () -> Bool = { false }

  /// Draws `drawing` by running `script`, both names in `folder`.
  ///
  /// - Throws: `ReportError.gnuplotMissing`, `.gnuplotFailed` (a status other than 0, or anything
  ///   on standard error: a script of ours has nothing to warn of), `.gnuplotKilled`,
  ///   `.gnuplotHangs`, `.stopped`, `.drawingIncomplete`.
  func run(script: String, drawing: String, in folder: URL) throws(ReportError) {
    let program = try located().path
    let child: ChildProcess
    do {
      child = try ChildProcess(
        [program] + command.dropFirst() + ["-d", script], environment: Self.environment,
        in: folder.path)
    } catch {
      throw .gnuplotNotStarted(executable: executable, reason: systemMessage(error.number))
    }
    let start = ContinuousClock.now
    while child.isRunning {
      if shouldStop() {
        child.kill()
        throw .stopped
      }
      if ContinuousClock.now - start > .seconds(limit) {
        child.kill()
        throw .gnuplotHangs(script: script, seconds: limit)
      }
      child.wait(milliseconds: 50)
    }
    if let signal = child.signal { throw .gnuplotKilled(script: script, signal: signal) }
    if child.status != 0 || !child.message.isEmpty {
      throw .gnuplotFailed(script: script, status: child.status, message: child.message)
    }
    guard Self.isWhole(folder.appendingPathComponent(drawing)) else {
      throw .drawingIncomplete(script: script, drawing: drawing)
    }
  }

  /// What gnuplot and its libraries need to be found; without a locale that knows them, it
  /// complains of signs such as λ.
  private static var environment: [String: String] {
    let names = ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"]
    return ProcessInfo.processInfo.environment.filter { names.contains($0.key) }
      .merging(["LC_ALL": "C.UTF-8"]) { _, ours in ours }
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

import Foundation

/// Runs a notebook by `jupyter nbconvert`, which the user has or hasn't; nothing else of the
/// program needs Python.
///
/// The notebook goes through temporary files, so that the one in its folder is replaced whole, and
/// only once every cell was run. Times and versions are left out of it.
package struct NotebookExecution: Sendable {
  /// Asked often; once it says so, the notebook is given up.
  package var shouldStop: @Sendable () -> Bool = { false }

  private static let words = [
    "jupyter", "nbconvert", "--to=notebook", "--execute", "--stdin", "--stdout",
    "--log-level=ERROR", "--ExecutePreprocessor.record_timing=False",
    "--ClearMetadataPreprocessor.enabled=True",
    "--ClearMetadataPreprocessor.clear_cell_metadata=False",
    "--ClearMetadataPreprocessor.preserve_nb_metadata_mask={'kernelspec',('language_info','name')}",
  ]

  /// Creates an execution.
  package init() {}

  /// The file of `document` with its outputs, run in `folder`; nil once it was to stop.
  ///
  /// - Throws: `BookError.noJupyter`, `.notExecuted`, `.cannotWrite` for temporary files.
  package func run(_ document: NotebookDocument, in folder: URL) throws(BookError) -> Data? {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("replicate-notebook-\(UUID().uuidString)", isDirectory: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let names = ["in", "out", "errors"]
    let files = names.map { scratch.appendingPathComponent($0) }
    let process = Process()
    do {
      try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
      try Data(document.json.utf8).write(to: files[0])
      for file in files.dropFirst() { try Data().write(to: file) }
      process.standardInput = try FileHandle(forReadingFrom: files[0])
      process.standardOutput = try FileHandle(forWritingTo: files[1])
      process.standardError = try FileHandle(forWritingTo: files[2])
    } catch {
      throw .cannotWrite(path: scratch.path, reason: error.localizedDescription)
    }
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = Self.words
    process.currentDirectoryURL = folder
    do {
      try process.run()
    } catch {
      throw .notExecuted(reason: error.localizedDescription)
    }
    while process.isRunning {
      if shouldStop() {
        process.terminate()
        process.waitUntilExit()
        return nil
      }
      usleep(50_000)
    }
    // What env says of a program that isn't there.
    if process.terminationStatus == 127 { throw .noJupyter }
    let output = (try? Data(contentsOf: files[1])) ?? Data()
    let errors = (try? String(contentsOf: files[2], encoding: .utf8)) ?? ""
    guard process.terminationStatus == 0 else { throw .notExecuted(reason: Self.reason(errors)) }
    let result = try? JSONDecoder().decode(NotebookDocument.self, from: output)
    guard let result, result.isExecuted, result.withoutOutputs == document else {
      throw .notExecuted(reason: "nbconvert gave back another notebook than it got")
    }
    return output
  }

  /// The last line of a complaint, without the colours of a terminal.
  package static func reason(_ complaint: String) -> String {
    let plain = complaint.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    return plain.split(whereSeparator: \.isNewline).last.map(String.init) ?? "it says no reason"
  }
}

import Exhibits
import Foundation

/// Lines for people on standard error, and texts on standard output.
enum Message {
  /// Trouble with the request, the data or the disk.
  static var troubleStatus: Int32 { 2 }
  /// Ended on request: 128 + SIGINT, as shells have it.
  static var interruptedStatus: Int32 { 130 }

  /// Writes one line to standard error: what is wrong, where, what to do.
  static func write(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    Progress.writeToStandardError("replicate: \(line)\n")
  }

  /// Writes `text` to standard output; a reader that has gone ends the program, quietly.
  static func print(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      exit(0)
    }
  }
}

import Exhibits
import Foundation
import Scheduling
import Synchronization

/// Lines for people on standard error, and texts on standard output.
enum Message {
  /// What a comparison ends with that found a difference.
  static var differenceStatus: Int32 { 1 }
  /// Trouble with the request, the data or the disk.
  static var troubleStatus: Int32 { 2 }
  /// Ended on request: 128 + SIGINT, as shells have it.
  static var interruptedStatus: Int32 { 130 }

  /// The number of the error that ended writing to standard output; 0 while it takes all.
  private static let outputError = Atomic<Int32>(0)

  /// Writes one line to standard error: what is wrong, where, what to do.
  static func write(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    Progress.writeToStandardError("replicate: \(line)\n")
  }

  /// Writes `text` to standard output.
  ///
  /// Once that failed, nothing more is written there, the work goes on, and the program's status
  /// tells in the end.
  static func print(_ text: String) {
    guard outputError.load(ordering: .relaxed) == 0 else { return }
    Array(text.utf8).withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Foundation.write(
          STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          outputError.store(errno, ordering: .relaxed)
          return
        }
        rest = rest.dropFirst(written)
      }
    }
  }

  /// The status to end with in place of `status`, once what standard output didn't take is said.
  ///
  /// A reader that has gone wanted no more, and the status stays as it is.
  static func status(_ status: Int32) -> Int32 {
    let number = outputError.load(ordering: .relaxed)
    guard number != 0, number != EPIPE else { return status }
    write(
      "standard output can't be written: \(String(cString: strerror(number)));"
        + " what should stand there is lost, run the command again")
    return troubleStatus
  }
}

import Files

/// What can go wrong in writing a report.
package enum ReportError: Error, Hashable, Sendable {
  /// No `gnuplot` on the search path.
  case gnuplotMissing(executable: String)

  /// gnuplot is there but the system can't start it; `reason` is the system's.
  case gnuplotNotStarted(executable: String, reason: String)

  /// gnuplot ended with a status other than 0, or complained.
  case gnuplotFailed(script: String, status: Int32, message: String)

  /// gnuplot was ended by a signal.
  case gnuplotKilled(script: String, signal: Int32)

  /// gnuplot didn't end in time.
  case gnuplotHangs(script: String, seconds: Double)

  /// The drawing was ended on request.
  case stopped

  /// gnuplot ended well but left no whole drawing.
  case drawingIncomplete(script: String, drawing: String)

  /// A file or folder can't be written; `reason` is the system's.
  case cannotWrite(path: String, reason: String)

  /// The exhibit's id isn't a paper and an exhibit, usable as file names.
  case malformedExhibit(String)
}

extension ReportError {
  /// The case that stands for a file that can't be written.
  init(_ fault: FileFault) {
    self = .cannotWrite(path: fault.path, reason: fault.reason)
  }
}

extension ReportError: CustomStringConvertible {
  /// What is wrong, where, and what to do, in one line.
  package var description: String {
    switch self {
    case .gnuplotMissing(let executable):
      "\(executable) not found on PATH: install it (Debian and Ubuntu: apt install gnuplot-nox)"
    case .gnuplotNotStarted(let executable, let reason):
      "cannot start \(executable): \(reason); older files are as they were, run the command again"
    case .gnuplotFailed(let script, let status, let message):
      "gnuplot failed on \(script) with status \(status): \(Self.oneLine(message))"
    case .gnuplotKilled(let script, let signal):
      "gnuplot was killed by signal \(signal) while drawing \(script): check memory and disk space"
    case .gnuplotHangs(let script, let seconds):
      "gnuplot was still drawing \(script) after \(Int(seconds)) s and was ended; run the "
        + "command again"
    case .stopped:
      "interrupted while drawing; older files are as they were, run the command again"
    case .drawingIncomplete(let script, let drawing):
      "gnuplot left no whole \(drawing) from \(script): check the disk space"
    case .cannotWrite(let path, let reason):
      "cannot write \(path): \(reason); older files are as they were"
    case .malformedExhibit(let exhibit):
      "cannot name files after exhibit '\(exhibit)': expected '<paper> <exhibit>', letters and "
        + "digits"
    }
  }

  private static func oneLine(_ message: String) -> String {
    let lines = message.split(whereSeparator: \.isNewline).map { line in
      line.drop { $0 == " " }
    }.filter { !$0.isEmpty && !$0.allSatisfy { $0 == "^" } }
    return lines.isEmpty ? "no message" : lines.joined(separator: " / ")
  }
}

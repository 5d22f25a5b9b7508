import Files

/// Why the tables of a README can't be made.
package enum ReadmeError: Error, Hashable, Sendable {
  /// An exhibit has no report; `command` makes it.
  case noReport(path: String, command: String)

  /// A report can't be read; `command` makes it again.
  case damagedReport(path: String, command: String)

  /// No report of the paper says anything of its sentences.
  case noFindings(paper: String)

  /// The report has no effects to show the directions of.
  case noDirections(path: String)

  /// A table has one metric; this report has several, or none.
  case metrics(path: String, count: Int)

  /// A place names too few or too many things.
  case malformedPlace(file: String, line: Int, expected: String)

  /// A place without an end.
  case openPlace(file: String, line: Int, end: String)

  /// The end of a place that has no beginning.
  case strayEnd(file: String, line: Int, end: String)

  /// A file can't be read or written.
  case file(path: String, operation: String, reason: String)
}

extension ReadmeError {
  /// The case that stands for a file that can't be written.
  init(_ fault: FileFault) {
    self = .file(path: fault.path, operation: fault.operation, reason: fault.reason)
  }
}

extension ReadmeError: CustomStringConvertible {
  /// What is wrong, where, and what to do, in one line.
  package var description: String {
    switch self {
    case .noReport(let path, let command):
      "\(path) is missing; make it with '\(command)'"
    case .damagedReport(let path, let command):
      "\(path): not a report of this version; make it again with '\(command)'"
    case .noFindings(let paper):
      "figures/paper/\(paper) has no report with a finding; make some with 'replicate \(paper) "
        + "<exhibit>', or correct the paper's name"
    case .noDirections(let path):
      "\(path): has no directions of effects; name an exhibit that has"
    case .metrics(let path, let count):
      "\(path): such a table shows one metric, this report has \(count); name another exhibit"
    case .malformedPlace(let file, let line, let expected):
      "\(file):\(line): not such a place; write '\(expected)'"
    case .openPlace(let file, let line, let end):
      "\(file):\(line): this place has no end; add a line '\(end)' below it"
    case .strayEnd(let file, let line, let end):
      "\(file):\(line): '\(end)' ends no place; correct the line that opens it, or remove this one"
    case .file(let path, let operation, let reason):
      "\(path): can't \(operation) (\(reason)); mend that and run it again"
    }
  }
}

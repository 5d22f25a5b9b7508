import Files

/// What can go wrong in making a book, a register or notebooks of results.
package enum BookError: Error, Hashable, Sendable {
  /// The folder has no report of any exhibit.
  case noReports(folder: String, scale: String)

  /// A report, a drawing or a ledger can't be read; `reason` is the system's or the reader's.
  case unreadable(path: String, reason: String)

  /// A template of the program's own doesn't render, which is a mistake here.
  case template(name: String, reason: String)

  /// A work has no report in the folder.
  case noReport(paper: String, folder: String, scale: String)

  /// There is no `jupyter` to run a notebook with.
  case noJupyter

  /// A notebook can't be run; `reason` is the last line that nbconvert says.
  case notExecuted(reason: String)

  /// A file can't be written; `reason` is the system's.
  case cannotWrite(path: String, reason: String)
}

extension BookError {
  /// The case that stands for a file that can't be written.
  package init(_ fault: FileFault) {
    self = .cannotWrite(path: fault.path, reason: fault.reason)
  }
}

extension BookError: CustomStringConvertible {
  /// What is wrong, where, and what to do, in one line.
  package var description: String {
    switch self {
    case .noReports(let folder, let scale):
      "no report in \(folder): run replicate all --scale \(scale), or name a folder that has "
        + "reports with --output"
    case .unreadable(let path, let reason):
      "cannot read \(path): \(reason); make the exhibit again, or replicate all --check --mend"
    case .template(let name, let reason):
      "the book's template \(name) can't be used: \(reason); please report it"
    case .noReport(let paper, let folder, let scale):
      "no report of \(paper) in \(folder): run replicate \(paper) --scale \(scale), or name a "
        + "folder that has reports with --output"
    case .noJupyter:
      "no jupyter on the PATH to run the notebook with: pip install nbconvert ipykernel pandas "
        + "matplotlib, make notebooks, or leave out --execute"
    case .notExecuted(let reason):
      "jupyter nbconvert can't run the notebook: \(reason); an older one is as it was"
    case .cannotWrite(let path, let reason):
      "cannot write \(path): \(reason); an older file is as it was"
    }
  }
}

/// What can be wrong with a plan of tasks and its folder.
package enum SubmissionError: Error, Hashable, Sendable {
  /// The file is no plan that this program can work by.
  case plan(path: String, problem: String)
  /// The plan hasn't as many tasks.
  case noTask(Int, count: Int, path: String)
  /// This program plans other runs than the one that made the plan.
  case otherKeys(count: Int, path: String)
  /// A file of the plan's folder can't be read, copied or written.
  case file(path: String, operation: String, reason: String)
  /// A cache can't be copied to its place and was left on the host's own disk; with what ended the
  /// work on it, if something did.
  case leftBehind(cache: String, reason: String, cause: String?)
  /// The folder for a task's cache is on a network file system.
  case scratch(path: String, system: String)
  /// Everything is in the cache.
  case nothingToDo
  /// A program that submits refused.
  case scheduler(command: String, reason: String)
}

extension SubmissionError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .plan(let path, let problem):
      "\(path): \(problem)"
    case .noTask(let number, let count, let path):
      "\(path): has no task \(number); its tasks are 0 to \(count - 1)"
    case .otherKeys(let count, let path):
      "\(path): this program plans none of \(count) of its results, so another version made it;"
        + " use the same program, or submit again"
    case .file(let path, let operation, let reason):
      "\(path): can't \(operation): \(reason); check the folder and its permissions"
    case .leftBehind(let cache, let reason, let cause):
      (cause.map { "\($0); then " } ?? "") + "\(reason); what was reached was left on this host,"
        + " take it over with 'replicate cache merge \(cache)' and remove that folder"
    case .scratch(let path, let system):
      "\(path): on a network file system (\(system)), where a task's cache can't be written; name a"
        + " folder on the host's own disk with --scratch or TMPDIR"
    case .nothingToDo:
      "the cache has every result of it; nothing to submit, the exhibit's command reports at once"
    case .scheduler(let command, let reason):
      "\(command) failed: \(reason)"
    }
  }
}

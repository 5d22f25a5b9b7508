import Files
import Foundation

/// The folder of a plan, which all tasks see: plan, caches, states, logs.
///
/// Each file in it has one writer and is put in its place whole, so that nothing in it needs a
/// lock: network file systems rename a file in one step, and not all of them lock.
package struct PlanFolder: Sendable {
  /// Its path.
  package let path: String

  /// The folder at `path`.
  package init(_ path: String) { self.path = path }

  /// The folder that the plan `plan` lies in.
  package init(of plan: String) {
    path = URL(fileURLWithPath: FilePath.resolved(plan)).deletingLastPathComponent().path
  }

  /// The plan.
  package var plan: String { path + "/plan.json" }
  /// The results and checkpoints that the tasks of the plan start from, where there are any.
  package var inputs: String { path + "/inputs.sqlite" }
  /// Where the scheduler puts what tasks print.
  package var logs: String { path + "/log" }
  /// A script of the plan.
  package func script(_ name: String) -> String { "\(path)/\(name).sbatch" }
  /// The cache of a task.
  package func cache(of task: Int) -> String { "\(path)/caches/\(task).sqlite" }
  /// The state of a task.
  package func state(of task: Int) -> String { "\(path)/states/\(task).json" }

  /// Makes the folder and those in it.
  package func create() throws(SubmissionError) {
    for folder in [path, logs, path + "/caches", path + "/states"] {
      try SubmissionError.translating { () throws(FileFault) in try Folder.create(folder) }
    }
  }
}

extension SubmissionError {
  /// Does `work`, with faults of files as errors of a submission.
  static func translating<Value>(
    _ work: () throws(FileFault) -> Value
  ) throws(SubmissionError) -> Value {
    do {
      return try work()
    } catch {
      throw .file(path: error.path, operation: error.operation, reason: error.reason)
    }
  }
}

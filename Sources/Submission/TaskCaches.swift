import Files
import Foundation
import ResultStore

/// What the tasks of a plan have left in its folder.
package struct TaskCaches: Sendable {
  /// What one task's cache brought.
  package struct Gathered: Sendable {
    /// The task.
    package let task: Int
    /// What was taken over; nil where the cache can't be used.
    package let merge: MergeReport?
    /// Why it can't.
    package let trouble: String?
  }

  private let folder: PlanFolder
  private let plan: TaskPlan
  private let scratch: String

  /// The caches of `plan` in `folder`, looked at on this host's own disk, in `scratch`.
  package init(_ plan: TaskPlan, in folder: PlanFolder, scratch: String) {
    self.plan = plan
    self.folder = folder
    self.scratch = scratch
  }

  /// Takes over, by key, what the tasks have, in short transactions between which others write.
  ///
  /// A cache that is damaged is told and passed over: one broken disk must not cost the rest.
  ///
  /// - Throws: `ResultStoreError.contradictions` where two have different results of one key, and
  ///   what `store` throws.
  package func merge(
    into store: ResultStore, telling tell: (Gathered) -> Void, shouldStop: () -> Bool
  ) throws {
    let place = try SubmissionError.translating { () throws(FileFault) in
      try ScratchFolder(in: scratch, named: "replicate-gather-")
    }
    defer { place.remove() }
    for task in plan.tasks.indices {
      let shared = folder.cache(of: task)
      guard !shouldStop() else { return }
      guard FileManager.default.fileExists(atPath: shared) else { continue }
      let copy = "\(place.path)/\(task).sqlite"
      try SubmissionError.translating { () throws(FileFault) in
        try FileReplacement.copy(shared, to: copy)
      }
      defer { for file in [copy, copy + "-wal", copy + "-shm"] { unlink(file) } }
      do {
        let other = try ResultStore(readingOnly: copy)
        tell(Gathered(task: task, merge: try store.merge(other), trouble: nil))
      } catch {
        guard error.isDamage else { throw error }
        tell(Gathered(task: task, merge: nil, trouble: "\(shared): \(error)"))
      }
    }
  }
}

extension ResultStoreError {
  /// Whether a file isn't what was written, so that no other is concerned.
  fileprivate var isDamage: Bool {
    switch self {
    case .damaged, .notSQLite, .notARunCache, .empty, .weightsDamaged, .sealBroken: true
    default: false
    }
  }
}

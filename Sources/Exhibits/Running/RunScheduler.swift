import Datasets
import Dispatch
import Foundation
import RunStore
import Training

/// Trains runs side by side, each on one thread of its own, and records them in the cache.
///
/// Runs that the cache has aren't trained again. A run that another process trains is left to it:
/// the others go first, then its result is waited for. When ``stop`` is raised, every worker saves a
/// checkpoint and ends; the next call resumes from there.
package struct RunScheduler: Sendable {
  /// What became of the runs.
  package struct Summary: Sendable {
    /// The number of runs that were trained here.
    package var trained = 0
    /// The number of runs that were there before, or that another process finished meanwhile.
    package var reused = 0
    /// The runs that could not be trained: the reason by key.
    package var failures: [String: String] = [:]
    /// Whether work was ended early by the stop flag.
    package var wasStopped = false
  }

  let store: RunStore
  let data: DataLibrary
  let jobs: Int
  let checkpointSeconds: Double
  let stop: StopFlag
  let progress: Progress

  /// Creates a scheduler.
  ///
  /// - Parameters:
  ///   - store: the cache that knows finished runs and takes new ones.
  ///   - data: where data sets are looked up.
  ///   - jobs: how many runs are trained at once.
  ///   - checkpointSeconds: how often a run in training saves its state.
  ///   - stop: raised to end early.
  ///   - progress: is told what goes on.
  package init(
    store: RunStore, data: DataLibrary, jobs: Int, checkpointSeconds: Double = 5,
    stop: StopFlag = StopFlag(), progress: Progress = Progress(.silent)
  ) {
    precondition(jobs >= 1, "RunScheduler: at least one job is needed, got \(jobs)")
    self.store = store
    self.data = data
    self.jobs = jobs
    self.checkpointSeconds = checkpointSeconds
    self.stop = stop
    self.progress = progress
  }

  /// Obtains every run of `runs`: from the cache, or by training it.
  ///
  /// - Parameters:
  ///   - runs: the runs; those of one key count once.
  ///   - need: what of a run makes training it unnecessary.
  ///   - title: what progress calls this work, such as `varga table1`.
  /// - Returns: what became of them. A run that can't be trained is recorded as failed, and the
  ///   others go on.
  /// - Throws: `RunStoreError` when the cache can't be read or written; every worker has ended then.
  package func obtain(
    _ runs: [Run], need: RunNeed = .metrics, title: String
  ) throws -> Summary {
    let unique = Self.unique(runs)
    let missing = need == .training ? unique : try unique.filter { try !has($0.key, need: need) }
    let ledger = ScheduleLedger(reused: unique.count - missing.count)
    progress.begin(
      title, runs: unique.count, reused: unique.count - missing.count,
      steps: missing.reduce(0) { $0 + $1.run.iterations })
    let queue = RunQueue(missing)
    let group = DispatchGroup()
    for _ in 0..<min(jobs, missing.count) {
      group.enter()
      let thread = Thread {
        RunWorker(scheduler: self, queue: queue, ledger: ledger, need: need).work()
        group.leave()
      }
      thread.stackSize = 16 << 20
      thread.start()
    }
    while group.wait(timeout: .now() + .milliseconds(200)) == .timedOut { progress.tick() }
    progress.end()
    return try ledger.summary(of: unique.count)
  }

  /// Each run once, with its key, in order of first appearance.
  static func unique(_ runs: [Run]) -> [QueuedRun] {
    var seen: Set<String> = []
    return runs.map { QueuedRun(run: $0, key: $0.key) }.filter { seen.insert($0.key).inserted }
  }

  private func has(_ key: String, need: RunNeed) throws -> Bool {
    guard let outcome = try store.outcome(for: key) else { return false }
    switch need {
    case .metrics: return outcome.state == .done || outcome.state == .ledger
    case .weights: return outcome.hasWeights
    case .training: return false
    }
  }
}

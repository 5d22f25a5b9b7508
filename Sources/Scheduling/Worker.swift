import Foundation
import ResultStore
import Training

/// One thread of a schedule: takes work from the queue until none is left.
struct Worker {
  let scheduler: WorkScheduler
  let queue: WorkQueue
  let ledger: ScheduleLedger

  var store: ResultStore { scheduler.store }
  var progress: Progress { scheduler.progress }

  func shouldStop() -> Bool { scheduler.stop.isRaised || ledger.isAborted }

  func work() {
    while !shouldStop(), let turn = queue.next() {
      do {
        try take(turn)
      } catch {
        ledger.abort(error)
      }
    }
  }

  /// Claims the work and does it, unless it is there or somebody else does it.
  private func take(_ turn: WorkQueue.Turn) throws {
    let item = turn.item
    var looks = 0
    let result = try store.waitForClaim(
      item.key, toObtain: item.need, pollSeconds: turn.waits ? 0.25 : 0
    ) {
      looks += 1
      return shouldStop() || (!turn.waits && looks > 1)
    }
    switch result {
    case .cancelled:
      queue.postpone(item)
    case .finished(let outcome):
      if case .failed(let reason) = outcome.state {
        ledger.fail(item.key, reason: reason)
        progress.finish(.failed(item, reason: reason))
      } else {
        ledger.countReused()
        progress.finish(.reused(item))
      }
    case .claimed(let claim):
      defer { claim.release() }
      switch item.work {
      case .run(let run): try train(run, item)
      case .measurement(let measurement): try measure(measurement, item)
      case .timing(let timing): try time(timing, item)
      }
    }
  }

  /// Trains the claimed run to its end or to a checkpoint; a run that can't be is recorded as
  /// failed.
  ///
  /// - Throws: only what concerns the cache.
  private func train(_ run: Run, _ item: QueuedWork) throws {
    let result: TrainingResult
    var iteration = 0
    do {
      result = try trainResuming(run, item, iteration: &iteration)
    } catch let error as ResultStoreError {
      throw error
    } catch {
      try fail(item, error, iterations: iteration)
      return
    }
    switch result {
    case .stopped(let checkpoint):
      try store.saveCheckpoint(
        item.key, iteration: iteration, state: checkpoint, specification: item.work.specification)
    case .finished(let outcome):
      try record(
        item, metrics: outcome.metrics, bytes: outcome.weights, iterations: outcome.iterations,
        seconds: outcome.seconds)
      ledger.countTrained()
      progress.finish(.trained(item, iterations: outcome.iterations, seconds: outcome.seconds))
    }
  }

  /// Trains from the run's checkpoint, or from the start where there is none or it is damaged.
  private func trainResuming(
    _ run: Run, _ item: QueuedWork, iteration: inout Int
  ) throws -> TrainingResult {
    let trainer = try Trainer(
      run, split: try scheduler.data.load(run.data), engine: scheduler.engine)
    guard let checkpoint = try store.checkpoint(for: item.key) else {
      return try train(item, with: trainer, from: nil, iteration: &iteration)
    }
    do {
      return try train(item, with: trainer, from: checkpoint, iteration: &iteration)
    } catch TrainingError.checkpoint(let fault) {
      progress.note("run \(item.key): its checkpoint \(fault); the run starts over")
      try store.deleteCheckpoint(for: item.key)
      iteration = 0
      return try train(item, with: trainer, from: nil, iteration: &iteration)
    }
  }

  private func train(
    _ item: QueuedWork, with trainer: Trainer, from checkpoint: RunCheckpoint?,
    iteration: inout Int
  ) throws -> TrainingResult {
    var reached = checkpoint?.iteration ?? 0
    var isResuming = checkpoint != nil
    let specification = item.work.specification
    defer { iteration = reached }
    return try trainer.train(
      from: checkpoint?.state, every: .seconds(scheduler.checkpointSeconds),
      onCheckpoint: {
        try store.saveCheckpoint(
          item.key, iteration: reached, state: $0, specification: specification)
      },
      onProgress: { step in
        if isResuming {
          progress.skip(steps: reached)
          isResuming = false
        }
        progress.step(step.iteration - reached)
        reached = step.iteration
      },
      shouldStop: shouldStop)
  }
}

import Foundation
import RunStore
import Training

/// One thread of a schedule: takes runs from the queue until none is left.
struct RunWorker {
  let scheduler: RunScheduler
  let queue: RunQueue
  let ledger: ScheduleLedger
  let need: RunNeed

  private var store: RunStore { scheduler.store }
  private var progress: Progress { scheduler.progress }

  private func shouldStop() -> Bool { scheduler.stop.isRaised || ledger.isAborted }

  func work() {
    while !shouldStop(), let turn = queue.next() {
      do {
        try take(turn)
      } catch {
        ledger.abort(error)
      }
    }
  }

  /// Claims the run and trains it, unless it is there or somebody else trains it.
  private func take(_ turn: RunQueue.Turn) throws {
    let item = turn.run
    var looks = 0
    let result = try store.waitForClaim(
      item.key, toObtain: need, pollSeconds: turn.waits ? 0.25 : 0
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
      try train(item)
    }
  }

  /// Trains the claimed run to its end or to a checkpoint; a run that can't be is recorded as failed.
  ///
  /// - Throws: only what concerns the cache.
  private func train(_ item: QueuedRun) throws {
    let result: TrainingResult
    var iteration = 0
    do {
      result = try trainResuming(item, iteration: &iteration)
    } catch let error as RunStoreError {
      throw error
    } catch {
      let reason = String(describing: error).split(whereSeparator: \.isNewline)
        .joined(separator: " ")
      try store.record(
        record(item, .failed(reason: reason), iterations: iteration, seconds: 0))
      ledger.fail(item.key, reason: reason)
      progress.finish(.failed(item, reason: reason))
      return
    }
    switch result {
    case .stopped(let checkpoint):
      try store.saveCheckpoint(item.key, iteration: iteration, state: checkpoint)
    case .finished(let outcome):
      let earlier = try store.record(
        record(
          item, .done(metrics: outcome.metrics, weights: outcome.weights),
          iterations: outcome.iterations, seconds: outcome.seconds))
      if let earlier, earlier != outcome.weightsSHA256 {
        progress.note(
          "run \(item.key): its weights now have SHA-256 \(outcome.weightsSHA256), before"
            + " \(earlier): training was not bit-identical; report it with the machine's kind")
      }
      ledger.countTrained()
      progress.finish(.trained(item, iterations: outcome.iterations, seconds: outcome.seconds))
    }
  }

  /// Trains from the run's checkpoint, or from the start where there is none or it is damaged.
  private func trainResuming(_ item: QueuedRun, iteration: inout Int) throws -> TrainingResult {
    let trainer = try Trainer(item.run, split: try scheduler.data.load(item.run.data))
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
    _ item: QueuedRun, with trainer: Trainer, from checkpoint: RunCheckpoint?,
    iteration: inout Int
  ) throws -> TrainingResult {
    var reached = checkpoint?.iteration ?? 0
    var isResuming = checkpoint != nil
    defer { iteration = reached }
    return try trainer.train(
      from: checkpoint?.state, every: .seconds(scheduler.checkpointSeconds),
      onCheckpoint: { try store.saveCheckpoint(item.key, iteration: reached, state: $0) },
      onProgress: { step in
        if isResuming {
          progress.skip(steps: step.iteration - 1)
          isResuming = false
        }
        reached = step.iteration
        progress.step()
      },
      shouldStop: shouldStop)
  }

  private func record(
    _ item: QueuedRun, _ result: RunRecord.Result, iterations: Int, seconds: Double
  ) -> RunRecord {
    RunRecord(
      key: item.key, specification: String(decoding: item.run.canonicalJSON, as: UTF8.self),
      result: result, iterations: iterations, seconds: seconds,
      instructionSet: InstructionSet.name)
  }
}

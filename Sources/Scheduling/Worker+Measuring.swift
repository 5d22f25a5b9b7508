import Foundation
import Measurements
import ResultStore
import Timing
import Training

extension Worker {
  /// Makes the claimed measurement; one that can't be made, as where its run failed, is recorded as
  /// failed.
  ///
  /// A measurement that is stopped leaves nothing and starts over next time.
  ///
  /// - Throws: only what concerns the cache.
  func measure(_ measurement: NetworkMeasurement, _ item: QueuedWork) throws {
    let result: MeasurementResult
    do {
      var shown = 0
      result = try measurement.perform(
        weights: try weights(behind: measurement.run),
        otherWeights: try measurement.quantity.otherRun.map(weights), data: scheduler.data,
        onProgress: { share in
          let steps = Int(share * Double(item.work.steps))
          progress.step(steps - shown)
          shown = steps
        },
        shouldStop: shouldStop)
    } catch let error as ResultStoreError {
      throw error
    } catch {
      try fail(item, error)
      return
    }
    guard case .finished(let outcome) = result else { return }
    try record(
      item, metrics: outcome.metrics, bytes: ValuesData.encoded(outcome.values),
      iterations: outcome.examples, seconds: outcome.seconds)
    ledger.countMeasured()
    progress.finish(.measured(item, seconds: outcome.seconds))
  }

  /// Takes the claimed times; a timing that is stopped leaves nothing and starts over next time.
  ///
  /// - Throws: only what concerns the cache.
  func time(_ timing: StepTiming, _ item: QueuedWork) throws {
    let outcome: StepTiming.Outcome?
    do {
      var shown = 0
      outcome = try timing.perform(
        onProgress: { share in
          let steps = Int(share * Double(item.work.steps))
          progress.step(steps - shown)
          shown = steps
        }, shouldStop: shouldStop)
    } catch {
      try fail(item, error)
      return
    }
    guard let outcome else { return }
    try record(
      item, metrics: outcome.metrics, bytes: ValuesData.encoded(outcome.operations),
      iterations: timing.rounds, seconds: outcome.seconds)
    ledger.countMeasured()
    progress.finish(.measured(item, seconds: outcome.seconds))
  }

  /// The weights of a run that is measured or held against, which was obtained before.
  private func weights(behind run: Run) throws -> Data {
    let key = run.key
    if let weights = try store.weights(for: key) { return weights }
    if case .failed(let reason) = try store.outcome(for: key)?.state {
      throw SchedulingError.workFailed(key: key, reason: reason)
    }
    throw SchedulingError.bytesMissing(key: key)
  }
}

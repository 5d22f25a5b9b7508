import Foundation
import Measurements
import RunStore

extension RunWorker {
  /// Makes the claimed measurement; one that can't be made, as where its run failed, is recorded as failed.
  ///
  /// A measurement that is stopped leaves nothing and starts over next time.
  ///
  /// - Throws: only what concerns the cache.
  func measure(_ measurement: Measurement, _ item: QueuedWork) throws {
    let result: MeasurementResult
    do {
      var shown = 0
      result = try measurement.perform(
        weights: try weights(behind: measurement), data: scheduler.data,
        onProgress: { share in
          let steps = Int(share * Double(item.work.steps))
          progress.step(steps - shown)
          shown = steps
        },
        shouldStop: shouldStop)
    } catch let error as RunStoreError {
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

  /// The weights of the measured run, which was obtained before.
  private func weights(behind measurement: Measurement) throws -> Data {
    let key = measurement.run.key
    if let weights = try store.weights(for: key) { return weights }
    if case .failed(let reason) = try store.outcome(for: key)?.state {
      throw ExhibitError.workFailed(key: key, reason: reason)
    }
    throw ExhibitError.bytesMissing(key: key)
  }
}

import Digests
import Foundation
import ResultStore

extension Worker {
  /// Records a result, and says so where the cache had another one of the same work.
  func record(
    _ item: QueuedWork, metrics: [String: Double], bytes: Data, iterations: Int, seconds: Double
  ) throws {
    let earlier = try store.record(
      record(
        item, .done(metrics: metrics, weights: bytes), iterations: iterations, seconds: seconds))
    let digest = SHA256Digest.hex(of: bytes)
    if let earlier, earlier != digest {
      let kind = ProgressState.Kind(item.work).rawValue
      let what = item.work.isRun ? "weights now have" : "values now have"
      progress.note(
        "\(kind) \(item.key): its \(what) SHA-256 \(digest), before \(earlier):"
          + " it was not bit-identical; report it with the machine's kind")
    }
  }

  /// Records that the work couldn't be done; its checkpoint stays, and the next try goes on from
  /// there.
  func fail(_ item: QueuedWork, _ error: any Error, iterations: Int = 0) throws {
    let reason = String(describing: error).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    try store.record(record(item, .failed(reason: reason), iterations: iterations, seconds: 0))
    ledger.fail(item.key, reason: reason)
    progress.finish(.failed(item, reason: reason))
  }

  private func record(
    _ item: QueuedWork, _ result: ResultRecord.Result, iterations: Int, seconds: Double
  ) -> ResultRecord {
    ResultRecord(
      key: item.key, specification: item.work.specification, result: result,
      iterations: iterations, seconds: seconds, instructionSet: InstructionSet.name)
  }
}

import ArgumentParser
import Foundation
import ResultStore

/// `replicate cache list`.
struct CacheListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the runs and measurements that the cache has, one a line.",
    discussion: """
      Each line has the key's first digits, the state, seconds of work, bytes of weights or values \
      and checkpoint, and of a measurement what it measures of which run.
      """)

  @OptionGroup var cache: CacheOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let entries = try ResultStore(readingOnly: cache.file.path).list().map(Line.init)
    switch format.format {
    case .text: Message.print(entries.map { $0.text + "\n" }.joined())
    case .json: Message.print(try JSONText.of(entries))
    }
  }

  private struct Line: Encodable {
    var key: String
    var state: String
    var weightsSHA256: String?
    var seconds: Double?
    var metrics: Int
    var checkpointIteration: Int?
    var bytes: Int
    var measurement: MeasurementDescription?

    init(_ entry: CacheEntry) {
      key = entry.key
      state = entry.state?.name ?? "unfinished"
      weightsSHA256 = entry.weightsSHA256
      seconds = entry.seconds
      metrics = entry.metricCount
      checkpointIteration = entry.checkpointIteration
      bytes = entry.byteCount
      measurement = MeasurementDescription(specification: entry.specification)
    }

    var text: String {
      let time = seconds.map { String(format: "%.1f s", $0) } ?? "-"
      let checkpoint = checkpointIteration.map { "  checkpoint at step \($0)" } ?? ""
      let what =
        measurement.map { measured in
          "  \(measured.quantity)" + (measured.run.map { " of run \($0.prefix(16))" } ?? "")
        } ?? ""
      return "\(key.prefix(16))  \(state)  \(time)  \(bytes) bytes" + checkpoint + what
    }
  }
}

extension RunState {
  /// One word.
  var name: String {
    switch self {
    case .done: "done"
    case .failed: "failed"
    case .ledger: "ledger"
    }
  }
}

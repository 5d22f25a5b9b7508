import ArgumentParser
import Experiments
import Foundation
import Measurements
import ResultStore
import Training

/// `replicate cache show KEY`.
struct CacheShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one run or measurement: what it is, how it ended, its metrics.",
    discussion: """
      Examples:
        replicate cache show 3fa9
        replicate cache show 3fa9 --format toml > my-experiment.toml
      """)

  @Argument(help: "The key, or as many of its first digits as name one record.")
  var key: String

  @OptionGroup var cache: CacheOptions

  @Option(
    help: ArgumentHelp(
      "How it is printed: text, json, or toml for its run's settings.",
      discussion: "What toml prints begins a file for 'replicate try'."))
  var format = RecordFormat.text

  func run() throws {
    let store = try ResultStore(readingOnly: cache.file.path)
    let key = try store.key(startingWith: key)
    if format == .toml {
      return Message.print(try Self.settings(of: key, store.outcome(for: key)?.specification))
    }
    let page = Page(
      key: key, outcome: try store.outcome(for: key), checkpoint: try store.checkpoint(for: key))
    Message.print(format == .json ? try JSONText.of(page) : page.text)
  }

  /// The settings of a run, or of the one that a measurement is of, as TOML.
  private static func settings(of key: String, _ specification: String?) throws -> String {
    let bytes = Data((specification ?? "").utf8)
    let decoder = JSONDecoder()
    let run =
      (try? decoder.decode(Run.self, from: bytes))
      ?? (try? decoder.decode(NetworkMeasurement.self, from: bytes))?.run
    guard let run else { throw RequestError.noSettings(key: key) }
    return "# The run \(run.key.prefix(16)), seed \(run.seed)\n" + (try RunSettings(run).toml)
  }

  private struct Page: Encodable {
    var key: String
    var state: String
    var measurement: MeasurementDescription?
    var reason: String?
    var specification: String?
    var metrics: [String: Double]
    var weightsSHA256: String?
    var hasWeights: Bool
    var iterations: Int?
    var seconds: Double?
    var instructionSet: String?
    var checkpointIteration: Int?

    init(key: String, outcome: ResultOutcome?, checkpoint: RunCheckpoint?) {
      self.key = key
      state = outcome?.state.name ?? "unfinished"
      if case .failed(let text) = outcome?.state { reason = text }
      specification = outcome?.specification
      measurement = MeasurementDescription(specification: specification)
      metrics = outcome?.metrics ?? [:]
      weightsSHA256 = outcome?.weightsDigest
      hasWeights = outcome?.hasWeights ?? false
      iterations = outcome?.iterations
      seconds = outcome?.seconds
      instructionSet = outcome?.instructionSet
      checkpointIteration = checkpoint?.iteration
    }

    var text: String {
      var lines = ["key            \(key)", "state          \(state)"]
      if let measurement {
        lines.append("measured       \(measurement.quantity)")
        if let run = measurement.run { lines.append("of run         \(run)") }
      }
      if let reason { lines.append("reason         \(reason)") }
      if let iterations {
        lines.append("\(measurement == nil ? "iterations" : "examples  ")     \(iterations)")
      }
      if let seconds { lines.append("seconds        \(seconds)") }
      if let instructionSet { lines.append("instructions   \(instructionSet)") }
      if let checkpointIteration { lines.append("checkpoint     step \(checkpointIteration)") }
      if let weightsSHA256 {
        let name = measurement == nil ? "weights" : "values "
        lines.append("\(name)        \(weightsSHA256)" + (hasWeights ? "" : " (not held)"))
      }
      lines += metrics.sorted { $0.key < $1.key }.map { name, value in
        name.padding(toLength: max(15, name.count + 1), withPad: " ", startingAt: 0) + "\(value)"
      }
      if let specification { lines.append("specification  \(specification)") }
      return lines.joined(separator: "\n") + "\n"
    }
  }
}

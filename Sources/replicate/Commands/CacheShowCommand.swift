import ArgumentParser
import Foundation
import ResultStore

/// `replicate cache show KEY`.
struct CacheShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one run or measurement: what it is, how it ended, its metrics.",
    discussion: """
      Example:
        replicate cache show 3fa9
      """)

  @Argument(help: "The key, or as many of its first digits as name one record.")
  var key: String

  @OptionGroup var cache: CacheOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let store = try ResultStore(readingOnly: cache.path)
    let key = try store.key(startingWith: key)
    let page = Page(
      key: key, outcome: try store.outcome(for: key), checkpoint: try store.checkpoint(for: key))
    switch format.format {
    case .text: Message.print(page.text)
    case .json: Message.print(try JSONText.of(page))
    }
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

import ArgumentParser
import Exchange
import Files
import Foundation
import Measurements
import ResultStore
import Training

/// `replicate export KEY… --to FOLDER`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write trained networks of the cache for PyTorch.",
    discussion: """
      Each network gets a folder named for its key, with its weights (model.safetensors; the run's \
      canonical JSON and its metrics are the file's metadata), a program in plain PyTorch that \
      rebuilds it (model.py), and inputs with what it says of them here (reference.safetensors), \
      against which 'python model.py' holds itself.

      Examples:
        replicate export 3fa9 --to exported
        python exported/3fa9c01b2d4e5f67/model.py
        replicate import exported/3fa9c01b2d4e5f67/model.safetensors
      """)

  @Argument(
    help: "The keys of runs, or as many of their first digits as name one ('cache list').")
  var keys: [String]

  @Option(help: ArgumentHelp("The folder that gets a folder for each.", valueName: "folder"))
  var to: String

  @OptionGroup var cache: CacheOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    if to.isEmpty { throw ValidationError("--to is empty; name a folder") }
  }

  func run() throws {
    let store = try ResultStore(readingOnly: cache.file.path)
    let folder = FilePath.expandingHome(to)
    // All are found before any is written.
    let found = try keys.map { try trained($0, store) }
    for (run, weights, metrics) in found {
      let export = try NetworkExport(
        run, weights: weights, metrics: metrics, data: data.library)
      let place = "\(folder)/\(run.key.prefix(16))"
      try export.write(to: place)
      Message.print("\(place): \(run.network.title), \(run.data.title), seed \(run.seed)\n")
    }
  }

  /// The run of a key, its weights and its metrics.
  private func trained(
    _ prefix: String, _ store: ResultStore
  ) throws -> (run: Run, weights: Data, metrics: [String: Double]) {
    let key = try key(prefix, store)
    let outcome = try store.outcome(for: key)
    guard let outcome, outcome.hasWeights, let weights = try store.weights(for: key) else {
      throw try notHeld(key, outcome)
    }
    let json = Data((outcome.specification ?? "").utf8)
    guard let run = try? JSONDecoder().decode(Run.self, from: json) else {
      let measurement = try? JSONDecoder().decode(NetworkMeasurement.self, from: json)
      throw RequestError.noRun(key: key, measured: measurement?.run.key)
    }
    return (run, weights, outcome.metrics)
  }

  /// The one key in the cache that starts so.
  ///
  /// - Throws: `RequestError.weightsNotHeld` for a run that an exhibit plans and the cache lacks;
  ///   `ResultStoreError` for any other prefix.
  private func key(_ prefix: String, _ store: ResultStore) throws -> String {
    do {
      return try store.key(startingWith: prefix)
    } catch {
      guard case .unknownKey = error else { throw error }
      let planned = try TrainingCommand.all(
        startingWith: prefix.lowercased(), data: data.unreadLibrary)
      guard planned.count == 1 else { throw error }
      throw RequestError.weightsNotHeld(
        key: planned[0].key, why: "it isn't in \(store.path)", command: planned[0].command)
    }
  }

  private func notHeld(_ key: String, _ outcome: ResultOutcome?) throws -> RequestError {
    let command = try TrainingCommand.all(startingWith: key, data: data.unreadLibrary).first?
      .command
    guard let outcome else {
      return .weightsNotHeld(key: key, why: "its training isn't finished", command: command)
    }
    if case .failed(let reason) = outcome.state {
      return .weightsNotHeld(key: key, why: "it failed (\(reason))", command: command)
    }
    // The metrics are there, so nothing but --force would train it.
    return .weightsNotHeld(
      key: key, why: "its weights aren't held, its metrics alone are",
      command: command.map { $0 + " --force" })
  }
}

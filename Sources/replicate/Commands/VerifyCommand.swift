import ArgumentParser
import Datasets
import Exhibits
import Foundation
import Randomness
import RunStore
import Training

/// `replicate verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Make a random sample of the committed runs and measurements again and compare them.",
    discussion: """
      They are made from an empty cache in a temporary folder, a measurement after the training of its \
      run; the digests of weights and values must equal those in the ledger. Exit status: 0 all equal, 1 \
      some differ, 2 trouble.

      Examples:
        replicate verify --sample 3
        replicate verify --sample 1 --seed 7   an earlier sample, by its seed
        replicate verify --ledger figures/reduced/ledger.csv
      """)

  @Option(help: ArgumentHelp("Runs and measurements to make again.", valueName: "count"))
  var sample = 3

  @Option(help: "Decides which are drawn; another one each time by default.")
  var seed: UInt64?

  @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
  var ledger = LedgerFile.standardPath

  @OptionGroup var jobs: JobOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    if sample < 1 { throw ValidationError("--sample \(sample): at least 1 run is needed") }
  }

  func run() throws {
    let ledger = try Ledger(reading: ledger)
    let planned = try AllPlans.work(at: Scale.allCases.filter(\.isRecorded), data: data.library)
    let known = ledger.entries.keys.filter { planned[$0] != nil }.sorted()
    guard !known.isEmpty else { throw RequestError.nothingToVerify(path: self.ledger) }
    if known.count < ledger.entries.count {
      Message.write(
        "\(ledger.entries.count - known.count) of \(ledger.entries.count) results in \(self.ledger) are"
          + " planned by no exhibit of this version; they are passed over")
    }
    let seed = seed ?? UInt64(Date().timeIntervalSince1970)
    var stream = RandomStream(seed: seed, name: "verify")
    let keys = stream.permutation(known.count).prefix(sample).map { known[$0] }
    let work = keys.compactMap { planned[$0] }
    try ExhibitPlan.requireData(of: work, in: data.library)
    Message.write("verifying \(work.count) of \(known.count) results, drawn with --seed \(seed)")
    let results = try perform(work)
    throw ExitCode(try compare(keys, with: ledger, and: results))
  }

  /// The digests of weights and values, made in an empty cache; nil for one that failed.
  private func perform(_ work: [PlannedWork]) throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("replicate-verify-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try RunStore(path: folder.appendingPathComponent("replicate.sqlite").path)
    let summary = try RunScheduler(
      store: store, data: data.library, jobs: jobs.count, stop: Interruption.flag,
      progress: .standard()
    ).obtain(work, need: .training, title: "verify")
    if summary.wasStopped { throw ExhibitError.interrupted }
    var digests: [String: String] = [:]
    for key in work.map(\.key) { digests[key] = try store.outcome(for: key)?.weightsDigest }
    return digests
  }

  private func compare(
    _ keys: [String], with ledger: Ledger, and digests: [String: String]
  ) throws -> Int32 {
    var differing = 0
    for key in keys {
      guard let entry = ledger.entries[key] else { continue }
      let isEqual = entry.weightsSHA256 == digests[key]
      let name = "\(key.prefix(12)) \(entry.exhibits.joined(separator: ", ")), seed \(entry.seed)"
      differing += isEqual ? 0 : 1
      Message.print(
        isEqual
          ? "equal: \(name): \(entry.weightsSHA256)\n"
          : "DIFFERENT: \(name): ledger \(entry.weightsSHA256), here \(digests[key] ?? "failed")\n")
    }
    Message.print("\(keys.count - differing) of \(keys.count) have the ledger's digests\n")
    return differing == 0 ? 0 : 1
  }
}

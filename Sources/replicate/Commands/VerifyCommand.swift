import ArgumentParser
import Datasets
import Exhibits
import Files
import Foundation
import Randomness
import ResultStore
import Scheduling
import Training

/// `replicate verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Make a random sample of the committed runs and measurements again and compare them.",
    discussion: """
      They are made from an empty cache in a temporary folder, a measurement after the training of \
      its run; metrics and the digests of weights and values must be those in the ledger, bit for \
      bit, but for a timing's times. Exit status: 0 all equal, 1 some differ, 2 trouble, or some \
      can't be made here.

      Examples:
        replicate verify --sample 3
        replicate verify --sample 1 --seed 7   an earlier sample, by its seed
        replicate verify --ledger figures/reduced/ledger.csv
        replicate verify --key 3fa9            one that two records contradict each other on

      What a device trained is made again on a device that says the same of itself: name its \
      plugin and the ledger beside its reports. Without, such results are passed over.
      """)

  @Option(help: ArgumentHelp("Runs and measurements to make again.", valueName: "count"))
  var sample = 3

  @Option(
    help: ArgumentHelp(
      "The key, or its first digits, of a result to make again instead of a sample; may be "
        + "repeated.",
      valueName: "key"))
  var key: [String] = []

  @Option(help: "Decides which are drawn; another one each time by default.")
  var seed: UInt64?

  @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
  var ledger = LedgerFile.standardPath

  @OptionGroup var device: EngineOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    try Bounds.require(sample, "--sample", in: 1...1_000_000, of: "results")
  }

  func run() throws {
    let ledger = try Ledger(reading: FilePath.expandingHome(ledger))
    let engine = try device.load()
    let planned = try AllPlans.work(
      at: Scale.allCases.filter(\.isRecorded), data: data.library,
      ownIn: URL(fileURLWithPath: FilePath.expandingHome(self.ledger)).deletingLastPathComponent(),
      engine: engine)
    let known = ledger.entries.keys.filter { planned[$0] != nil }.sorted()
    guard !known.isEmpty else { throw RequestError.nothingToVerify(path: self.ledger) }
    if known.count < ledger.entries.count {
      Message.write(
        "\(ledger.entries.count - known.count) of \(ledger.entries.count) results in "
          + "\(self.ledger) are"
          + " planned by no exhibit of this version on \(engine?.identity.title ?? "the processor")"
          + "; they are passed over")
    }
    var keys = try self.key.map { try Self.only($0, among: known, in: self.ledger) }
    var drawn = ""
    if keys.isEmpty {
      let seed = seed ?? UInt64(max(0, Date().timeIntervalSince1970))
      var stream = RandomStream(seed: seed, name: "verify")
      keys = stream.permutation(known.count).prefix(sample).map { known[$0] }
      drawn = ", drawn with --seed \(seed)"
    }
    let work = keys.compactMap { planned[$0] }
    try ExhibitPlan.requireData(of: work, in: data.library)
    Message.write("verifying \(work.count) of \(known.count) results\(drawn)")
    let results = try perform(work, by: engine)
    throw ExitCode(compare(keys, with: ledger, and: results))
  }

  /// The one key among `keys` that starts with `prefix`.
  private static func only(
    _ prefix: String, among keys: [String], in path: String
  ) throws -> String {
    let matching = keys.filter { $0.hasPrefix(prefix.lowercased()) }
    guard let key = matching.first, !prefix.isEmpty else {
      throw ResultStoreError.unknownKey(prefix: prefix, path: path)
    }
    guard matching.count == 1 else {
      throw ResultStoreError.ambiguousKey(prefix: prefix, candidates: matching)
    }
    return key
  }

  /// The results, made in an empty cache, with those that failed and their reasons.
  private func perform(
    _ work: [PlannedWork], by engine: (any TrainingEngine)?
  ) throws -> [String: ResultOutcome] {
    let scratch = try ScratchFolder(
      in: FileManager.default.temporaryDirectory.path, named: "replicate-verify-")
    defer { scratch.remove() }
    let store = try ResultStore(path: "\(scratch.path)/replicate.sqlite")
    let summary = try WorkScheduler(
      store: store, data: data.library, jobs: jobs.count, stop: Interruption.flag,
      progress: .standard(), engine: engine
    ).obtain(work, need: .training, title: "verify")
    if summary.wasStopped { throw Interruption.error(keeping: .nothing) }
    return try store.outcomes(for: work.map(\.key))
  }

  /// Says of each key how it came out.
  ///
  /// - Returns: the exit status: something that differs is told before something that can't be
  ///   made.
  private func compare(
    _ keys: [String], with ledger: Ledger, and results: [String: ResultOutcome]
  ) -> Int32 {
    var (equal, different, notMade) = (0, 0, 0)
    for key in keys {
      guard let entry = ledger.entries[key] else { continue }
      let name = "\(key.prefix(12)) \(entry.exhibits.joined(separator: ", ")), seed \(entry.seed)"
      switch LedgerVerdict(on: entry, by: results[key]) {
      case .equal:
        equal += 1
        Message.print("equal: \(name): \(entry.weightsSHA256)\n")
      case .different(let differences):
        different += 1
        Message.print("DIFFERENT: \(name): \(differences.joined(separator: "; "))\n")
      case .notMade(let reason):
        notMade += 1
        Message.print("can't be made: \(name): \(reason)\n")
      }
    }
    Message.print(
      "\(equal) of \(keys.count) have the ledger's metrics and digests"
        + (notMade > 0 ? "; \(notMade) can't be made here\n" : "\n"))
    if different > 0 { return Message.differenceStatus }
    return notMade > 0 ? Message.troubleStatus : 0
  }
}

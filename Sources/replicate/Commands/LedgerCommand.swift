import ArgumentParser
import Exhibits
import Files
import Foundation
import ResultStore

/// `replicate ledger`.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Move results between the cache and the committed ledger.",
    discussion: """
      The ledger is a CSV file, a line a run or measurement: its metrics and the digest of its \
      weights or values. What is done at paper or reduced scale is written there by itself.

      Examples:
        replicate ledger import                                 the committed metrics into the cache
        replicate ledger import figures/reduced/ledger.csv      those of reduced scale
        replicate ledger export mine.csv                        this cache's runs of paper scale
        replicate ledger export mine.csv --scale reduced        those of reduced scale
      """,
    subcommands: [Import.self, Export.self])

  /// `replicate ledger import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give the cache the metrics of runs and measurements that it lacks.",
      discussion: """
        Reports then need no training. Weights and values aren't in the ledger: what draws them \
        trains those runs and measures again. A line that contradicts the cache is named with both \
        values; then nothing is imported, and the exit status is 1.
        """)

    @Argument(help: "The ledger.")
    var file = LedgerFile.standardPath

    @OptionGroup var cache: CacheOptions

    func run() throws {
      let file = FilePath.expandingHome(file)
      let ledger = try Ledger(reading: file)
      let progress = LoopProgress("importing \(file)", of: "lines")
      defer { progress.end() }
      let report = try ledger.import(into: cache.file.open(), from: file) {
        progress.show($0, of: $1)
      }
      Message.print("\(report.added) results added, \(report.known) known before\n")
    }
  }

  /// `replicate ledger export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the cache's runs of the exhibits at a scale as a ledger.")

    @Argument(help: "The file to write; standard output when there is none.")
    var file: String?

    @Option(help: ArgumentHelp("The scale whose runs are written.", valueName: "scale"))
    var scale = Scale.paper

    @OptionGroup var cache: CacheOptions
    @OptionGroup var data: DataOptions

    func run() throws {
      let plans = try AllPlans.plans(at: [scale], data: data.library)
      let store = try ResultStore(readingOnly: cache.file.path)
      let ledger = try Ledger(exporting: LedgerFile.labels(of: plans), from: store)
      guard let file else {
        Message.print(ledger.csv)
        return
      }
      try LedgerFile(path: FilePath.expandingHome(file)).replace(with: ledger)
      Message.write("wrote \(ledger.entries.count) runs and measurements to \(file)")
    }
  }
}

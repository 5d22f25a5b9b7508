import ArgumentParser
import Datasets
import Exhibits
import Foundation
import Reports
import RunStore

/// `replicate diff <paper> <exhibit>`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Hold what was measured against what was published.",
    discussion: """
      Prints the cells and claims that don't hold, and a summary. Trains nothing: it takes the \
      exhibit's report in the folder of reports, or, where there is none, or it is of other runs than \
      this version's or older than the published numbers, the results in the cache and the ledger.

      Exit status, as diff(1) has it: 0 all that was run is reproduced, 1 some differs, 2 trouble, \
      such as nothing to compare.

      Examples:
        replicate diff varga table7
        replicate diff varga table1 --scale quick --format json
      """)

  @Argument(help: "The paper's id, such as varga.")
  var paper: String

  @Argument(help: "The exhibit's name, such as table7.")
  var exhibit: String

  @OptionGroup var plan: PlanOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let report = try report()
    let comparison = ReportComparison(report)
    switch format.format {
    case .text: Message.print(comparison.lines.map { $0 + "\n" }.joined())
    case .json: Message.print(JSONFormat().text(of: report))
    }
    throw ExitCode(comparison.status.rawValue)
  }

  /// The report in its folder if it is of this version's runs, of all that are done, and holds them against the
  /// numbers that the papers' files have now; else one from cache and ledger.
  private func report() throws -> ExhibitReport {
    let lookup = try ExhibitLookup()
    let exhibit = try lookup.exhibit(ExhibitID(paper, exhibit))
    let planned = try ExhibitPlan(
      exhibit, scale: plan.scale, seeds: plan.seeds, data: data.library)
    let published = try exhibit.published(in: lookup.published)
    let store = try cache.openForReading()
    let ledger = plan.scale.isRecorded ? try LedgerFile(in: plan.folder).read() : Ledger()
    let keys = planned.work.map(\.key)
    let known = Set(try store?.metrics(for: keys).keys ?? [:].keys)
      .union(keys.filter { ledger.entries[$0] != nil })
    let written = try writtenReport()
    let isAgreed =
      written.map { ReportCurrency.agrees($0, with: published, on: planned, data: data.library) }
      ?? true
    if let written, isAgreed,
      ReportCurrency.isOf(planned, written, known: known, isWhole: plan.seeds != nil)
    {
      return written
    }
    // Of a report that was of a part, there may be a larger part by now.
    let all = written == nil ? planned : planned.limited(to: known)
    let report = try ExhibitRunner.report(
      on: all, from: store, and: ledger.entries.mapValues(\.metrics), published: published,
      data: data.library)
    if let report { return report }
    guard isAgreed else {
      throw RequestError.outdatedReport(path: file.path, command: planned.command)
    }
    throw RequestError.nothingToCompare(command: planned.command, scale: plan.scale)
  }

  private var file: URL { plan.folder.appendingPathComponent("\(paper)/\(exhibit).json") }

  private func writtenReport() throws -> ExhibitReport? {
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    do {
      return try JSONFormat.report(from: Data(contentsOf: file))
    } catch {
      throw RequestError.damagedReport(path: file.path)
    }
  }
}

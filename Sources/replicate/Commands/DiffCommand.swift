import ArgumentParser
import Datasets
import Exhibits
import Experiments
import Foundation
import Papers
import Reports
import ResultStore

/// `replicate diff <paper> <exhibit>`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Hold what was measured against what was published.",
    discussion: """
      Prints the cells and claims that don't hold, and a summary. Trains nothing: it judges the \
      results in the cache and the ledger by this program and the published numbers, so that a \
      report that is older than either isn't believed; where there are no results it takes the \
      report in the folder, if it is of this version's runs. A report that differs from what would \
      be made now is said.

      Exit status, as diff(1) has it: 0 every number matches or is compatible and no claim fails, \
      1 otherwise, too few runs among it, 2 trouble, such as nothing to compare.

      Examples:
        replicate diff varga table7
        replicate diff varga table1 --scale quick --format json
        replicate diff own my-weights           an experiment of one's own ('replicate try')
      """)

  @Argument(help: "The paper's id, such as varga; own for an experiment of one's own.")
  var paper: String

  @Argument(help: "The exhibit's name, such as table7.")
  var exhibit: String

  @OptionGroup var plan: PlanOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var text: VerboseOptions

  func run() throws {
    let report = try report()
    let comparison = ReportComparison(report)
    switch format.format {
    case .text:
      let style = Terminal.style(isVerbose: text.verbose)
      Message.print(ComparisonFormat(style).text(of: comparison))
    case .json: Message.print(JSONFormat().text(of: report))
    }
    throw ExitCode(comparison.status.rawValue)
  }

  /// The report from cache and ledger, else the one in its folder if it is of this version's runs.
  private func report() throws -> ExhibitReport {
    let lookup = try isOwn ? ExhibitLookup(ownIn: plan.folder) : ExhibitLookup()
    let exhibit = try lookup.exhibit(ExhibitID(paper, exhibit))
    let planned = try ExhibitPlan(
      exhibit,
      Request(
        scale: plan.scale, seeds: plan.seeds, data: data.library, cifar10: data.cifar10Source))
    let written = try ReportFolder.report(of: id, in: plan.folder)
    if let written, written.engine != nil {
      // A device's runs aren't planned without it; the report says which they are.
      guard
        ReportCurrency.agrees(
          written, with: try exhibit.published(in: lookup.published), on: planned)
      else { throw RequestError.outdatedReport(path: file.path, command: written.command) }
      return written
    }
    let ledger = plan.scale.isRecorded ? try LedgerFile(in: plan.folder).read() : Ledger()
    let metrics = ledger.entries.mapValues(\.metrics)
    let store = try cache.file.openForReading()
    let keys = planned.work.map(\.key)
    let done = try Set(keys.filter { metrics[$0] != nil }).union(
      store?.metrics(for: keys).keys.map { $0 } ?? [])
    let report = try ExhibitRunner.report(
      on: planned.keeping(finished: done), from: store, and: metrics,
      published: lookup.published,
      family: ExhibitCatalogue.family(in: plan.folder))
    guard let report else {
      guard let written else {
        throw RequestError.nothingToCompare(command: planned.command, scale: plan.scale)
      }
      let published = try exhibit.published(in: lookup.published)
      guard ReportCurrency.agrees(written, with: published, on: planned) else {
        throw RequestError.outdatedReport(path: file.path, command: planned.command)
      }
      guard ReportCurrency.isOf(planned, written, isWhole: plan.seeds != nil) else {
        throw RequestError.nothingToCompare(command: planned.command, scale: plan.scale)
      }
      return written
    }
    if let written, written.cells != report.cells || written.claims != report.claims {
      Message.write(
        "\(report.exhibit): the report in \(plan.folder.relativePath) isn't what the results, the "
          + "published numbers and this program give now; make it again with '\(planned.command)'")
    }
    return report
  }

  /// Whether an experiment of the user's own is meant; for a paper's their files aren't read.
  private var isOwn: Bool { paper == OwnExhibit.paper }

  private var id: ExhibitID { ExhibitID(paper, exhibit) }

  private var file: URL { ReportFolder.file(of: id, in: plan.folder) }
}

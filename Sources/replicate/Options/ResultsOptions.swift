import ArgumentParser
import Book
import Exhibits
import Files
import Foundation
import Papers
import Reports

/// Which committed results are read.
struct ResultsOptions: ParsableArguments {
  @Option(help: "The scale whose reports are read.")
  var scale = Scale.paper

  @Option(
    help: ArgumentHelp(
      "The folder of reports, in which the result is written.",
      discussion: "Default: figures/<scale> in the working folder.", valueName: "folder"))
  var output: String?

  @OptionGroup var data: DataOptions

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty; name a folder") }
  }

  /// The folder of the scale's reports.
  var folder: URL {
    URL(
      fileURLWithPath: FilePath.expandingHome(output ?? "figures/\(scale.rawValue)"),
      isDirectory: true)
  }

  /// What lies there, with the settings that this version plans for it.
  func read() throws -> BookResults {
    try BookResults(
      reading: folder, scale: scale, papers: ExhibitCatalogue.papers.map { $0.paper },
      published: PublishedCatalogue.found(), ledger: LedgerFile(in: folder).read(),
      work: AllPlans.work(at: [scale], data: data.unreadLibrary))
  }
}

import ArgumentParser
import Book
import Exhibits
import Experiments
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
  var folder: URL { output.map(ReportFolder.named) ?? ReportFolder.standard(of: scale) }

  /// What lies there, with the settings that this version plans for it.
  ///
  /// - Parameter own: whether experiments of the user's own are read too.
  func read(withOwn own: Bool = false) throws -> BookResults {
    let papers = ExhibitCatalogue.papers.map { $0.paper }
    return try BookResults(
      reading: folder, scale: scale,
      papers: papers + (own ? [OwnExperiments(in: folder).paper].compactMap { $0 } : []),
      published: PublishedCatalogue.found(), ledger: LedgerFile(in: folder).read(),
      work: AllPlans.work(
        at: [scale], data: data.unreadLibrary, ownIn: own ? folder : nil))
  }
}

import ArgumentParser
import Exhibits
import Foundation

/// How much of a protocol is meant, and where its reports lie.
struct PlanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How much of the paper's protocol to run.",
      discussion: """
        paper: all of it; reduced: hours, for what needs a GPU otherwise; quick: minutes; smoke: \
        seconds. Reports of different scales are kept apart.
        """))
  var scale = Scale.paper

  @Option(
    help: ArgumentHelp(
      "Runs for each cell.", discussion: "Default: as many as the scale has.",
      valueName: "count"))
  var seeds: Int?

  @Option(
    help: ArgumentHelp(
      "The folder of reports.", discussion: "Default: figures/<scale> in the working folder.",
      valueName: "folder"))
  var output: String?

  func validate() throws {
    if let seeds { try Bounds.require(seeds, "--seeds", in: 1...1000, of: "runs for each cell") }
    if output?.isEmpty == true {
      throw ValidationError("--output is empty; name a folder")
    }
  }

  /// The folder of the scale's reports.
  var folder: URL { output.map(ReportFolder.named) ?? ReportFolder.standard(of: scale) }
}

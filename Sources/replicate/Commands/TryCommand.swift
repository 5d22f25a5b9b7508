import ArgumentParser
import Exhibits
import Experiments
import Files
import Foundation

/// `replicate try FILE.toml`.
struct TryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Run an experiment of your own, which a TOML file states.",
    discussion: """
      The file says whose settings to start from (or spells them out), what changes from cell to \
      cell, how many seeds, and what is measured; published numbers with their source may stand \
      beside it:

        title = "SpectReg's weight on 2,000 images"
        measure = "testAccuracy"
        seeds = 10

        [base]
        exhibit = "varga table3"
        row = "No CP"
        column = "SpectReg"
        reading = "as in the authors' code"

        [grid.rows]
        key = "regularizers.spectReg.weight"
        values = [0.01, 0.03, 0.1]

      'replicate cache show KEY --format toml' prints the settings of any run so. The report, its \
      drawing and a copy of the file go into figures/<scale>/own; runs are kept in the cache as \
      any are, and 'replicate book', 'verify' and 'export' know them. The folder examples and \
      docs/experiments.md have more.

      Examples:
        replicate try examples/table3-other-weights.toml --scale quick
        replicate try examples/perceptron-spectreg.toml --plan
      """)

  @Argument(help: "The experiment's file.", completion: .file(extensions: ["toml"]))
  var file: String

  @OptionGroup var options: RunOptions

  func validate() throws {
    if file.isEmpty { throw ValidationError("the experiment's file is empty; name one") }
  }

  func run() throws {
    let experiment = try Experiment(reading: FilePath.expandingHome(file))
    let session = try ExhibitSession(options.settings())
    try session.perform(OwnExhibit(experiment)) { folder in
      [try OwnExperiments.keep(experiment, in: folder)]
    }
  }
}

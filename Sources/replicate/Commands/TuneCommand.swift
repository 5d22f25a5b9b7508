import ArgumentParser
import Exhibits
import Papers
import Reports

/// `replicate tune`.
struct TuneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tune",
    abstract: "Search the weights that a paper tuned, on its validation images.",
    discussion: """
      Tries a grid of weights over the paper's intervals and writes the curve (accuracy over the \
      weight, with a band) beside the exhibit, as <exhibit>-tuning.*, with the published weight \
      marked. Runs are cached like all others.

      Examples:
        replicate tune varga table3 --scale quick
        replicate tune varga table8 --cell "2000, SpectReg" --cell "2000, DoubleBack"
        replicate tune varga table6 --seeds 5
      """)

  @Argument(help: "The paper's id, such as varga.")
  var paper: String

  @Argument(help: "The exhibit's name, such as table3.")
  var exhibit: String

  @Option(
    help: ArgumentHelp(
      "A cell, as row, column or \"row, column\"; all of the exhibit's by default.",
      discussion: "May be given several times.", valueName: "cell"))
  var cell: [String] = []

  @OptionGroup var options: RunOptions

  func run() throws {
    let session = try ExhibitSession(options.settings())
    let id = ExhibitID(paper, exhibit)
    guard let tunable = try session.lookup.exhibit(id) as? any Tunable else {
      throw RequestError.nothingToTune(id, tunable: ExhibitCatalogue.tunable.map(\.id))
    }
    let searches = try tunable.searches(session.request)
    for name in cell where !searches.contains(where: { $0.answers(to: name) }) {
      throw RequestError.unknownCell(
        name, exhibit: id, nearest: EditDistance.nearest(to: name, among: searches.map(\.name)))
    }
    try session.perform(Tuning(of: tunable, cells: cell))
  }
}

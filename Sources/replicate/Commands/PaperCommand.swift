import ArgumentParser
import Exhibits
import Papers

/// `replicate <paper> <exhibit>`: runs one exhibit of a paper.
struct PaperCommand<Source: PaperSource>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let paper = Source.paper
    let heading = paper.examples.count == 1 ? "Example:" : "Examples:"
    return CommandConfiguration(
      commandName: paper.id, abstract: paper.title,
      discussion: ([paper.summary, "", heading] + paper.examples.map { "  " + $0 })
        .joined(separator: "\n"))
  }

  @Argument(
    help: ArgumentHelp(
      "The exhibit's name, such as \(Source.paper.exhibits[0].id.name); 'replicate list' shows all."
    ),
    completion: .list(Source.paper.exhibits.map(\.id.name)))
  var exhibit: String

  @OptionGroup var options: RunOptions

  /// Runs the exhibit, writes its files and prints its report.
  func run() throws {
    let session = try ExhibitSession(options.settings())
    try session.perform(session.lookup.exhibit(ExhibitID(Source.paper.id, exhibit)))
  }
}

/// The commands of all papers.
enum PaperCommands {
  static let all: [any ParsableCommand.Type] = ExhibitCatalogue.papers.map { command($0) }

  private static func command<Source: PaperSource>(
    _ source: Source.Type
  ) -> any ParsableCommand.Type {
    PaperCommand<Source>.self
  }
}

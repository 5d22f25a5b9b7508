import ArgumentParser
import Files
import Foundation
import Reports
import ResultStore

/// `replicate readme`.
struct ReadmeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readme",
    abstract: "For maintainers: copy tables from committed reports into READMEs.",
    discussion: """
      Works on a checkout of the repository: README.md and papers/<id>/README.md, the reports in \
      figures/paper and figures/reduced, and the ledger of paper scale. What stands between two \
      lines such as these is written anew, everything else stays; nothing is trained.

        <!-- table: varga table7 -->        an exhibit's numbers
        <!-- /table -->
        <!-- claims: varga -->              the paper's findings and sentences
        <!-- costs: varga -->               what its runs took
        <!-- summary: varga jacnet -->      numbers and findings, a line a paper
        <!-- directions: varga table4 -->   which way effects go at reduced scale

      Exit status: 0 done, or nothing to do; 1 with --check a file isn't as it would be made now; \
      2 trouble, such as a report or a line that is missing.

      Examples:
        replicate readme
        replicate readme --check
      """)

  @Flag(help: "Change nothing; name the files that aren't as they would be made now.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "The checkout of the repository. Default: the working directory.", valueName: "folder"),
    completion: .directory)
  var root: String?

  func run() throws {
    let root = URL(fileURLWithPath: FilePath.expandingHome(root ?? "."), isDirectory: true)
    let ledger = try Ledger(reading: root.appendingPathComponent(LedgerFile.standardPath).path)
    let source = ReadmeSource(
      root: root,
      published: try PublishedCatalogue(directory: root.appendingPathComponent("papers")),
      // In one order, so that sums of seconds are the same each time.
      costs: ledger.entries.values.sorted { $0.key < $1.key }.map {
        ReadmeSource.Cost(
          exhibits: $0.exhibits, iterations: $0.iterations, seconds: $0.seconds)
      })
    let readmes = try Readme.all(in: root)
    let stale = try readmes.map { (readme: $0, text: try $0.filled(from: source)) }
      .filter { $0.readme.text != $0.text }
    let names = stale.map(\.readme.name).joined(separator: ", ")
    guard !stale.isEmpty else {
      return Message.print("the tables of \(readmes.count) files are as the reports have them\n")
    }
    guard !check else {
      Message.write("out of date: \(names); run 'replicate readme'")
      throw ExitCode(Message.differenceStatus)
    }
    for (readme, text) in stale { try readme.replace(with: text) }
    Message.print("wrote \(names)\n")
  }
}

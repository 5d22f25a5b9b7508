import ArgumentParser
import Book
import Files
import SelfCheck

/// `replicate book`.
struct BookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Write a scale's results as one HTML file to open in a browser.",
    discussion: """
      The file needs nothing beside it, no server and no network. It has a page a work and an \
      exhibit, and leads from each number to its runs, and from a run to its settings, metrics, \
      digest and the command that makes it again. It is made from the reports and the ledger that \
      are there, in seconds, without training anything but the short runs of 'replicate selfcheck'.

      Examples:
        replicate book                    figures/paper/book.html
        replicate book --scale reduced    figures/reduced/book.html
      """)

  @OptionGroup var results: ResultsOptions

  func run() throws {
    let results = try results.read(withOwn: true)
    let check = try Interruption.heeding(keeping: .nothing) {
      try SelfCheck(shouldStop: { Interruption.isRaised })
    }
    let html = try Book(results, selfCheckLine: check.line).html()
    let path = self.results.folder.appendingPathComponent("book.html").path
    try Self.write(html, to: path)
    Message.write("wrote \(path), \(html.utf8.count / 1024) KiB")
  }

  private static func write(_ text: String, to path: String) throws(BookError) {
    do throws(FileFault) {
      try FileReplacement.write(text, to: path)
    } catch {
      throw BookError(error)
    }
  }
}

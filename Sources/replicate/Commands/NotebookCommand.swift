import ArgumentParser
import Book
import Exhibits
import Foundation
import Papers

/// `replicate notebook`.
struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: "Write a work's results as a Jupyter notebook, to go on from.",
    discussion: """
      figures/<scale>/<paper>/<paper>.ipynb has what holds, and for each exhibit its caption, its \
      numbers with published beside ours, a drawing, and the claims with their evidence. Its code \
      reads the reports beside it with pandas and draws with matplotlib. --execute runs it by \
      'jupyter nbconvert', so that outputs are in the file and forges show them; without, nothing \
      but this program is needed. A notebook that is as it would be written now keeps its outputs.

      Exit status: 0 written or, with --check, up to date and run; 1 not so.

      Examples:
        replicate notebook varga                    figures/paper/varga/varga.ipynb
        replicate notebook varga --execute          with outputs
        replicate notebook hoffman --scale reduced
        replicate notebook --check                  those of all works
      """)

  @Argument(
    help: ArgumentHelp("The works; all that have reports by default.", valueName: "paper"),
    completion: .list(ExhibitCatalogue.papers.map { $0.paper.id }))
  var papers: [String] = []

  @OptionGroup var results: ResultsOptions

  @Flag(help: "Run the notebook by 'jupyter nbconvert', and keep what comes of it.")
  var execute = false

  @Flag(help: "Only say whether the notebooks are as they would be written now, and were run.")
  var check = false

  func validate() throws {
    let known = ExhibitCatalogue.papers.map { $0.paper.id }
    for word in papers where !known.contains(word) {
      throw ValidationError("'\(word)' is no paper; there are \(known.joined(separator: ", "))")
    }
    if check, execute { throw ValidationError("--check runs nothing; leave out --execute") }
  }

  func run() throws {
    let files = try notebooks()
    guard check else {
      for file in files { try write(file) }
      return
    }
    let again =
      "replicate notebook --execute"
      + (results.scale == .paper ? "" : " --scale \(results.scale.rawValue)")
    let stale = files.filter { $0.state != .executed }
    for file in stale {
      Message.print("DIFFERS: \(file.name): write it with \(again)\n")
    }
    Message.print(
      "\(files.count - stale.count) of \(files.count) notebooks in \(results.folder.path) are as "
        + "they would be written now\n")
    if !stale.isEmpty { throw ExitCode(Message.differenceStatus) }
  }

  private func notebooks() throws -> [NotebookFile] {
    let read = try results.read()
    let named = read.papers.filter { papers.isEmpty || papers.contains($0.id) }
    return try named.compactMap { paper in
      if let notebook = WorkNotebook(paper, in: read) {
        return NotebookFile(notebook, in: results.folder)
      }
      guard papers.isEmpty else {
        throw BookError.noReport(
          paper: paper.id, folder: results.folder.path, scale: results.scale.rawValue)
      }
      return nil
    }
  }

  private func write(_ file: NotebookFile) throws {
    let path = file.file.path
    if execute {
      var execution = NotebookExecution()
      execution.shouldStop = { Interruption.isRaised }
      let executed = try Interruption.heeding(keeping: .finished) {
        try execution.run(file.document, in: file.file.deletingLastPathComponent())
      }
      try file.write(executed: executed)
      Message.write("wrote \(path), \(executed.count / 1024) KiB, with outputs")
    } else if file.state == .executed {
      Message.write("\(path) is as it would be written now, and keeps its outputs")
    } else {
      try file.write()
      Message.write("wrote \(path), without outputs (--execute makes them)")
    }
  }
}

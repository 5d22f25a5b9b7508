import ArgumentParser
import Exhibits
import Reports
import RunStore

/// Runs one exhibit of a paper; each paper's command says what its exhibits are.
protocol PaperCommand: ParsableCommand {
  /// The paper's id.
  static var paper: String { get }
  /// The exhibit's name.
  var exhibit: String { get }
  /// The shared options.
  var options: RunOptions { get }
}

extension PaperCommand {
  /// Runs the exhibit, writes its files and prints its report.
  func run() throws {
    let session = try ExhibitSession(options)
    try session.perform(session.lookup.exhibit(ExhibitID(Self.paper, exhibit)))
  }
}

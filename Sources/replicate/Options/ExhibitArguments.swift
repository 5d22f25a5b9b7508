import ArgumentParser
import Exhibits
import Experiments
import Files
import Papers

/// The exhibits that several words name: `varga table1 table3 hoffman table1`, `hoffman`, `all`,
/// `mine.toml`.
struct ExhibitArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A paper and its exhibits, as often as you like; a paper alone for all of its exhibits, "
        + "'all' for everything; FILE.toml for an experiment of one's own.",
      valueName: "exhibit"),
    completion: .list(ExhibitCatalogue.papers.map { $0.paper.id } + ["all"]))
  var words: [String]

  /// The exhibits, each once, in the order in which they are named.
  ///
  /// - Throws: `ValidationError` for words that name no paper first, and for two experiments of one
  ///   name; `ExperimentError` for a file that isn't in order; `RequestError` for an exhibit that
  ///   there isn't.
  func exhibits(in lookup: ExhibitLookup) throws -> [any Exhibit] {
    if words == ["all"] { return ExhibitCatalogue.all }
    let papers = ExhibitCatalogue.papers.map { $0.paper }
    var named: [any Exhibit] = []
    var paper: Paper?
    var isAlone = false
    func endPaper() {
      if isAlone, let paper { named += paper.exhibits }
      (paper, isAlone) = (nil, false)
    }
    for word in words {
      if word.hasSuffix(".toml") {
        endPaper()
        named.append(OwnExhibit(try Experiment(reading: FilePath.expandingHome(word))))
      } else if let next = papers.first(where: { $0.id == word }) {
        endPaper()
        (paper, isAlone) = (next, true)
      } else if let paper {
        named.append(try lookup.exhibit(ExhibitID(paper.id, word)))
        isAlone = false
      } else {
        let names = papers.map(\.id).joined(separator: ", ")
        throw ValidationError(
          "'\(word)' is no paper; begin with one of \(names), name a FILE.toml, or say all")
      }
    }
    endPaper()
    try Self.requireOneFileAName(named)
    var seen: Set<ExhibitID> = []
    return named.filter { seen.insert($0.id).inserted }
  }

  /// Reports of experiments lie under their files' names.
  private static func requireOneFileAName(_ exhibits: [any Exhibit]) throws {
    var files: [String: String] = [:]
    for case let exhibit as OwnExhibit in exhibits {
      let (name, file) = (exhibit.experiment.name, exhibit.experiment.file)
      if let other = files[name], FilePath.resolved(other) != FilePath.resolved(file) {
        throw ValidationError("\(other) and \(file) would share a report; rename one")
      }
      files[name] = file
    }
  }
}

import ArgumentParser
import Exhibits
import Papers

/// The exhibits that several words name: `varga table1 table3 hoffman table1`, `hoffman`, `all`.
struct ExhibitArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A paper and its exhibits, as often as you like; a paper alone for all of its exhibits, "
        + "'all' for everything.",
      valueName: "exhibit"),
    completion: .list(ExhibitCatalogue.papers.map { $0.paper.id } + ["all"]))
  var words: [String]

  /// The exhibits, each once, in the order in which they are named.
  ///
  /// - Throws: `ValidationError` for words that name no paper first; `RequestError` for an exhibit
  ///   that there isn't.
  func exhibits(in lookup: ExhibitLookup) throws -> [any Exhibit] {
    if words == ["all"] { return ExhibitCatalogue.all }
    let papers = ExhibitCatalogue.papers.map { $0.paper }
    var named: [any Exhibit] = []
    var paper: Paper?
    var isAlone = false
    for word in words {
      if let next = papers.first(where: { $0.id == word }) {
        if isAlone, let paper { named += paper.exhibits }
        (paper, isAlone) = (next, true)
      } else if let paper {
        named.append(try lookup.exhibit(ExhibitID(paper.id, word)))
        isAlone = false
      } else {
        let names = papers.map(\.id).joined(separator: ", ")
        throw ValidationError("'\(word)' is no paper; begin with one of \(names), or say all")
      }
    }
    if isAlone, let paper { named += paper.exhibits }
    var seen: Set<ExhibitID> = []
    return named.filter { seen.insert($0.id).inserted }
  }
}

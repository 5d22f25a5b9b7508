import Exhibits
import Papers
import Reports

/// Finds what a user names among the exhibits of papers and program.
struct ExhibitLookup {
  /// The papers' numbers.
  let published: PublishedCatalogue

  /// Reads the papers' numbers.
  init() throws {
    published = try PublishedCatalogue.found()
  }

  /// All exhibits of the papers in order; `text` files quote what stands in prose, and count once
  /// their numbers can be run.
  var exhibits: [PublishedExhibit] {
    published.exhibits.filter { exhibit in
      exhibit.id != "text"
        || ExhibitCatalogue.exhibit(ExhibitID(exhibit.paper, exhibit.id)) != nil
    }
  }

  /// The exhibit of that id.
  ///
  /// - Throws: `RequestError` when there is none, or none that can be run.
  func exhibit(_ id: ExhibitID) throws -> any Exhibit {
    if let exhibit = ExhibitCatalogue.exhibit(id) { return exhibit }
    let known = exhibits.map { ExhibitID($0.paper, $0.id) }
    guard known.contains(id) else {
      throw RequestError.unknownExhibit(
        id,
        nearest: EditDistance.nearest(to: id.description, among: known.map(\.description)))
    }
    throw RequestError.exhibitToCome(
      id, available: ExhibitCatalogue.all.map(\.id).filter { $0.paper == id.paper }.map(\.name))
  }
}

import Exhibits
import Experiments
import Foundation
import Papers
import Reports
import Submission

/// Finds what a user names among the exhibits of papers and program, and among a user's own.
struct ExhibitLookup {
  /// The papers' numbers.
  let published: PublishedCatalogue
  /// The experiments of the user's own that are known.
  let own: [OwnExhibit]

  /// Reads the papers' numbers.
  ///
  /// - Parameter own: the experiments that are to be found as well.
  init(own: [OwnExhibit] = []) throws {
    published = try PublishedCatalogue.found()
    self.own = own
  }

  /// Also finds the experiments whose reports lie in the folder of a scale.
  ///
  /// - Throws: `ExperimentError` for a file that isn't in order.
  init(ownIn folder: URL) throws {
    try self.init(own: OwnExperiments(in: folder).exhibits)
  }

  /// Also finds the experiments that a plan of tasks is of.
  ///
  /// - Throws: `ExperimentError` for a text that isn't in order.
  init(ownOf plan: TaskPlan) throws {
    try self.init(
      own: (plan.experiments ?? []).map {
        OwnExhibit(try Experiment(toml: $0.text, file: $0.file))
      })
  }

  /// All exhibits of the papers in order; `text` files quote what stands in prose, and count once
  /// their numbers can be run.
  var exhibits: [PublishedExhibit] {
    published.exhibits.filter { exhibit in
      exhibit.id != "text"
        || ExhibitCatalogue.exhibit(ExhibitID(exhibit.paper, exhibit.id)) != nil
    }
  }

  /// The exhibit of that id, if this version has one.
  func find(_ id: ExhibitID) -> (any Exhibit)? {
    ExhibitCatalogue.exhibit(id) ?? own.first { $0.id == id }
  }

  /// The exhibit of that id.
  ///
  /// - Throws: `RequestError` when there is none, or none that can be run.
  func exhibit(_ id: ExhibitID) throws -> any Exhibit {
    if let exhibit = find(id) { return exhibit }
    let known = exhibits.map { ExhibitID($0.paper, $0.id) } + own.map(\.id)
    guard known.contains(id) else {
      throw RequestError.unknownExhibit(
        id,
        nearest: EditDistance.nearest(to: id.description, among: known.map(\.description)))
    }
    throw RequestError.exhibitToCome(
      id, available: ExhibitCatalogue.all.map(\.id).filter { $0.paper == id.paper }.map(\.name))
  }
}

import Exhibits

/// The fragments by which pages and parts of pages are reached.
///
/// Each is the `id` of an element, so that links land without any script as well.
package enum BookPlace {
  /// The first page.
  package static let home = "/"
  /// The page of all claims.
  package static let claims = "/claims"

  /// A work's page.
  package static func paper(_ id: String) -> String { "/\(id)" }

  /// An exhibit's page.
  package static func exhibit(_ id: ExhibitID) -> String { "/\(id.paper)/\(id.name)" }

  /// The line of a number, by its place in the report, from 1.
  package static func cell(_ number: Int, of id: ExhibitID) -> String {
    "\(exhibit(id))/cell-\(number)"
  }

  /// A quoted sentence, by its name in the exhibit's file.
  package static func claim(_ name: String, of id: ExhibitID) -> String {
    "\(exhibit(id))/claim-\(name)"
  }

  /// The page of runs that differ in their seed alone.
  package static func settings(_ digest: String) -> String { "/settings/\(digest)" }

  /// A run's line on that page, by the first digits of its key.
  package static func run(_ prefix: String) -> String { "/run/\(prefix)" }
}

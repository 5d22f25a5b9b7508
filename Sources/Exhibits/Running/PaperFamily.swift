import Datasets
import Foundation
import Reports

/// The tests of a paper's other exhibits at one scale, by what is known of their runs.
///
/// Differences are called within a paper (``Reports/TestFamily``), so that an exhibit's verdicts depend on how many
/// numbers of the same paper were tested.
struct PaperFamily {
  let published: PublishedCatalogue
  let scale: Scale
  let data: DataLibrary
  /// The metrics of those of the keys that are known.
  let metrics: (_ keys: [String]) throws -> [String: [String: Double]]

  /// The p values of the published numbers of the paper of `exhibit`, but its own.
  ///
  /// An exhibit whose plan needs a data set that can't be had has none; nor has one whose numbers can't be told from
  /// its results.
  func p(besides exhibit: ExhibitID) throws -> [Double] {
    let others = ExhibitCatalogue.all.filter { other in
      other.id.paper == exhibit.paper && other.id != exhibit
    }
    return try others.flatMap { try p(of: $0) }
  }

  private func p(of exhibit: any Exhibit) throws -> [Double] {
    guard let published = try? exhibit.published(in: published), !published.cells.isEmpty,
      let whole = try? ExhibitPlan(exhibit, scale: scale, data: data)
    else { return [] }
    let known = try metrics(whole.work.map(\.key))
    let plan = whole.limited(to: Set(known.keys))
    let results = ExhibitResults(
      scale: scale, published: published, cells: plan.cells, metrics: known,
      bytes: { throw ExhibitError.bytesMissing(key: $0) }, data: data)
    let builder = ReportBuilder(
      plan: plan, published: published, results: results, failures: [:])
    return (try? builder.p()) ?? []
  }
}

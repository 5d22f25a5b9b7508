import Foundation
import Reports
import Training

/// The tests of a paper's exhibits at one scale, by the reports that lie beside each other in a
/// folder.
///
/// Differences are called within a paper (``Reports/TestFamily``), so that an exhibit's verdicts
/// depend on how many numbers of the same paper were tested. The reports' p values don't depend on
/// each other.
package struct PaperFamily: Sendable {
  private let folder: URL?
  private let exhibits: [ExhibitID]
  private let engine: String?

  /// A family of no reports.
  package static let none = PaperFamily(folder: nil, exhibits: [])

  /// The reports on `exhibits` in the folder of a scale, such as `figures/paper`; nil for none.
  ///
  /// - Parameter engine: those whose runs it trained count; the processor's own when nil.
  package init(folder: URL?, exhibits: [ExhibitID], engine: DeviceEngine? = nil) {
    self.folder = folder
    self.exhibits = exhibits
    self.engine = engine?.title
  }

  /// The p values of the published numbers of the paper of `exhibit`, but its own; none for an
  /// exhibit that isn't of the family, and of a file that is no report.
  package func p(besides exhibit: ExhibitID) -> [Double] {
    guard exhibits.contains(exhibit),
      let folder = folder?.appendingPathComponent(exhibit.paper, isDirectory: true)
    else { return [] }
    let names = exhibits.filter { $0.paper == exhibit.paper && $0 != exhibit }.map(\.name)
    return names.flatMap { p(in: folder.appendingPathComponent("\($0).json")) }
  }

  private struct Report: Decodable {
    struct Cell: Decodable {
      var p: Double?
    }
    var cells: [Cell]
    var engine: String?
  }

  private func p(in file: URL) -> [Double] {
    guard let data = try? Data(contentsOf: file),
      let report = try? JSONDecoder().decode(Report.self, from: data), report.engine == engine
    else { return [] }
    return report.cells.compactMap(\.p)
  }
}

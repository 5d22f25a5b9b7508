import Exhibits
import Foundation
import Papers
import ResultStore

extension ReportCheck {
  /// The bytes of an exhibit's report; nil where there is none.
  ///
  /// - Throws: `RequestError.unreadableReport`.
  func bytes(ofReport id: ExhibitID) throws -> Data? {
    guard hasReport(id) else { return nil }
    let file = ReportFolder.file(of: id, in: folder)
    do {
      return try Data(contentsOf: file)
    } catch {
      throw RequestError.unreadableReport(path: file.path, reason: error.localizedDescription)
    }
  }

  /// Whether the ledger has what the report of an exhibit without one was of: results that no
  /// report is of, or all that the exhibit plans.
  ///
  /// Some of its results alone say nothing: exhibits share runs, and `ledger export` names all that
  /// plan a run.
  func isMissing(_ exhibit: any Exhibit, from ledger: Ledger) throws -> Bool {
    let sharers = ledger.entries.values.map(\.exhibits)
      .filter { $0.contains(exhibit.id.description) }
    guard !sharers.isEmpty else { return false }
    let reported = Set(ExhibitCatalogue.all.map(\.id).filter(hasReport).map(\.description))
    if sharers.contains(where: { reported.isDisjoint(with: $0) }) { return true }
    let plan = try ExhibitPlan(exhibit, Request(scale: scale, data: data))
    return plan.work.allSatisfy { ledger.entries[$0.key] != nil }
  }

  private func hasReport(_ id: ExhibitID) -> Bool {
    FileManager.default.fileExists(atPath: ReportFolder.file(of: id, in: folder).path)
  }
}

import Foundation
import Submission

/// Where plans lie unless an option says otherwise.
enum SubmissionFolders {
  private static let standardPath = ".cache/submissions"

  /// The folder of a plan of that name.
  static func folder(named name: String) -> PlanFolder {
    PlanFolder(URL(fileURLWithPath: "\(standardPath)/\(name)").path)
  }

  /// The plan that was written last.
  ///
  /// - Throws: `SubmissionError.plan` where there is none.
  static func newestPlan() throws -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: standardPath)) ?? []
    let plans = names.compactMap { name -> (path: String, date: Date)? in
      let path = folder(named: name).plan
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return (attributes?[.modificationDate] as? Date).map { (path, $0) }
    }
    guard let newest = plans.max(by: { $0.date < $1.date }) else {
      throw SubmissionError.plan(
        path: standardPath, problem: "has no plan; name one, or make it with 'replicate submit'")
    }
    return newest.path
  }
}

import Exhibits
import Files
import Foundation
import Reports

/// Where reports lie.
enum ReportFolder {
  /// The folder of a scale's reports in the working folder.
  static func standard(of scale: Scale) -> URL { named("figures/\(scale.rawValue)") }

  /// The folder that a user named.
  static func named(_ name: String) -> URL {
    URL(fileURLWithPath: FilePath.expandingHome(name), isDirectory: true)
  }

  /// The file of an exhibit's report, with every digit.
  static func file(of id: ExhibitID, in folder: URL) -> URL {
    folder.appendingPathComponent("\(id.paper)/\(id.name).json")
  }

  /// An exhibit's report; nil where there is none.
  ///
  /// - Throws: `RequestError.damagedReport`.
  static func report(of id: ExhibitID, in folder: URL) throws -> ExhibitReport? {
    let file = file(of: id, in: folder)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    do {
      return try JSONFormat.report(from: Data(contentsOf: file))
    } catch {
      throw RequestError.damagedReport(path: file.path)
    }
  }
}

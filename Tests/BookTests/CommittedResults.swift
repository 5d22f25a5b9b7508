import Book
import Datasets
import Exhibits
import Foundation
import Papers
import Reports
import ResultStore
import Scheduling

/// The results that are committed with the program, and the book made of them, once for all tests.
enum CommittedResults {
  /// The repository.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// The reports of paper scale.
  static let folder = repository.appendingPathComponent("figures/paper", isDirectory: true)

  /// Reads the reports of a scale without any data set.
  static func read(_ scale: Scale) throws -> BookResults {
    let library = DataLibrary(folders: DataFolders([]), readsFolders: false)
    let request = Request(scale: scale, data: library)
    var work: [String: PlannedWork] = [:]
    for exhibit in ExhibitCatalogue.all {
      for planned in try ExhibitPlan(exhibit, request).work { work[planned.key] = planned }
    }
    let folder = repository.appendingPathComponent("figures/\(scale.rawValue)", isDirectory: true)
    return try BookResults(
      reading: folder, scale: scale, papers: ExhibitCatalogue.papers.map { $0.paper },
      published: PublishedCatalogue(
        directory: repository.appendingPathComponent("papers", isDirectory: true)),
      ledger: Ledger(reading: folder.appendingPathComponent("ledger.csv").path), work: work)
  }

  /// Those of paper scale.
  static let paper = Result { try read(.paper) }
  /// The book of them.
  static let html = Result { try Book(paper.get(), selfCheckLine: line).html() }
  /// The book's table lines by their element's id.
  static let rows = Result {
    var rows: [String: String] = [:]
    for row in try html.get().components(separatedBy: "<tr ").dropFirst() {
      guard let place = row.range(of: "id=\"") else { continue }
      let id = String(row[place.upperBound...].prefix { $0 != "\"" })
      rows[id] = row.components(separatedBy: "</tr>")[0]
    }
    return rows
  }
  /// What the self-check is made to say.
  static let line = "29 short runs, numeric version 2: 0123456789abcdef"
}

extension String {
  /// What the first group of `pattern` holds at each of its matches.
  func matches(of pattern: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    let text = self as NSString
    return expression.matches(in: self, range: NSRange(location: 0, length: text.length))
      .map { text.substring(with: $0.range(at: 1)) }
  }
}

import Digests
import Exhibits
import Foundation
import Reports
import ResultStore
import Scheduling

/// All that a book and a register say, as it lies in a scale's folder and in the papers' files.
///
/// Nothing is trained, and no page of Markdown is read: numbers come from the reports' values, from
/// the ledger and from `papers/<id>/*.toml`.
package struct BookResults: Sendable {
  /// One exhibit that has a report.
  package struct Entry: Sendable {
    /// The paper and the exhibit.
    package let id: ExhibitID
    /// What was found.
    package let report: ExhibitReport
    /// What the paper prints, as the exhibit is held against it.
    package let published: PublishedExhibit
    /// gnuplot's drawing with the script behind it; nil where the exhibit has none.
    package let drawing: CommittedDrawing?
    /// The SHA-256 of the report's file.
    package let reportDigest: String
  }

  /// The scale, one for the whole book.
  package let scale: Scale
  /// The works in order.
  package let papers: [Paper]
  /// What the works print, exhibits without a report among it.
  package let published: PublishedCatalogue
  /// The exhibits that have a report, in the papers' order.
  package let entries: [Entry]
  /// The runs' and measurements' results.
  package let ledger: Ledger
  /// What this version plans, by key: the settings behind the ledger's lines.
  package let work: [String: PlannedWork]

  /// Reads a scale's folder, such as `figures/paper`.
  ///
  /// - Parameters:
  ///   - ledger: the results of the folder's runs.
  ///   - work: what this version plans at the scale, by key.
  /// - Throws: `BookError.noReports`, `.unreadable`; `PublishedError.noExhibit`.
  package init(
    reading folder: URL, scale: Scale, papers: [Paper], published: PublishedCatalogue,
    ledger: Ledger, work: [String: PlannedWork]
  ) throws {
    self.scale = scale
    self.papers = papers
    self.published = published
    self.ledger = ledger
    self.work = work
    entries = try papers.flatMap(\.exhibits).compactMap { exhibit in
      let place = folder.appendingPathComponent(exhibit.id.paper, isDirectory: true)
      let file = place.appendingPathComponent("\(exhibit.id.name).json")
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      let (report, digest) = try Self.report(at: file)
      return Entry(
        id: exhibit.id, report: report, published: try exhibit.published(in: published),
        drawing: try CommittedDrawing(named: exhibit.id.name, in: place), reportDigest: digest)
    }
    guard !entries.isEmpty else {
      throw BookError.noReports(folder: folder.path, scale: scale.rawValue)
    }
  }

  /// The report in a file, and the file's digest.
  private static func report(
    at file: URL
  ) throws(BookError) -> (report: ExhibitReport, digest: String) {
    do {
      let data = try Data(contentsOf: file)
      return (try JSONFormat.report(from: data), SHA256Digest.hex(of: data))
    } catch {
      throw .unreadable(path: file.path, reason: "\(error)")
    }
  }

  /// The entries of a paper.
  func entries(of paper: Paper) -> [Entry] { entries.filter { $0.id.paper == paper.id } }

  /// The ledger's lines that a paper's exhibits rest on, each once.
  func lines(of paper: String) -> [LedgerEntry] {
    ledger.entries.values.filter { line in
      line.exhibits.contains { $0.split(separator: " ").first.map(String.init) == paper }
    }
  }
}

extension BookResults.Entry {
  /// What the paper calls the exhibit, such as "Table 3"; for the numbers in its prose and for
  /// exhibits of our own, the exhibit's name here.
  var label: String {
    published.source.exhibit == "text" ? id.name : published.source.exhibit
  }
}

extension PublishedSource {
  /// The authors' code without its files, which differ from exhibit to exhibit.
  var repositoryText: String? {
    repository.map { $0 + (commit.map { " at \($0)" } ?? "") }
  }
}

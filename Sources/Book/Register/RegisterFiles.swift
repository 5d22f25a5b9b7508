import Files
import Foundation

/// The files of a register, in a scale's folder: `claims.json` with its schema, a summary a work,
/// and `ro-crate-metadata.json`, which lists all that is there.
package struct RegisterFiles: Sendable {
  private let folder: URL
  private let results: BookResults

  /// The register of `results` in `folder`.
  package init(_ results: BookResults, in folder: URL) {
    self.results = results
    self.folder = folder
  }

  /// The texts by file name, relative to the folder.
  ///
  /// - Parameter today: the date of a crate whose files have changed, such as `2026-01-31`.
  /// - Throws: `BookError.template`, `.unreadable`.
  package func texts(today: String) throws(BookError) -> [String: String] {
    let register = ClaimRegister(results)
    var texts = [
      "claims.json": register.json,
      "claims.schema.json": String(decoding: PackageResources.claims_schema_json, as: UTF8.self),
    ]
    for paper in results.papers {
      guard let summary = ReproducibilitySummary(paper, in: results) else { continue }
      texts["\(paper.id)/summary.md"] = try summary.markdown()
    }
    let files = Set(texts.keys).union(committed).sorted()
    // A crate is dated by its last change: what is the same keeps its date.
    let name = "ro-crate-metadata.json"
    let older = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    let date = older.flatMap(Self.date) ?? today
    let crate = ResearchCrate(register, files: files, date: date).json
    let isSame = crate == older && differing(texts).isEmpty
    texts[name] = isSame ? crate : ResearchCrate(register, files: files, date: today).json
    return texts
  }

  /// The names of the files whose text isn't that in the folder; a crate's date alone counts for
  /// nothing.
  package func differing(_ texts: [String: String]) -> [String] {
    texts.filter { name, text in
      let there = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return there.map(Self.undated) != Self.undated(text)
    }.keys.sorted()
  }

  /// Writes `texts`, each whole or not at all.
  ///
  /// - Throws: `BookError.cannotWrite`.
  package func write(_ texts: [String: String]) throws(BookError) {
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      do throws(FileFault) {
        try FileReplacement.write(text, to: folder.appendingPathComponent(name).path)
      } catch {
        throw BookError(error)
      }
    }
  }

  /// The reports' files that are there, the ledger, and the notebooks.
  private var committed: [String] {
    let names = results.entries.flatMap { entry in
      ["json", "csv", "md", "svg", "gp"].flatMap { ending in
        ["", "-forest"].map { "\(entry.id.paper)/\(entry.id.name)\($0).\(ending)" }
      }
    }
    let notebooks = results.papers.map { WorkNotebook.name(of: $0) }
    return (["ledger.csv"] + names + notebooks).filter {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
    }
  }

  private static let datePattern = #""datePublished" : "([0-9]{4}-[0-9]{2}-[0-9]{2})""#

  private static func date(in crate: String) -> String? {
    guard let range = crate.range(of: datePattern, options: .regularExpression) else { return nil }
    return String(crate[range].dropLast().suffix(10))
  }

  private static func undated(_ text: String) -> String {
    text.replacingOccurrences(of: datePattern, with: "", options: .regularExpression)
  }
}

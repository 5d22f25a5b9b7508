import Foundation
import TOMLKit

/// The published numbers of all papers: `papers/<paper>/<exhibit>.toml`.
package struct PublishedCatalogue: Sendable {
  /// The environment variable that names the papers folder, where it isn't found by itself.
  package static let environmentVariable = "REPLICATE_PAPERS"

  /// The folder that was read.
  package let directory: URL
  /// All exhibits, ordered by paper, then by id with numbers in them counted (`figure2` before
  /// `figure10`).
  package let exhibits: [PublishedExhibit]

  /// Reads every exhibit of every paper.
  ///
  /// - Parameter directory: the papers folder, with a folder for each paper.
  /// - Throws: `PublishedError` for the first file, in the order of `exhibits`, that can't be
  ///   read or isn't in order.
  package init(directory: URL) throws(PublishedError) {
    var exhibits: [PublishedExhibit] = []
    for paper in try Self.contents(of: directory) where Self.isDirectory(paper) {
      for file in try Self.contents(of: paper) where file.pathExtension == "toml" {
        exhibits.append(
          try Self.read(
            file, paper: paper.lastPathComponent, id: file.deletingPathExtension().lastPathComponent
          ))
      }
    }
    guard !exhibits.isEmpty else { throw .folderNotFound(searched: [directory.path]) }
    self.directory = directory
    self.exhibits = exhibits
  }

  /// The papers' ids, sorted.
  package var papers: [String] { Set(exhibits.map(\.paper)).sorted() }

  /// One paper's exhibits, `text` included, in the order of `exhibits`.
  package func exhibits(of paper: String) -> [PublishedExhibit] {
    exhibits.filter { $0.paper == paper }
  }

  /// The exhibit of a paper's id and an exhibit's id.
  ///
  /// - Throws: `PublishedError.noExhibit`.
  package func exhibit(_ paper: String, _ id: String) throws(PublishedError) -> PublishedExhibit {
    guard let exhibit = exhibits.first(where: { $0.paper == paper && $0.id == id }) else {
      throw .noExhibit(paper: paper, id: id, known: exhibits.map { "\($0.paper) \($0.id)" })
    }
    return exhibit
  }

  /// Reads one exhibit from text, as from a file at `papers/<paper>/<id>.toml`.
  ///
  /// - Throws: `PublishedError`, naming `file`.
  package static func exhibit(
    toml: String, paper: String, id: String, file: String
  ) throws(PublishedError) -> PublishedExhibit {
    if let line = TableHeaders.firstWithoutName(in: toml) {
      throw .syntax(
        file: file, line: line, column: 1, reason: "no table's name follows the bracket")
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: toml)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw .syntax(file: file, line: place.line, column: place.column, reason: error.description)
    } catch {
      throw .unreadable(file: file, reason: "\(error)")
    }
    try PublishedSchema.check(table, file: file)
    var exhibit: PublishedExhibit
    do {
      exhibit = try TOMLDecoder().decode(PublishedExhibit.self, from: table)
    } catch {
      throw .unreadable(file: file, reason: "\(error)")
    }
    exhibit.paper = paper
    exhibit.id = id
    try exhibit.checkConsistency(file: file)
    return exhibit
  }

  private static func read(
    _ file: URL, paper: String, id: String
  ) throws(PublishedError) -> PublishedExhibit {
    let text: String
    do {
      text = try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw .unreadable(file: file.path, reason: error.localizedDescription)
    }
    return try exhibit(toml: text, paper: paper, id: id, file: file.path)
  }

  private static func contents(of directory: URL) throws(PublishedError) -> [URL] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: directory.path)
        // What an editor or a file manager keeps beside a file is hidden, and none of ours.
        .filter { !$0.hasPrefix(".") }
        .sorted { $0.compare($1, options: .numeric) == .orderedAscending }
        .map { directory.appending(path: $0) }
    } catch {
      throw .unreadable(file: directory.path, reason: error.localizedDescription)
    }
  }

  private static func isDirectory(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
  }
}

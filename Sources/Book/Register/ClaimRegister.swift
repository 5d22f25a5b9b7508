import Exhibits
import Foundation
import Reports

/// Every quoted sentence of the works with what was found of it, as data: `claims.json`.
///
/// `claims.schema.json` beside it says what each key holds. A claim's id is its work, its exhibit
/// and its name in the exhibit's file, and stays the same while those do.
package struct ClaimRegister: Codable, Hashable, Sendable {
  /// A work.
  package struct Work: Codable, Hashable, Sendable {
    /// Such as `varga`.
    package var id: String
    /// Authors and year.
    package var citation: String
    /// What it is about.
    package var title: String
  }

  /// A table or figure that has a report at this scale.
  package struct Exhibit: Codable, Hashable, Sendable {
    /// Such as `varga/table3`.
    package var id: String
    /// What the paper calls it.
    package var label: String
    /// Its title here.
    package var title: String
    /// The command line that makes its report.
    package var command: String
    /// The report, relative to the register.
    package var report: String
    /// The keys of the runs and measurements behind it, sorted.
    package var runs: [String]
  }

  /// A sentence.
  package struct Claim: Codable, Hashable, Sendable {
    /// Such as `varga/table3/doubleback-best`.
    package var id: String
    /// The work's id.
    package var work: String
    /// The exhibit's id, by which its runs are found; one without a report has none there.
    package var exhibit: String
    /// The sentence in the work's own words.
    package var quotation: String
    /// Where the work says it.
    package var place: String
    /// The id of the claim that names the finding on which it rests; nil where none bears on it.
    package var finding: String?
    /// `holds`, `fails`, `undecided` or `not examined`.
    package var verdict: Reports.Claim.Verdict
    /// The figures that decide it.
    package var evidence: String
  }

  /// The file that says what each key holds.
  package var schema = "claims.schema.json"
  /// The scale at which the runs were made.
  package var scale: String
  /// The works, in the program's order.
  package var works: [Work]
  /// The exhibits that have a report, in their works' order.
  package var exhibits: [Exhibit]
  /// The sentences, in the order of the papers' files.
  package var claims: [Claim]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case scale, works, exhibits, claims
  }

  /// The register of `results`.
  package init(_ results: BookResults) {
    scale = results.scale.rawValue
    works = results.papers.map { paper in
      let citation = results.published.exhibits(of: paper.id).first?.source.citation ?? ""
      return Work(id: paper.id, citation: citation, title: paper.title)
    }
    exhibits = results.entries.map { entry in
      Exhibit(
        id: Self.id(entry.id), label: entry.label, title: entry.report.title,
        command: entry.report.command, report: "\(Self.id(entry.id)).json",
        runs: Set(entry.report.cells.flatMap(\.runs)).sorted())
    }
    claims = results.papers.flatMap { paper in
      results.published.exhibits(of: paper.id).flatMap { exhibit in
        Self.claims(
          of: exhibit, in: paper,
          entry: results.entries.first { $0.id == ExhibitID(paper.id, exhibit.id) })
      }
    }
  }

  private static func claims(
    of exhibit: PublishedExhibit, in paper: Paper, entry: BookResults.Entry?
  ) -> [Claim] {
    let id = "\(paper.id)/\(exhibit.id)"
    let names = entry.map(ClaimNames.init)
    return exhibit.claims.map { published in
      let found = entry?.report.claims.first { names?.name(of: $0) == published.id }
      return Claim(
        id: "\(id)/\(published.id)", work: paper.id, exhibit: id, quotation: published.text,
        place: published.section, finding: found?.finding.map { "\(id)/\($0)" },
        verdict: found?.verdict ?? .notExamined,
        evidence: found?.evidence ?? "the exhibit has no report at this scale")
    }
  }

  private static func id(_ exhibit: ExhibitID) -> String { "\(exhibit.paper)/\(exhibit.name)" }

  /// The file's text: keys sorted, so that the same results give the same bytes.
  package var json: String { RegisterJSON.text(of: self) }
}

/// How the register's files are written.
enum RegisterJSON {
  static func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    } catch {
      // Texts and lists of texts are all that these values hold.
      preconditionFailure("RegisterJSON: \(type(of: value)) can't be encoded: \(error)")
    }
  }
}

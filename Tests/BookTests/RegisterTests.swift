import Book
import Exhibits
import Foundation
import Reports
import Testing

/// The register: claims as data, the crate, the summaries.
@Suite struct RegisterTests {
  private let results: BookResults
  private let register: ClaimRegister

  init() throws {
    results = try CommittedResults.paper.get()
    register = ClaimRegister(results)
  }

  @Test func everySentenceOfThePapersIsInItOnce() throws {
    let quoted = results.papers.flatMap { results.published.exhibits(of: $0.id) }
      .flatMap { exhibit in exhibit.claims.map { "\(exhibit.paper)/\(exhibit.id)/\($0.id)" } }
    #expect(register.claims.map(\.id) == quoted)
    #expect(Set(quoted).count == quoted.count && quoted.count > 100)
    // As claims.schema.json has it.
    for id in quoted {
      #expect(id.wholeMatch(of: /[a-z0-9]+\/[A-Za-z0-9-]+\/[A-Za-z0-9.-]+/) != nil, "\(id)")
    }
  }

  @Test func verdictsAreTheReports() throws {
    for entry in results.entries {
      let id = "\(entry.id.paper)/\(entry.id.name)"
      let claims = register.claims.filter { $0.exhibit == id }
      #expect(claims.map(\.quotation) == entry.report.claims.map(\.text))
      #expect(claims.map(\.verdict) == entry.report.claims.map(\.verdict))
      #expect(claims.map(\.evidence) == entry.report.claims.map(\.evidence))
      let exhibit = try #require(register.exhibits.first { $0.id == id })
      #expect(Set(exhibit.runs) == Set(entry.report.cells.flatMap(\.runs)))
    }
  }

  @Test func whatIsWrittenReadsBack() throws {
    let data = Data(register.json.utf8)
    #expect(try JSONDecoder().decode(ClaimRegister.self, from: data) == register)
  }

  @Test func theCrateListsTheFilesThatAreThere() throws {
    let texts = try RegisterFiles(results, in: CommittedResults.folder).texts(today: "2026-01-31")
    let crate = try #require(texts["ro-crate-metadata.json"])
    let document = try JSONSerialization.jsonObject(with: Data(crate.utf8)) as? [String: Any]
    let graph = try #require(document?["@graph"] as? [[String: Any]])
    let identifiers = graph.compactMap { $0["@id"] as? String }
    #expect(Set(identifiers).count == identifiers.count)
    for file in graph where file["@type"] as? String == "File" {
      let name = try #require(file["@id"] as? String)
      let path = CommittedResults.folder.appendingPathComponent(name).path
      #expect(texts[name] != nil || FileManager.default.fileExists(atPath: path), "\(name)")
    }
    // Whatever is referred to has an entity of its own, but for the specification's address.
    let references = try crate.matches(of: #""@id" : "([^"]+)""#)
    #expect(Set(references).subtracting(identifiers) == ["https://w3id.org/ro/crate/1.1"])
  }

  @Test func aCrateIsDatedByItsLastChange() throws {
    try withTemporaryFolder { folder in
      let files = RegisterFiles(results, in: folder)
      for paper in results.papers {
        try FileManager.default.createDirectory(
          at: folder.appendingPathComponent(paper.id), withIntermediateDirectories: true)
      }
      let first = try files.texts(today: "2026-01-31")
      #expect(files.differing(first).count == first.count)
      try files.write(first)
      #expect(try files.texts(today: "2026-02-28") == first)
      try Data("{}".utf8).write(to: folder.appendingPathComponent("claims.json"))
      let second = try files.texts(today: "2026-02-28")
      #expect(files.differing(second) == ["claims.json"])
      #expect(second["ro-crate-metadata.json"]?.contains("2026-02-28") == true)
    }
  }

  @Test func aSummaryHasTheChallengesFields() throws {
    let paper = try #require(results.papers.first)
    let text = try #require(ReproducibilitySummary(paper, in: results)).markdown()
    for heading in [
      "Scope of reproducibility", "Methodology", "Results", "What was easy",
      "What was difficult", "Communication with original authors",
    ] {
      #expect(text.contains("\n## \(heading)\n"))
    }
    let holds = WorkFindings(results, paper: paper.id).count(.holds)
    #expect(text.contains("Of the findings \(holds) hold"))
    // Markdown, not HTML: quotations keep their signs.
    #expect(!text.contains("&quot;") && !text.contains("&#39;"))
  }
}

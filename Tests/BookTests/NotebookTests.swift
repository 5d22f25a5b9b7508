import Book
import Digests
import Exhibits
import Foundation
import Reports
import Testing

/// Notebooks: their structure, and that each exhibit has its cells.
@Suite struct NotebookTests {
  private let results: BookResults
  private let notebooks: [(paper: Paper, notebook: WorkNotebook)]

  init() throws {
    let results = try CommittedResults.paper.get()
    self.results = results
    notebooks = results.papers.compactMap { paper in
      WorkNotebook(paper, in: results).map { (paper, $0) }
    }
  }

  @Test func everyWorkHasOne() {
    #expect(notebooks.map(\.notebook.name).contains("varga/varga.ipynb"))
    #expect(notebooks.count == results.papers.count && !notebooks.isEmpty)
  }

  /// As nbformat 4.5 has it; that its own schema agrees is Scripts/notebook-test.py's.
  @Test func cellsHaveNamesOfTheirOwn() {
    for (_, notebook) in notebooks {
      let ids = notebook.document.cells.map(\.id)
      #expect(Set(ids).count == ids.count)
      for id in ids { #expect(id.wholeMatch(of: /[A-Za-z0-9_-]{1,64}/) != nil, "\(id)") }
    }
  }

  @Test func theFileIsANotebook() throws {
    for (_, notebook) in notebooks {
      let data = Data(notebook.document.json.utf8)
      #expect(try JSONDecoder().decode(NotebookDocument.self, from: data) == notebook.document)
      let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(file["nbformat"] as? Int == 4 && file["nbformat_minor"] as? Int == 5)
      let cells = try #require(file["cells"] as? [[String: Any]])
      for (cell, written) in zip(cells, notebook.document.cells) {
        let isCode = cell["cell_type"] as? String == "code"
        // Code has both keys although it wasn't run, text may have neither.
        #expect((cell["outputs"] as? [Any])?.isEmpty == (isCode ? true : nil))
        #expect((cell["execution_count"] is NSNull) == isCode)
        let lines = try #require(cell["source"] as? [String])
        #expect(lines.joined() == written.source)
        #expect(lines.dropLast().allSatisfy { $0.hasSuffix("\n") })
      }
    }
  }

  @Test func everyExhibitHasItsCells() throws {
    for (paper, notebook) in notebooks {
      let cells = Dictionary(
        uniqueKeysWithValues: notebook.document.cells.map { ($0.id, $0) })
      for entry in results.entries where entry.id.paper == paper.id {
        let heading = try #require(cells[entry.id.name])
        #expect(heading.source.contains(entry.report.command))
        let table = try #require(cells["\(entry.id.name)-table"])
        #expect(table.source.contains("read(\"\(entry.id.name)\")"))
        let file = CommittedResults.folder.appendingPathComponent(
          "\(paper.id)/\(entry.id.name).json")
        #expect(table.report?.sha256 == SHA256Digest.hex(of: try Data(contentsOf: file)))
        let isKnown = entry.report.cells.contains { $0.measured != nil || $0.published != nil }
        #expect((cells["\(entry.id.name)-drawing"] != nil) == isKnown)
        for group in entry.report.findings.groups {
          let text = try #require(cells["\(entry.id.name)-findings"]).source
          #expect(text.contains("**\(group.verdict.rawValue)**"))
          for claim in group.claims { #expect(text.contains(MarkdownFormat.prose(claim.text))) }
        }
      }
    }
  }

  /// A table is a variable of the exhibit's name, beside the functions of the first cell of code.
  @Test func noTableHidesAFunction() throws {
    for (_, notebook) in notebooks {
      let setUp = try #require(notebook.document.cells.first { $0.kind == .code }).source
      let functions = Set(try setUp.matches(of: #"(?m)^def (\w+)\("#))
      #expect(functions.isSuperset(of: ["read", "beside", "means", "curves", "only"]))
      let tables = try notebook.document.cells.flatMap {
        try $0.source.matches(of: #"(?m)^(\w+) = read\("#)
      }
      #expect(functions.isDisjoint(with: tables))
    }
  }

  @Test func theSameResultsGiveTheSameBytes() throws {
    let (paper, notebook) = try #require(notebooks.first)
    let again = try #require(WorkNotebook(paper, in: CommittedResults.read(.paper)))
    #expect(again.document.json == notebook.document.json)
  }

  /// Cells that Jupyter ran and saved are still the same cells; those of other reports aren't.
  @Test func outputsAreKeptWhileTheReportsAre() throws {
    let (_, notebook) = try #require(notebooks.first)
    try withTemporaryFolder { folder in
      let file = NotebookFile(notebook, in: folder)
      #expect(file.state == .missing)
      try FileManager.default.createDirectory(
        at: file.file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try file.write()
      #expect(file.state == .unexecuted)
      let run = notebook.document.json.replacing(
        "\"execution_count\" : null", with: "\"execution_count\" : 1")
      try file.write(executed: Data(run.utf8))
      #expect(file.state == .executed)
      let digest = try #require(notebook.document.cells.compactMap(\.report).first).sha256
      let other = run.replacing(digest, with: String(repeating: "0", count: 64))
      try file.write(executed: Data(other.utf8))
      #expect(file.state == .outdated)
      try file.write(executed: Data("{".utf8))
      #expect(file.state == .missing)
    }
  }

  @Test func aComplaintIsItsLastLine() {
    let complaint =
      "Traceback:\n\u{1B}[0;31mModuleNotFoundError\u{1B}[0m: No module named 'pandas'\n"
    #expect(
      NotebookExecution.reason(complaint) == "ModuleNotFoundError: No module named 'pandas'")
    #expect(NotebookExecution.reason("\n") == "it says no reason")
  }
}

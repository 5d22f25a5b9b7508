import Foundation
import Reports
import Testing

/// Places in a README: what is replaced, and what is said where one is broken.
@Suite struct ReadmePlaceTests {
  private func filled(_ text: String, report: ExhibitReport? = SmallProject.table) throws -> String
  {
    try withTemporaryFolder { root in
      let project = try SmallProject(in: root, report: report)
      try project.write(text, to: "README.md")
      return try Readme.all(in: root)[0].filled(from: project.source)
    }
  }

  @Test func onlyWhatStandsBetweenItsLinesIsReplaced() throws {
    let text =
      "before\n<!-- a note: small -->\n<!-- costs: small -->\nold\n<!-- /costs -->\n\nafter"
    let new = try filled(text)
    #expect(new.hasPrefix("before\n<!-- a note: small -->\n<!-- costs: small -->\n| exhibit |"))
    #expect(new.hasSuffix("| 1.50 |\n<!-- /costs -->\n\nafter"))
    #expect(try filled(new) == new)
  }

  @Test func aReadmeWithoutPlacesStays() throws {
    for text in ["", "\n", "words\r\n\nand words\n"] { #expect(try filled(text) == text) }
  }

  @Test(
    "One line says which place is broken",
    arguments: [
      (
        "<!-- table: small table1 -->\n",
        ReadmeError.openPlace(file: "README.md", line: 1, end: "<!-- /table -->")
      ),
      (
        "\n<!-- costs: small -->\n<!-- claims: small -->\n<!-- /claims -->\n",
        .openPlace(file: "README.md", line: 2, end: "<!-- /costs -->")
      ),
      (
        "<!-- costs: small -->\n<!-- /claims -->\n",
        .openPlace(file: "README.md", line: 1, end: "<!-- /costs -->")
      ),
      (
        "<!-- tabel: small table1 -->\n<!-- /table -->\n",
        .strayEnd(file: "README.md", line: 2, end: "<!-- /table -->")
      ),
      (
        "<!-- table: small -->\n<!-- /table -->\n",
        .malformedPlace(
          file: "README.md", line: 1, expected: "<!-- table: <paper> <exhibit> -->")
      ),
      (
        "<!-- summary: -->\n<!-- /summary -->\n",
        .malformedPlace(file: "README.md", line: 1, expected: "<!-- summary: <paper>… -->")
      ),
      (
        "<!-- table: small table9 -->\n<!-- /table -->\n",
        .noReport(
          path: "figures/paper/small/table9.json",
          command: "replicate small table9 --scale paper")
      ),
      ("<!-- claims: smal -->\n<!-- /claims -->\n", .noFindings(paper: "smal")),
    ])
  func broken(text: String, error: ReadmeError) {
    #expect(throws: error) { try filled(text) }
    #expect(!error.description.contains("\n"))
  }

  @Test func whatIsMissingBelowTheRootIsSaid() throws {
    try withTemporaryFolder { root in
      let project = try SmallProject(in: root)
      #expect(throws: ReadmeError.self) { try Readme.all(in: root) }
      try project.write("{}", to: "figures/paper/small/table1.json")
      #expect(
        throws: ReadmeError.damagedReport(
          path: "figures/paper/small/table1.json",
          command: "replicate small table1 --scale paper")
      ) { try project.lines("table: small table1") }
      try project.write(SmallProject.table)
      var report = SmallProject.table
      report.scale = "reduced"
      try project.write(report)
      #expect(throws: ReadmeError.noDirections(path: "figures/reduced/small/table1.json")) {
        try project.lines("directions: small table1")
      }
    }
  }

  @Test func thePapersReadmesFollowTheProjectsOwn() throws {
    try withTemporaryFolder { root in
      let project = try SmallProject(in: root)
      for name in ["README.md", "papers/small/README.md", "papers/great/README.md"] {
        try project.write(name, to: name)
      }
      let readmes = try Readme.all(in: root)
      #expect(
        readmes.map(\.name) == ["README.md", "papers/great/README.md", "papers/small/README.md"])
      try readmes[2].replace(with: "new")
      #expect(try Readme.all(in: root).map(\.text) == [readmes[0].name, readmes[1].name, "new"])
    }
  }
}

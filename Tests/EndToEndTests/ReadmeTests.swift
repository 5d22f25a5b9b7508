import Foundation
import Testing

/// `replicate readme`: the tables of README files are those of the committed reports.
@Suite struct ReadmeTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func theCommittedFilesAreAsItMakesThem() throws {
    let outcome = try bench.run("readme", "--check", "--root", Workbench.repository.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  /// Copies of the repository's papers, and its figures, beside a README of our own.
  private func checkout(_ readme: String) throws {
    let repository = Workbench.repository
    try FileManager.default.copyItem(
      at: repository.appendingPathComponent("papers"), to: bench.url("papers"))
    try FileManager.default.createSymbolicLink(
      at: bench.url("figures"),
      withDestinationURL: repository.appendingPathComponent("figures"))
    try bench.write(Data(readme.utf8), to: "README.md")
  }

  @Test func aStaleFileIsNamedThenWritten() throws {
    try checkout("<!-- costs: jacnet -->\nold\n<!-- /costs -->\nwords\n")
    let stale = try bench.run("readme", "--check")
    #expect(stale.status == 1)
    #expect(stale.errorLines == ["replicate: out of date: README.md; run 'replicate readme'"])
    #expect(try bench.text("README.md").contains("old"))

    let written = try bench.run("readme")
    #expect(written.status == 0 && written.output == "wrote README.md\n", "\(written.errors)")
    let text = try bench.text("README.md")
    #expect(text.hasPrefix("<!-- costs: jacnet -->\n| exhibit |"))
    #expect(text.hasSuffix("<!-- /costs -->\nwords\n"))
    #expect(try bench.run("readme", "--check").status == 0)
  }

  @Test(arguments: [
    ("<!-- table: varga table99 -->\n<!-- /table -->\n", "figures/paper/varga/table99.json"),
    ("<!-- costs: varga -->\n", "README.md:1: this place has no end"),
  ])
  func aBrokenPlaceIsOneLineAndChangesNothing(readme: String, words: String) throws {
    try checkout(readme)
    let outcome = try bench.run("readme")
    #expect(outcome.status == 2)
    #expect(outcome.errorLines.count == 1 && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(try bench.text("README.md") == readme)
  }

  @Test func aFolderThatIsNoCheckoutIsSaid() throws {
    let outcome = try bench.run("readme")
    #expect(outcome.status == 2)
    #expect(outcome.errorLines.count == 1 && outcome.errors.contains("ledger.csv"))
  }
}

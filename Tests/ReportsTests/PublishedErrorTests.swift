import Foundation
import Reports
import Testing

/// Files that aren't in order, and the one line that says so.
struct PublishedErrorTests {
  private static let good = """
    title = "T"
    caption = "C"
    metric = "test accuracy"
    unit = "%"
    better = "higher"
    spread = "sd"
    n = 10
    n_source = "stated"
    requires = ["mnist"]
    [source]
    authors = "A"
    year = 2018
    exhibit = "Table 1"
    section = "4"
    [[cell]]
    row = "r"
    column = "c"
    mean = 97
    sd = 0.1
    """

  private func read(_ toml: String) throws(PublishedError) -> PublishedExhibit {
    try PublishedCatalogue.exhibit(toml: toml, paper: "p", id: "e", file: "e.toml")
  }

  @Test func theGoodFileIsRead() throws {
    let exhibit = try read(Self.good)
    #expect(exhibit.paper == "p" && exhibit.id == "e")
    #expect(try exhibit.cell(row: "r", column: "c").mean == 97)
    #expect(try exhibit.cell(row: "r", column: "c").n == 10)
  }

  @Test(
    "One fault, one error",
    arguments: [
      ("title = \"T\"\n", "", PublishedError.missingKey(file: "e.toml", key: "title")),
      ("mean = 97\n", "", .missingKey(file: "e.toml", key: "cell[1].mean")),
      ("\nsd = 0.1", "", .missingKey(file: "e.toml", key: "cell[1].sd")),
      ("n_source = \"stated\"\n", "", .missingKey(file: "e.toml", key: "n_source")),
      ("sd = 0.1", "sd = 0.1\nmaen = 1", .unknownKey(file: "e.toml", key: "cell[1].maen")),
      ("sd = 0.1", "sd = 0.1\nci95 = 0.1", .unknownKey(file: "e.toml", key: "cell[1].ci95")),
      ("year = 2018", "yaer = 2018", .unknownKey(file: "e.toml", key: "source.yaer")),
      (
        "mean = 97", "mean = \"97\"",
        .wrongType(
          file: "e.toml", key: "cell[1].mean", expected: "a number", found: "string")
      ),
      (
        "n = 10", "n = 10.0",
        .wrongType(
          file: "e.toml", key: "n", expected: "a positive integer", found: "floating-point number")
      ),
      (
        "n = 10", "n = 0",
        .invalidValue(file: "e.toml", key: "n", value: "0", reason: "must be positive")
      ),
      (
        "n = 10", "n = 9000000000000000000",
        .invalidValue(
          file: "e.toml", key: "n", value: "9000000000000000000", reason: "must be at most 1000000")
      ),
      (
        "mean = 97", "mean = nan",
        .invalidValue(file: "e.toml", key: "cell[1].mean", value: "nan", reason: "must be finite")
      ),
      (
        "sd = 0.1", "sd = -0.1",
        .invalidValue(
          file: "e.toml", key: "cell[1].sd", value: "-0.1", reason: "must not be negative")
      ),
      (
        "\"higher\"", "\"up\"",
        .invalidValue(
          file: "e.toml", key: "better", value: "\"up\"",
          reason: "must be one of \"higher\", \"lower\", \"none\"")
      ),
      (
        "sd = 0.1", "sd = 0.1\n[[cell]]\nrow = \"r\"\ncolumn = \"c\"\nmean = 1.0\nsd = 0.1",
        .invalidValue(file: "e.toml", key: "cell", value: "\"r | c\"", reason: "occurs twice")
      ),
    ])
  func fault(part: String, replacement: String, error: PublishedError) throws {
    let broken = Self.good.replacingOccurrences(of: part, with: replacement)
    try #require(broken != Self.good)
    #expect(throws: error) { try read(broken) }
    #expect(error.description.hasPrefix("e.toml: the key "))
  }

  @Test func anUnknownDataSetIsNamed() {
    let broken = Self.good.replacingOccurrences(of: "[\"mnist\"]", with: "[\"mnits\"]")
    let error = #expect(throws: PublishedError.self) { try read(broken) }
    #expect(error?.description.contains("\"mnits\"") == true)
  }

  @Test func anIntervalNeedsTwoRuns() {
    let broken = Self.good.replacingOccurrences(of: "spread = \"sd\"", with: "spread = \"ci95\"")
      .replacingOccurrences(of: "\nsd = 0.1", with: "\nci95 = 0.1\nn = 1")
    #expect(
      throws: PublishedError.invalidValue(
        file: "e.toml", key: "cell[1].n", value: "1", reason: "an interval needs two runs")
    ) { try read(broken) }
  }

  /// The parser ends the program at these: found by its fuzzer.
  @Test(arguments: ["[=]", "[[=cell]]", "[", "[ [", "[[ .x]]", "[#", "[\u{0}]", "[é]"])
  func aTableWithoutANameIsASyntaxError(header: String) {
    let error = #expect(throws: PublishedError.self) {
      try read("title = \"T\"\n  \(header)\nrow = 1\n")
    }
    guard case .syntax(_, 2, _, _) = error else {
      Issue.record("not a syntax error on line 2: \(String(describing: error))")
      return
    }
  }

  @Test func aSyntaxErrorHasItsLine() {
    let error = #expect(throws: PublishedError.self) { try read("title = \"T\"\ncaption = \n") }
    guard case .syntax(_, let line, _, _) = error else {
      Issue.record("not a syntax error: \(String(describing: error))")
      return
    }
    #expect(line == 2)
  }
}

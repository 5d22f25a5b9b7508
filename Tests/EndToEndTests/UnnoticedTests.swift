import Foundation
import Reports
import Testing

/// Numbers that are wrong, and commands that must see it.
@Suite struct UnnoticedTests {
  private let bench: Workbench
  private static let ledger = "figures/paper/ledger.csv"

  init() throws { bench = try Workbench() }

  /// A folder in which the toy was run at paper scale with one seed, and the lines of its runs of
  /// 100 steps.
  private func toy() throws -> (header: String, lines: [String]) {
    #expect(try bench.run("tangentprop", "toy", "--seeds", "1").status == 0)
    let all = try bench.text(Self.ledger).split(separator: "\n").map(String.init)
    return (all[0], all.filter { $0.contains(",100,") })
  }

  /// `line` with another value of its first metric, without a seal, as a hand or an earlier version
  /// writes it.
  private func altered(_ line: String) -> String {
    var fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let metrics = fields[3].split(separator: ";").map(String.init)
    let name = metrics[0].prefix { $0 != "=" }
    fields[3] = (["\(name)=0.9"] + metrics.dropFirst()).joined(separator: ";")
    return fields.dropLast().joined(separator: ",")
  }

  @Test func verifyComparesMetrics() throws {
    let (header, lines) = try toy()
    try bench.write(
      Data("\(header)\n\(altered(lines[0]))\n".utf8), to: Self.ledger)
    let outcome = try bench.run("verify", "--sample", "1")
    #expect(outcome.status == 1, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("DIFFERENT") && outcome.output.contains("ledger 0.9, here"))
    let key = String(lines[0].prefix(12))
    #expect(try bench.run("verify", "--key", key).status == 1)
    #expect(try bench.run("verify", "--key", "zz").status == 2)
  }

  @Test func aWrongLineIsNamedByWhoeverMeetsIt() throws {
    let (header, lines) = try toy()
    // The cache is right.
    try bench.write(Data("\(header)\n\(altered(lines[0]))\n".utf8), to: Self.ledger)
    for words in [
      ["ledger", "import"], ["tangentprop", "toy", "--seeds", "1"],
    ] {
      let outcome = try bench.run(words)
      #expect(outcome.status == 1, "\(outcome.errors)")
      let last = try #require(outcome.errorLines.last)
      #expect(last.contains("0.9") && last.contains(lines[0].prefix(64)), "\(last)")
    }
    // All other lines are there again, and the wrong one still is, for a person to decide.
    let text = try bench.text(Self.ledger)
    #expect(text.split(separator: "\n").count > lines.count && text.contains("=0.9"))
  }

  @Test func aLineWithItsSealBrokenIsRefused() throws {
    let (header, lines) = try toy()
    let seal = lines[0].suffix(64)
    try bench.write(Data("\(header)\n\(altered(lines[0])),\(seal)\n".utf8), to: Self.ledger)
    for words in [["verify"], ["ledger", "import"], ["diff", "tangentprop", "toy"]] {
      let outcome = try bench.run(words)
      #expect(outcome.status == 2 && outcome.errors.contains("ledger.csv:2"), "\(outcome.errors)")
    }
  }

  @Test func diffHoldsAgainstTheNumbersThatThePapersHaveNow() throws {
    #expect(try bench.run("varga", "table7", "--scale", "smoke", "--seeds", "1").status == 0)
    try FileManager.default.copyItem(
      at: Workbench.repository.appendingPathComponent("papers"), to: bench.url("papers"))
    let file = "papers/varga/table7.toml"
    let papers = ["REPLICATE_PAPERS": bench.url("papers").path]
    func diff(_ more: String...) throws -> Workbench.Outcome {
      try bench.run(
        ["diff", "varga", "table7", "--scale", "smoke", "--seeds", "1"] + more,
        environment: papers)
    }
    let before = try diff().output
    try bench.write(
      Data(try bench.text(file).replacing("mean = 16.6", with: "mean = 98765.4").utf8), to: file)
    let after = try diff()
    #expect(!before.contains("98765.4") && after.output.contains("98765.4"), "\(after.output)")
    // Without the results, a new comparison can't be made.
    let alone = try diff("--cache", "none.sqlite")
    #expect(alone.status == 2 && alone.errors.contains("older than the published numbers"))
  }

  @Test func diffSeesWhatThePartsSinceHaveAdded() throws {
    func run(_ more: String...) throws {
      let words = ["varga", "table7", "--scale", "smoke", "--seeds", "1"] + more
      #expect(try bench.run(words).status == 0)
    }
    try run("--only", "λ = 0.1", "--output", "part")
    try run("--output", "whole")
    func cells(_ folder: String) throws -> Int {
      let outcome = try bench.run(
        "diff", "varga", "table7", "--scale", "smoke", "--seeds", "1", "--output", folder,
        "--format", "json")
      return try JSONFormat.report(from: Data(outcome.output.utf8)).cells
        .count { $0.measured != nil }
    }
    #expect(try cells("part") == cells("whole"))
  }

  @Test func hiddenFilesBesideThePapersDontExist() throws {
    try FileManager.default.copyItem(
      at: Workbench.repository.appendingPathComponent("papers"), to: bench.url("papers"))
    symlink("ada@host.1:1", bench.url("papers/varga/.#table7.toml").path)
    try bench.write(Data([0, 5, 0x16, 7]), to: "papers/varga/._table7.toml")
    try bench.write(Data("nothing".utf8), to: "papers/.git-rewrite/x.toml")
    let outcome = try bench.run(
      "list", environment: ["REPLICATE_PAPERS": bench.url("papers").path])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  /// A desktop's settings, and a start-up file of the user's.
  @Test func nobodysSettingsChangeADrawing() throws {
    let words = ["jacnet", "figure1", "--scale", "smoke", "--seeds", "1", "--output"]
    #expect(try bench.run(words + ["a"]).status == 0)
    try bench.write(
      Data("set linetype 1 lc rgb \"red\" lw 3\nset terminal qt\nprint \"hello\"\n".utf8),
      to: "home/.gnuplot")
    let outcome = try bench.run(
      words + ["b"], environment: ["GNUTERM": "x11", "GNUPLOT_LIB": "/", "LC_ALL": "C"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try bench.text("a/jacnet/figure1.svg") == bench.text("b/jacnet/figure1.svg"))
  }
}

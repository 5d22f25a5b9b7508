import Foundation
import Reports
import Testing

/// The whole way from a command to files and verdicts, at smoke scale.
@Suite struct PipelineTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func oneCommandTrainsJudgesAndWrites() throws {
    let outcome = try bench.run("varga", "table7", "--scale", "smoke", "--seeds", "2")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("varga table7, smoke scale"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: bench.url("figures/smoke/varga").path)
    #expect(
      names.sorted()
        == ["-forest.gp", "-forest.svg", ".csv", ".gp", ".json", ".md", ".svg"].map {
          "table7\($0)"
        })
    #expect(try bench.text("figures/smoke/varga/table7.svg").contains("</svg>"))

    let again = try bench.run("varga", "table7", "--scale", "smoke", "--seeds", "2", "--jobs", "1")
    #expect(again.status == 0)
    #expect(again.output == outcome.output)
    #expect(again.errors.contains("are in the cache"))
  }

  @Test func theJSONHasEveryNumberOfTheReport() throws {
    let outcome = try bench.run(
      "varga", "table7", "--scale", "smoke", "--seeds", "2", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try JSONFormat.report(from: Data(outcome.output.utf8))
    #expect(outcome.output == (try bench.text("figures/smoke/varga/table7.json")))
    // Whatever the other formats print can be computed from the JSON alone.
    #expect(
      MarkdownFormat(drawing: "table7.svg", forest: "table7-forest.svg").text(of: report)
        == (try bench.text("figures/smoke/varga/table7.md")))
    #expect(CSVFormat().text(of: report) == (try bench.text("figures/smoke/varga/table7.csv")))
    #expect(report.command == "replicate varga table7 --scale smoke --seeds 2")
  }

  @Test func longWorkIsDoneInParts() throws {
    func report(_ option: String...) throws -> ExhibitReport {
      let outcome = try bench.run(
        ["varga", "table7", "--scale", "smoke", "--seeds", "2", "--format", "json"] + option)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try JSONFormat.report(from: Data(outcome.output.utf8))
    }
    let part = try report("--only", "λ = 0.1")
    let run = part.cells.filter { $0.measured != nil }
    #expect(!run.isEmpty && run.allSatisfy { $0.column == "λ = 0.1" && $0.measured?.count == 2 })
    #expect(part.cells.contains { $0.note == "not run yet: none of 2 runs" })
    #expect(part.command == "replicate varga table7 --scale smoke --seeds 2 --cached")
    #expect(try report("--cached") == part)
  }

  @Test func thePlanSaysWhatRunsTakeAndRunsNone() throws {
    let before = try bench.digest()
    let plan = try bench.run("varga", "table7", "--scale", "smoke", "--seeds", "2", "--plan")
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(plan.output.hasPrefix("varga table7, smoke scale: 60 runs to train, 0 in the cache\n"))
    #expect(plan.output.contains("core hours by this machine's steps"))
    #expect(try bench.digest() == before)
  }

  @Test func aPlanSaysWhyItsRunsAreNotThere() throws {
    #expect(try bench.run("varga", "table7", "--scale", "smoke", "--seeds", "2").status == 0)
    let words = ["varga", "table7", "--scale", "smoke", "--seeds", "3", "--plan"]
    let why = try bench.run(words + ["--why"])
    #expect(why.status == 0, "\(why.errors)")
    #expect(why.output.contains("30 runs to train"))
    #expect(why.output.contains(" seed 3 where the cache has "), "\(why.output)")
    #expect(!(try bench.run(words).output.contains("where the cache has")))
    #expect(try bench.run("varga", "table7", "--why").status == 64)
    let nothing = try bench.run(words + ["--why", "--cache", "none.sqlite"])
    #expect(nothing.output.contains("the cache has nothing of the kind"))
    let json = try bench.run(words + ["--why", "--format", "json"]).output
    #expect(json.contains("\"why\"") && json.contains("\"path\" : \"seed\""))
  }

  @Test func diffJudgesAsDiffDoesWithoutTraining() throws {
    #expect(try bench.run("varga", "table7", "--scale", "smoke", "--seeds", "2").status == 0)
    let before = try bench.digest()
    let outcome = try bench.run("diff", "varga", "table7", "--scale", "smoke")
    let json = try bench.run("diff", "varga", "table7", "--scale", "smoke", "--format", "json")
    let report = try JSONFormat.report(from: Data(json.output.utf8))
    #expect(outcome.status == ReportComparison(report).status.rawValue)
    #expect(outcome.output == ComparisonFormat().text(of: ReportComparison(report)))
    // A pipe gets no colours.
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(try bench.digest() == before)
  }

  @Test func theListShowsWhatIsDoneAndWhatIsToCome() throws {
    let before = try bench.run("list", "--scale", "smoke", "--seeds", "1")
    #expect(before.status == 0)
    #expect(try bench.run("varga", "table7", "--scale", "smoke", "--seeds", "1").status == 0)
    let after = try bench.run("list", "--scale", "smoke", "--seeds", "1")
    func line(_ outcome: Workbench.Outcome, _ exhibit: String) -> Substring? {
      outcome.output.split(separator: "\n").first { $0.hasPrefix(exhibit + " ") }
    }
    #expect(try #require(line(before, "varga table7")).contains(" 0 of 30  30 "))
    #expect(try #require(line(after, "varga table7")).contains(" 30 of 30  nothing "))
    #expect(try #require(line(after, "varga table2")).contains("needs mnist"))
    // What is written stands beside what is cached.
    let report = try JSONFormat.report(
      from: Data(contentsOf: bench.url("figures/smoke/varga/table7.json")))
    let verdict = try #require(
      Verdict.allCases.last { $0 != .matches && report.summary.count($0) > 0 })
    #expect(
      try #require(line(after, "varga table7"))
        .contains("\(report.summary.count(verdict)) \(verdict.rawValue)"))
    #expect(!before.output.contains("committed") && after.output.contains("committed"))
    #expect(try #require(line(after, "hoffman table3")).contains("needs cifar-10"))
  }

  @Test func allGoesOnWithoutTheDataThatIsMissing() throws {
    let outcome = try bench.run("all", "--scale", "smoke")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("varga table1: skipped, mnist"))
    let skipped = outcome.errors.split(separator: "\n").filter { $0.contains(": skipped, ") }
    #expect(outcome.output.contains(" \(skipped.count) skipped for want of data"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: bench.url("figures/smoke/varga").path)
    #expect(names.contains("table7.md") && !names.contains("table1.md"))
    // Exhibits that share runs share their results.
    #expect(outcome.errors.contains("varga figure2: 20 of 24 runs are in the cache"))
  }

  @Test func aClosedPipeEndsTheProgramQuietly() throws {
    let errors = try bench.shell("\"$0\" list | head -n 0").errors
    #expect(errors.isEmpty, "\(errors)")
  }
}

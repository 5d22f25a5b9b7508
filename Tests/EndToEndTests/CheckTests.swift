import Foundation
import Testing

/// `replicate all --check`: committed reports are as ledger, published numbers and program make
/// them.
@Suite struct CheckTests {
  @Test func aReportThatIsOlderIsFoundAndMended() throws {
    let bench = try Workbench()
    let made = try bench.run("tangentprop", "toy", "--seeds", "1")
    #expect(made.status == 0, "\(made.errors)")

    let equal = try bench.run("all", "--check")
    #expect(equal.status == 0, "\(equal.output)")
    #expect(equal.output.contains("equal: tangentprop toy"))
    #expect(equal.output.contains("1 of 1 reports in "))

    let page = bench.url("figures/paper/tangentprop/toy.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    try Data(text.replacing("Findings", with: "Claims").utf8).write(to: page)
    let stale = try bench.run("all", "--check")
    #expect(stale.status == 1)
    #expect(stale.output.contains("DIFFERS: tangentprop toy: toy.md"))

    #expect(try bench.run("all", "--check", "--mend").status == 1)
    #expect(try String(contentsOf: page, encoding: .utf8) == text)
    #expect(try bench.run("all", "--check").status == 0)
  }

  @Test func checkRunsNothing() throws {
    let bench = try Workbench()
    for option in ["--force", "--plan", "--cached"] {
      #expect(try bench.run("all", "--check", option).status == 64)
    }
    #expect(try bench.run("all", "--mend").status == 64)
  }

  /// A folder that isn't the one that was meant.
  @Test func nothingToCheckIsNoSuccess() throws {
    let bench = try Workbench()
    let none = try bench.run("all", "--check", "--output", "figures/papr")
    #expect(none.status == 2 && none.output.isEmpty && none.errorLines.count == 1)
    #expect(none.errors.contains("figures/papr to check; name a folder"), "\(none.errors)")
  }

  @Test func aReportThatIsGoneOrCannotBeReadIsCounted() throws {
    let bench = try Workbench()
    #expect(try bench.run("tangentprop", "toy", "--seeds", "1").status == 0)
    let report = bench.url("figures/paper/tangentprop/toy.json")
    try FileManager.default.removeItem(at: report)
    let gone = try bench.run("all", "--check")
    #expect(gone.status == 1)
    #expect(gone.output.contains("MISSING: tangentprop toy"), "\(gone.output)")
    #expect(gone.output.contains("0 of 1 reports in "), "\(gone.output)")

    try FileManager.default.createDirectory(at: report, withIntermediateDirectories: false)
    let unreadable = try bench.run("all", "--check")
    #expect(unreadable.status == 1)
    #expect(
      unreadable.output.contains("CAN'T BE CHECKED: tangentprop toy: ")
        && unreadable.output.contains("toy.json can't be read: "),
      "\(unreadable.output)")
  }
}

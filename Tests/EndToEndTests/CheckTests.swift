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
    let none = try bench.run("all", "--check")
    #expect(none.status == 0 && none.output.contains("0 of 0 reports"))
  }
}

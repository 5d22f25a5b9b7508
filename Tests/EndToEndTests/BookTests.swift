import Foundation
import Testing

/// `replicate book` and `replicate register`, from a report that was just made.
@Suite struct BookTests {
  @Test func resultsBecomeABookAndARegister() throws {
    let bench = try Workbench()
    let made = try bench.run("tangentprop", "toy", "--scale", "smoke")
    #expect(made.status == 0, "\(made.errors)")

    let book = try bench.run("book", "--scale", "smoke")
    #expect(book.status == 0, "\(book.errors)")
    let html = try bench.text("figures/smoke/book.html")
    #expect(html.contains(#"id="/tangentprop/toy""#))
    #expect(html.contains("29 short runs, numeric version"))

    let written = try bench.run("register", "--scale", "smoke")
    #expect(written.status == 0, "\(written.errors)")
    #expect(try bench.text("figures/smoke/tangentprop/summary.md").contains("## What was easy"))
    let equal = try bench.run("register", "--scale", "smoke", "--check")
    #expect(equal.status == 0, "\(equal.output)")

    try bench.write(Data("{}\n".utf8), to: "figures/smoke/claims.json")
    let stale = try bench.run("register", "--scale", "smoke", "--check")
    #expect(stale.status == 1)
    #expect(stale.output.contains("DIFFERS: claims.json"))
  }

  @Test(arguments: ["book", "register"])
  func withoutReportsThereIsOneLine(command: String) throws {
    let bench = try Workbench()
    let before = try bench.digest()
    let outcome = try bench.run(command)
    #expect(outcome.status == 2)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("run replicate all --scale paper"), "\(outcome.errors)")
    #expect(try bench.digest() == before)
  }

  @Test func aBrokenReportIsNamed() throws {
    let bench = try Workbench()
    try bench.write(Data("{".utf8), to: "figures/paper/varga/table3.json")
    let outcome = try bench.run("book")
    #expect(outcome.status == 2)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("varga/table3.json"), "\(outcome.errors)")
  }
}

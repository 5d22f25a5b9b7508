import Foundation
import Testing

/// `replicate try`, from a file to report, drawing, book, verification and export.
@Suite struct TryTests {
  /// Curves of a sine: small enough for the paper's scale, and without a data set.
  private static let curves = """
    title = "Perceptrons on a sine"
    question = "What SpectReg does to a fitted sine."
    measure = ["testMSE", "totalVariation"]
    seeds = 2

    [run]
    data.sine.count = 20
    data.sine.gridCount = 50
    network.multilayerPerceptron = { widths = [1, 8, 1], activation = "hyperbolicTangent" }
    initializer = "xavierUniform"
    loss = "meanSquaredError"
    optimizer.adam.learningRate = 0.01
    iterations = 40
    regularizers = [{ kind = "spectReg", weight = 0 }]

    [grid.rows]
    key = "regularizers.spectReg.weight"
    name = "λ"
    values = [0, 0.001, 0.1]

    [published]
    cell = [{ row = "λ 0.1", column = "test MSE", mean = 0.5 }]
    [published.source]
    authors = "Nobody"
    year = 2026
    exhibit = "Table 0"
    url = "https://example.org"
    read = "2026-11-27"
    """

  @Test func anExperimentBecomesAllThatAnExhibitDoes() throws {
    let bench = try Workbench()
    try bench.write(Data(Self.curves.utf8), to: "my/curves.toml")
    let planned = try bench.run("try", "my/curves.toml", "--plan")
    #expect(planned.status == 0 && planned.output.contains("6 runs"), "\(planned)")

    let made = try bench.run("try", "my/curves.toml")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("Perceptrons on a sine"))
    for file in ["md", "json", "csv", "gp", "svg", "toml"] {
      #expect(try !bench.text("figures/paper/own/curves.\(file)").isEmpty, "\(file)")
    }
    let report = try bench.text("figures/paper/own/curves.md")
    #expect(report.contains("replicate try my/curves.toml --scale paper"), "\(report)")
    #expect(report.contains("Nobody 2026, Table 0, https://example.org, read 2026-11-27"))
    #expect(report.contains("λ 0.1"))

    // The same again trains nothing, and gives the same bytes.
    let again = try bench.run("try", "my/curves.toml", "--format", "json")
    #expect(again.status == 0 && !again.errors.contains("training"), "\(again.errors)")
    #expect(try bench.text("figures/paper/own/curves.md") == report)

    // What is compared with print doesn't agree, and diff says so; list counts its runs.
    let difference = try bench.run("diff", "own", "curves")
    #expect(difference.status == 1, "\(difference)")
    #expect(difference.output.contains("λ 0.1"), "\(difference.output)")
    let list = try bench.run("list")
    let line = try #require(list.output.split(separator: "\n").first { $0.hasPrefix("own curves") })
    #expect(line.contains("6 of 6") && line.contains("nothing"), "\(line)")

    let book = try bench.run("book")
    #expect(book.status == 0, "\(book.errors)")
    let html = try bench.text("figures/paper/book.html")
    #expect(html.contains(#"id="/own/curves""#) && html.contains("Perceptrons on a sine"))

    // Its file lies beside the report, so that its runs are planned without it.
    try FileManager.default.removeItem(at: bench.url("my"))
    let verified = try bench.run("verify", "--sample", "2")
    #expect(verified.status == 0, "\(verified.errors)\(verified.output)")
    #expect(verified.output.contains("2 of 2 have the ledger's metrics and digests"))

    let key = try #require(
      try bench.text("figures/paper/ledger.csv").split(separator: "\n").dropFirst().first
    )
    .prefix(12)
    let shown = try bench.run("cache", "show", String(key), "--format", "toml")
    #expect(shown.status == 0 && shown.output.contains("[run"), "\(shown)")
    let exported = try bench.run("export", String(key), "--to", "exported")
    #expect(exported.status == 0, "\(exported.errors)")
  }

  /// A plan carries the file's text, so that a task needs nothing but the plan.
  @Test func tasksGiveTheReportOfOneMachine() throws {
    let bench = try Workbench()
    try bench.write(Data(Self.curves.utf8), to: "my/curves.toml")
    let planned = try bench.run("submit", "plan", "my/curves.toml", "--folder", "plan")
    #expect(planned.status == 0 && planned.output.contains("6 results to obtain"), "\(planned)")
    let text = try bench.text("my/curves.toml")
    try FileManager.default.removeItem(at: bench.url("my"))
    let worked = try bench.run("work", "--plan", "plan/plan.json", "--task", "0")
    #expect(worked.status == 0, "\(worked.errors)")
    let gathered = try bench.run("gather", "--plan", "plan/plan.json")
    #expect(gathered.status == 0, "\(gathered.errors)")
    #expect(try bench.text("figures/paper/own/curves.toml") == text)

    let alone = try Workbench()
    try alone.write(Data(Self.curves.utf8), to: "my/curves.toml")
    #expect(try alone.run("try", "my/curves.toml").status == 0)
    #expect(
      try bench.text("figures/paper/own/curves.json")
        == alone.text("figures/paper/own/curves.json"))
  }

  /// Its file is kept before it is trained, so that its runs are planned from then on.
  @Test func whatAnInterruptedExperimentReachedIsNotPruned() throws {
    let bench = try Workbench()
    let text = Self.curves.replacing("iterations = 40", with: "iterations = 10000000")
    try bench.write(Data(text.utf8), to: "my/curves.toml")
    let process = bench.process(["try", "my/curves.toml"])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // A run in training has a lock.
    let locks = bench.url(".cache/replicate.sqlite.locks").path
    while process.isRunning {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: locks)) ?? []
      if names.contains(where: { $0.hasSuffix(".lock") && $0 != "schema.lock" }) { break }
      usleep(1000)
    }
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try bench.text("figures/paper/own/curves.toml") == text)

    let list = try bench.run("cache", "list", "--format", "json")
    #expect(list.output.contains("\"key\""), "nothing was reached: \(list.output)")
    let pruned = try bench.run("cache", "prune")
    #expect(pruned.output.contains("of 0 results and 0 checkpoints;"), "\(pruned)")
    #expect(try bench.run("cache", "list", "--format", "json").output == list.output)
  }

  @Test func twoFilesOfOneNameAreNotSubmittedTogether() throws {
    let bench = try Workbench()
    for folder in ["one", "two"] {
      try bench.write(Data(Self.curves.utf8), to: "\(folder)/curves.toml")
    }
    let outcome = try bench.run("submit", "plan", "one/curves.toml", "two/curves.toml")
    #expect(outcome.status == 64 && outcome.errorLines.count == 1, "\(outcome)")
    #expect(outcome.errors.contains("would share a report; rename one"))
  }

  @Test func whatIsPrintedOfARunIsAnExperiment() throws {
    let bench = try Workbench()
    try bench.write(Data(Self.curves.utf8), to: "curves.toml")
    #expect(try bench.run("try", "curves.toml", "--scale", "smoke").status == 0)
    let list = try bench.run("cache", "list", "--format", "json")
    let records = try #require(
      try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    let key = try #require(records.first?["key"] as? String)
    let shown = try bench.run("cache", "show", key, "--format", "toml")
    #expect(shown.status == 0, "\(shown.errors)")
    let text = """
      title = "again"
      measure = "testMSE"
      seeds = 1
      cell = [{ row = "same" }]
      \(shown.output)
      """
    try bench.write(Data(text.utf8), to: "again.toml")
    // A scale's steps are those that the file states, less at smoke scale: the same ten.
    let again = try bench.run("try", "again.toml", "--scale", "smoke", "--format", "json")
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.contains(key), "\(again.output)")
  }

  @Test func aMistakeIsOneLineAndLeavesNothing() throws {
    let bench = try Workbench()
    let text = Self.curves.replacing("iterations = 40", with: "iteratons = 40")
    try bench.write(Data(text.utf8), to: "curves.toml")
    let before = try bench.digest()
    let outcome = try bench.run("try", "curves.toml")
    #expect(outcome.status == 2 && outcome.errorLines.count == 1, "\(outcome)")
    #expect(
      outcome.errors.contains("curves.toml: run.iteratons is no key; did you mean iterations"))
    #expect(try bench.digest() == before)
  }

  @Test func whatCannotBeMeasuredIsSaidBeforeTraining() throws {
    let bench = try Workbench()
    let text = Self.curves.replacing("\"totalVariation\"", with: "\"uspsAccuracy\"")
    try bench.write(Data(text.utf8), to: "curves.toml")
    let before = try bench.digest()
    for options in [[], ["--plan"]] {
      let outcome = try bench.run(["try", "curves.toml"] + options)
      #expect(outcome.status == 2 && outcome.errorLines.count == 1, "\(outcome)")
      #expect(outcome.errors.contains("curves.toml: measure: uspsAccuracy is of MNIST's digits"))
      #expect(try bench.digest() == before)
    }
  }

  /// The repository's examples, at smoke scale.
  @Suite(.enabled(if: DigitsFolder.path != nil, "needs REPLICATE_DATA with MNIST"))
  struct ExamplesRun {
    @Test(arguments: ["table3-other-weights", "perceptron-spectreg", "szegedy-linear"])
    func atSmokeScale(name: String) throws {
      let bench = try Workbench()
      let file = Workbench.repository.appendingPathComponent("examples/\(name).toml")
      let outcome = try bench.run(
        "try", file.path, "--scale", "smoke",
        environment: ["REPLICATE_DATA": DigitsFolder.path ?? ""])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let report = try bench.text("figures/smoke/own/\(name).md")
      #expect(report.contains("smoke"))
      #expect(try bench.text("figures/smoke/own/\(name).svg").contains("<svg"))
    }
  }
}

import Testing

@Suite struct HelpTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func theRootNamesEveryCommandWithExamplesAndStatuses() throws {
    let outcome = try bench.run("--help")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for word in [
      "list", "all", "try", "diff", "verify", "ledger", "cache", "data", "bench", "varga", "jacnet",
      "hoffman", "tangentprop", "Examples:", "Exit status:", "130",
    ] {
      #expect(outcome.output.contains(word), "\(word) is missing")
    }
  }

  @Test func anExhibitsOptionsSayTheirDefaults() throws {
    let outcome = try bench.run("varga", "--help")
    #expect(outcome.status == 0)
    for word in [
      "--scale", "--seeds", "--jobs", "--force", "--data", "--cache", "--output", "--format",
      "$REPLICATE_DATA", "$REPLICATE_CACHE", ".cache/replicate.sqlite", "figures/<scale>",
      "default: paper", "number of cores",
    ] {
      #expect(outcome.output.contains(word), "\(word) is missing")
    }
    #expect(!outcome.output.contains("checkpoint-seconds"))
  }

  @Test(arguments: [
    ["list"], ["try"], ["export"], ["import"], ["bench"], ["all"], ["diff"], ["verify"],
    ["ledger", "import"], ["ledger", "export"],
    ["cache", "list"], ["cache", "show"], ["cache", "prune"], ["cache", "merge"], ["data", "list"],
    ["data", "fetch"], ["data", "verify"], ["engine", "list"], ["engine", "show"],
    ["engine", "measure"], ["readme"], ["book"], ["notebook"], ["register"], ["submit", "slurm"],
    ["submit", "plan"], ["work"], ["gather"], ["status", "slurm"], ["hoffman"], ["jacnet"],
    ["tangentprop"],
  ])
  func everyCommandHasHelp(words: [String]) throws {
    let process = bench.process(words + ["--help"])
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func helpLeavesNothingOnDisk() throws {
    let before = try bench.digest()
    _ = try bench.run("--help")
    _ = try bench.run("list")
    #expect(try bench.digest() == before)
  }
}
